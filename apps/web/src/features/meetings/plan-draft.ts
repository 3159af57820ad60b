// A meeting as it is typed: everything has a sensible start, so that preparing one takes minutes.
import type { LocalDate } from "@rectify/domain/local-date";
import { DEFAULT_SECONDS, type MeetingPlan, meetingPlanSchema, type PlannedScene, SCENES, type Scene } from "@rectify/domain/meeting";

/** `key` keeps a scene itself while it is moved. `seconds` as typed. */
export type DraftScene = { key: number; scene: Scene; seconds: string; text: string };
export type PlanDraft = Pick<MeetingPlan, "title" | "heldOn" | "asOf" | "expected"> & {
  /** Null while nobody chose one: the last meeting's, else seven days earlier. */
  compareWith: LocalDate | null;
  rounds: string[];
  regions: string[];
  scenes: DraftScene[];
};

export const usualScenes = (): DraftScene[] =>
  SCENES.filter((scene) => scene !== "text").map((scene, key) => ({ key, scene, seconds: String(DEFAULT_SECONDS), text: "" }));

export function newDraft(today: LocalDate, title: string): PlanDraft {
  return { title, heldOn: today, asOf: today, compareWith: null, rounds: [], regions: [], scenes: usualScenes(), expected: "" };
}

export function draftOf(plan: MeetingPlan): PlanDraft {
  return {
    title: plan.title,
    heldOn: plan.heldOn,
    asOf: plan.asOf,
    compareWith: plan.compareWith,
    expected: plan.expected,
    rounds: (plan.filter.rounds ?? []).map(String),
    regions: (plan.filter.regions ?? []).map(String),
    scenes: plan.scenes.map(({ scene, seconds, text }, key) => ({ key, scene, seconds: String(seconds), text: text ?? "" })),
  };
}

/** The plan to be saved; null while it is not one yet. */
export function planOf(draft: PlanDraft, standard: LocalDate): MeetingPlan | null {
  const { rounds, regions, scenes, compareWith, ...head } = draft;
  const ids = (values: readonly string[]) => values.map(Number);
  const read = meetingPlanSchema.safeParse({
    ...head,
    compareWith: compareWith ?? standard,
    filter: { ...(rounds.length > 0 ? { rounds: ids(rounds) } : {}), ...(regions.length > 0 ? { regions: ids(regions) } : {}) },
    scenes: scenes.map(({ scene, seconds, text }) => ({ scene, seconds: Number(seconds), ...(scene === "text" ? { text } : {}) })),
  });
  return read.success ? read.data : null;
}

/** One place up (−1) or down (1); at the ends nothing moves. */
export function moved(scenes: readonly DraftScene[], at: number, by: -1 | 1): DraftScene[] {
  const [from, to] = [scenes[at], scenes[at + by]];
  if (!from || !to) return [...scenes];
  return scenes.map((scene, i) => (i === at ? to : i === at + by ? from : scene));
}

/** Numbers of the wall's scenes, from 1; what the wall does not show has none. */
const WALL: readonly Scene[] = ["headline", "plan", "ranking", "redlist", "categories", "heat", "since", "units"];

/** Where the wall screen shows this meeting. It knows one time for all scenes: that of the first. */
export function wallUrl({ asOf, compareWith, filter, scenes }: MeetingPlan): string {
  const numbers = scenes.map(({ scene }) => WALL.indexOf(scene) + 1).filter((n) => n > 0);
  const search = new URLSearchParams({ asOf, compareWith });
  if (filter.rounds) search.set("round", filter.rounds.join(","));
  if (filter.regions) search.set("region", filter.regions.join(","));
  if (numbers.length > 0) search.set("scenes", numbers.join(","));
  search.set("seconds", String((scenes[0] as PlannedScene).seconds));
  return `/screen?${search.toString().replaceAll("%2C", ",")}`;
}
