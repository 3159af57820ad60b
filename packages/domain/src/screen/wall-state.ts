// What passes between a wall screen and who steers it from elsewhere: orders one way, what is up the other.
import { z } from "zod";
import { localDateSchema } from "../local-date.ts";
import type { RotationAction } from "./rotation.ts";
import { SCENES } from "./scenes.ts";

const drillSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("unit"), unitId: z.int().positive() }),
  z.strictObject({ kind: z.literal("finding"), finding: z.string().regex(/^\d{1,9}-\d{1,6}$/) }),
]);

/** What a wall may be told: what its own keys can do, and no more. */
export const wallOrderSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.enum(["next", "previous", "nextScene", "previousScene", "home", "back"]) }),
  z.strictObject({ type: z.literal("pause"), to: z.boolean() }),
  z.strictObject({ type: z.literal("jump"), scene: z.int().min(0).max(99) }),
  z.strictObject({ type: z.literal("drill"), into: drillSchema }),
]) satisfies z.ZodType<RotationAction>;
export type WallOrder = z.infer<typeof wallOrderSchema>;

const count = z.int().min(0).max(10_000_000);

const rowSchema = z.strictObject({
  into: drillSchema,
  /** Of the unit. */
  name: z.string().max(200),
  /** Of the finding or the decision; empty for a unit. */
  text: z.string().max(4000),
  /** Of a unit how many are overdue; of a finding or a decision null. */
  overdue: count.nullable(),
  daysLate: count.nullable(),
  rank: count.nullable(),
});
export type WallRow = z.infer<typeof rowSchema>;

/** What is up on a wall. Places from 0; times in milliseconds. */
export const wallStateSchema = z.strictObject({
  scenes: z
    .array(z.strictObject({ scene: z.enum(SCENES), title: z.string().max(100) }))
    .min(1)
    .max(20),
  scene: z.int().min(0).max(19),
  page: count,
  pages: count,
  elapsedMs: z.number().min(0),
  pageMs: z.number().min(0),
  paused: z.boolean(),
  /** As the wall says it, in the wall's language. */
  headline: z.string().max(1000),
  drill: drillSchema.nullable(),
  rows: z.array(rowSchema).max(100),
  asOf: localDateSchema,
  /** When the figures arrived, or were frozen; milliseconds since 1970. */
  dataMs: z.number().min(0),
  frozen: z.boolean(),
  meeting: z.int().positive().nullable(),
  /** Pixels of the window. */
  width: count,
  height: count,
});
export type WallState = z.infer<typeof wallStateSchema>;

/** Made by each open wall for itself. */
export const wallIdSchema = z.uuid();

/** An open wall, for who may steer it. */
export type Wall = {
  id: string;
  /** Of the display, or of who opened it. */
  name: string;
  /** Null until it has said what is up. */
  state: WallState | null;
  /** How long ago it said that. */
  ageMs: number;
};
