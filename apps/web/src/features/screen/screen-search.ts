// What the address of the wall screen may say besides the board's own scope and days: it is set once, on the machine behind the wall.
import { type Scene, scenesOf } from "@rectify/domain/screen/scenes";
import { type Preset, presetFor, type Viewing, viewingOf } from "@rectify/domain/screen/viewing";
import { z } from "zod";

const schema = z.object({
  scenes: z.string().max(40).optional().catch(undefined),
  /** Seconds a page. */
  seconds: z.coerce.number().int().min(5).max(600).catch(20),
  stage: z.enum(["dark", "light"]).catch("dark"),
  preset: z.enum(["mid", "far"]).optional().catch(undefined),
  /** Screen heights from the wall to the last row; chooses the preset where none is given. */
  distance: z.coerce.number().min(1).max(20).optional().catch(undefined),
});

export type ScreenSetting = { scenes: readonly Scene[]; pageMs: number; stage: "dark" | "light"; viewing: Viewing };

export function readScreenSetting(raw: Record<string, unknown>): ScreenSetting {
  const { scenes, seconds, stage, preset, distance } = schema.parse(raw);
  const chosen: Preset = preset ?? (distance === undefined ? "mid" : presetFor(distance));
  return { scenes: scenesOf(scenes), pageMs: seconds * 1000, stage, viewing: viewingOf(chosen) };
}
