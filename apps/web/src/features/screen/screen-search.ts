// What the address of the wall screen may say besides the board's own scope and days: it is set once, on the machine behind the wall.
import type { Me } from "@rectify/domain/account";
import type { MeetingOnWall } from "@rectify/domain/meeting";
import { allowedScenes } from "@rectify/domain/screen/allowed-scenes";
import { SCENES, type Scene, scenesOf } from "@rectify/domain/screen/scenes";
import { type Preset, presetFor, type Viewing, viewingOf } from "@rectify/domain/screen/viewing";
import { z } from "zod";
import { maySeeDecisions } from "../../shared/session/may-open.ts";
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

/** The scenes that whoever is in front of the wall may see: a display those it was given, and nobody decisions that are not for them. */
export function scenesFor(me: Me | null): readonly Scene[] {
  const given = me?.display?.scenes ?? [];
  return (given.length > 0 ? given : SCENES).filter((scene) => scene !== "decisions" || maySeeDecisions(me));
}

/** A meeting's own scenes and seconds go before the address's. `allowed`: see `scenesFor`. */
export function readScreenSetting(raw: Record<string, unknown>, allowed: readonly Scene[], meeting: MeetingOnWall | null): ScreenSetting {
  const { scenes, seconds, stage, preset, distance } = schema.parse(raw);
  const chosen: Preset = preset ?? (distance === undefined ? "mid" : presetFor(distance));
  const plain = (scene: Scene): ShownScene => ({ scene, pageMs: seconds * 1000, title: "", text: "" });
  const asked = meeting
    ? meeting.scenes.map((own) => ({
        scene: own.scene,
        pageMs: own.seconds * 1000,
        title: own.scene === "text" ? own.title || meeting.title : "",
        text: own.text ?? "",
      }))
    : scenesOf(scenes).map(plain);
  return { scenes: allowedScenes(asked, allowed, plain), stage, viewing: viewingOf(chosen) };
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
