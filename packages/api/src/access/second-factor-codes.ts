// Codes of a second factor: those of a device (RFC 6238, six digits, thirty seconds), and those kept on paper.
import { createHash, randomBytes } from "node:crypto";
import type { Queryable } from "@rectify/db/database";
import { takeRecoveryCode, takeStep, totpOf } from "@rectify/db/queries/second-factor";
import { Secret, TOTP } from "otpauth";

const STEP_MS = 30_000;
/** A clock may be half a minute off, either way. */
const WINDOW = 1;
const RECOVERY_CODES = 10;
/** Told apart when read aloud or written by hand; 31 letters, of which 16 make 79 random bits. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

const totp = (secret: Secret, username: string) => new TOTP({ issuer: "Rectify", label: username, secret });

/** A new secret, and the address that a device reads from a QR code. */
export function newTotp(username: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: totp(secret, username).toString() };
}

/** The step of which it is the code, or null when it is the code of none that is near. */
export function stepOf(secret: string, code: string, nowMs: number): number | null {
  const delta = totp(Secret.fromBase32(secret), "").validate({ token: code, timestamp: nowMs, window: WINDOW });
  return delta === null ? null : Math.floor(nowMs / STEP_MS) + delta;
}

/** Each opens once. */
export function newRecoveryCodes(): string[] {
  const draw = () => {
    // Bytes beyond the last whole run of letters would favour the first ones.
    const letters: string[] = [];
    while (letters.length < 16)
      for (const byte of randomBytes(32)) if (byte < 248 && letters.length < 16) letters.push(LETTERS[byte % LETTERS.length] ?? "");
    return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
  };
  return Array.from({ length: RECOVERY_CODES }, draw);
}

const plain = (code: string) => code.replace(/[\s-]/g, "").toLowerCase();

export function hashRecoveryCode(code: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(plain(code)).digest());
}

/** Uses up a code of either kind; false when it is none of the account's, or was used. */
export async function takeCode(tx: Queryable, accountId: number, code: string, nowMs: number): Promise<boolean> {
  const known = await totpOf(tx, accountId);
  if (!known?.confirmed) return false;
  if (!/^\d{6}$/.test(plain(code))) return takeRecoveryCode(tx, accountId, hashRecoveryCode(code), new Date(nowMs));
  const step = stepOf(known.secret, plain(code), nowMs);
  return step !== null && takeStep(tx, accountId, step);
}
