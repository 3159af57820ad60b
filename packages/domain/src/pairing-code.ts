// The code that a wall screen shows until an office confirms it.

/** Of these none is taken for another from the back of a room: 0 O 1 I L M W Q S 5 are not among them. */
export const CODE_SIGNS = "2346789ABCDEFGHJKNPRTUVXYZ";
export const CODE_LENGTH = 6;
/** For so long a code that nobody confirmed is good, and once. */
export const PAIRING_MS = 8 * 60_000;
/** @param draw a whole number from 0 to below `below`, each as likely */
export function pairingCode(draw: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[draw(CODE_SIGNS.length)]).join("");
}

/** What somebody typed as the code it means: small and full-width letters, blanks and hyphens do not matter. Null when it can be none. */
export function readPairingCode(typed: string): string | null {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null;
}
