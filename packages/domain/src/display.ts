// A wall screen that nobody signs in at: what an office decides of it, and how it is listed.
import { z } from "zod";
import { type DisplayLevel, type Reach, reachSchema } from "./principal.ts";
import { SCENES, type Scene } from "./screen/scenes.ts";

/** "public": no name of a person leaves the server; departments and units stay. */
export const DISPLAY_LEVELS = ["internal", "public"] as const satisfies readonly DisplayLevel[];

/** Longest life of a pass. */
export const MOST_DISPLAY_DAYS = 366;

/** What an office decides of a display. */
const fields = z.strictObject({
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

/** Of these scenes those that it shows: decisions name people and are of the whole board, so a display for the public or of a part has none. */
export function showable({ level, scope, scenes }: Pick<z.infer<typeof fields>, "level" | "scope" | "scenes">): Scene[] {
  return scenes.filter((scene) => scene !== "decisions" || (level === "internal" && scope === "all"));
}

export const displaySchema = fields.refine((display) => display.scenes.length === 0 || showable(display).length > 0);
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
export type OwnDisplay = Pick<DisplayRow, "name" | "level" | "scenes" | "watermark">;

/** Why a pass no longer opens anything. */
export type DisplayEnd = "revoked" | "expired";

/** What the screen that waits is told. `ended`: of the pass it once had. */
export type PairingAnswer = { state: "waiting" | "paired" } | { state: "none"; ended: { name: string; why: DisplayEnd } | null };
