// What the address of the wall screen may say besides the board's own scope and days: it is set once, on the machine behind the wall.
import type { MeetingOnWall } from "@rectify/domain/meeting";
import { type Scene, scenesOf } from "@rectify/domain/screen/scenes";
import { type Preset, presetFor, type Viewing, viewingOf } from "@rectify/domain/screen/viewing";
import { z } from "zod";
import type { BoardSearch } from "../../shared/url/board-search.ts";

const schema = z.object({
  scenes: z.string().max(40).optional().catch(undefined),
  /** Seconds a page. */
  seconds: z.coerce.number().int().min(5).max(600).catch(20),
  stage: z.enum(["dark", "light"]).catch("dark"),
  preset: z.enum(["mid", "far"]).optional().catch(undefined),
  /** Screen heights from the wall to the last row; chooses the preset where none is given. */
  distance: z.coerce.number().min(1).max(20).optional().catch(undefined),
});

/** A scene with its own time; `title` and `text` are the words of a scene of text, else empty. */
export type ShownScene = { scene: Scene; pageMs: number; title: string; text: string };
export type ScreenSetting = { scenes: readonly ShownScene[]; stage: "dark" | "light"; viewing: Viewing };

/** A meeting's own scenes and seconds go before the address's. `decisions`: whether those may be shown. */
export function readScreenSetting(raw: Record<string, unknown>, decisions: boolean, meeting: MeetingOnWall | null): ScreenSetting {
  const { scenes, seconds, stage, preset, distance } = schema.parse(raw);
  const chosen: Preset = preset ?? (distance === undefined ? "mid" : presetFor(distance));
  const asked = scenesOf(scenes).filter((scene) => decisions || scene !== "decisions");
  const shown = meeting
    ? meeting.scenes.map(({ scene, seconds, title = "", text = "" }) => ({
        scene,
        pageMs: seconds * 1000,
        title: scene === "text" ? title || meeting.title : "",
        text,
      }))
    : // Who may see no decision and asks for nothing else sees what everyone sees.
      (asked.length > 0 ? asked : (["overview"] as const)).map((scene) => ({ scene, pageMs: seconds * 1000, title: "", text: "" }));
  return { scenes: shown, stage, viewing: viewingOf(chosen) };
}

const meetingSchema = z.coerce.number().int().positive();

/** The meeting whose wall this is; null = none, NaN = one that cannot be. */
export function readMeeting({ meeting }: Record<string, unknown>): number | null {
  return meeting === undefined ? null : (meetingSchema.safeParse(meeting).data ?? Number.NaN);
}

/** Days and scope of a meeting's wall are the meeting's. */
export function boardOfMeeting({ asOf, compareWith, filter }: MeetingOnWall): BoardSearch {
  return { asOf, compareWith, ...(filter.rounds ? { round: filter.rounds } : {}), ...(filter.regions ? { region: filter.regions } : {}) };
}
