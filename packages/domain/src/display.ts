// A wall screen that nobody signs in at: the code by which an office pairs it, and what its pass opens.
import { z } from "zod";
import { type DisplayLevel, type Reach, reachSchema } from "./principal.ts";
import { SCENES, type Scene } from "./screen/scenes.ts";

/** "public": no name of a person leaves the server; departments and units stay. */
export const DISPLAY_LEVELS = ["internal", "public"] as const satisfies readonly DisplayLevel[];

/** Of these none is taken for another from the back of a room: 0 O 1 I L M W Q S 5 are not among them. */
export const CODE_SIGNS = "2346789ABCDEFGHJKNPRTUVXYZ";
export const CODE_LENGTH = 6;
/** For so long a code that nobody confirmed is good, and once. */
export const PAIRING_MS = 8 * 60_000;
/** Longest life of a pass. */
export const MOST_DISPLAY_DAYS = 366;

/** @param draw a whole number from 0 to below `below`, each as likely */
export function pairingCode(draw: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[draw(CODE_SIGNS.length)]).join("");
}

/** What somebody typed as the code it means: small and full-width letters, blanks and hyphens do not matter. Null when it can be none. */
export function readPairingCode(typed: string): string | null {
  const code = typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null;
}

/** What an office decides of a display. */
export const displaySchema = z.strictObject({
  name: z.string().trim().min(1).max(40),
  level: z.enum(DISPLAY_LEVELS),
  /** Empty = all. */
  scenes: z
    .array(z.enum(SCENES))
    .max(SCENES.length)
    .refine((scenes) => new Set(scenes).size === scenes.length),
  scope: reachSchema,
  /** How long its pass is good. */
  days: z.int().min(1).max(MOST_DISPLAY_DAYS),
  /** Its name and the time over the stage. */
  watermark: z.boolean(),
});
export type DisplayInput = z.infer<typeof displaySchema>;

export type DisplayRow = {
  id: number;
  name: string;
  level: DisplayLevel;
  scenes: Scene[];
  scope: Reach;
  watermark: boolean;
  pairedBy: string;
  /** Instants: ISO 8601, UTC. */
  pairedAt: string;
  expiresAt: string;
  /** Null until the screen has come back with its pass. */
  lastSeenAt: string | null;
  revokedAt: string | null;
  /** Of the browser that showed the code. */
  address: string;
  agent: string;
};

/** What the page of a display must know of itself. */
export type OwnDisplay = { name: string; scenes: Scene[]; watermark: boolean };

/** Why a pass no longer opens anything. */
export type DisplayEnd = "revoked" | "expired";

/** What the screen that waits is told. `ended`: of the pass it once had. */
export type PairingAnswer = { state: "waiting" | "paired" } | { state: "none"; ended: { name: string; why: DisplayEnd } | null };

/** Of the scenes an address asks for those the display may show, in the address's order; when none is left, all that it may. */
export function allowedScenes(asked: readonly Scene[], allowed: readonly Scene[]): readonly Scene[] {
  if (allowed.length === 0) return asked;
  const left = asked.filter((scene) => allowed.includes(scene));
  return left.length > 0 ? left : allowed;
}
