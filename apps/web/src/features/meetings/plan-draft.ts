// A meeting as it is typed: everything has a sensible start, so that preparing one takes minutes.
import type { LocalDate } from "@rectify/domain/local-date";
import { DEFAULT_SECONDS, type MeetingPlan, meetingPlanSchema } from "@rectify/domain/meeting";
import { BOARD_SCENES, type Scene } from "@rectify/domain/screen/scenes";

/** `key` keeps a scene itself while it is moved. `seconds` as typed. */
export type DraftScene = { key: number; scene: Scene; seconds: string; title: string; text: string; notes: string };
export type PlanDraft = Pick<MeetingPlan, "title" | "heldOn" | "asOf" | "expected"> & {
  /** Null while nobody chose one: the last meeting's, else seven days earlier. */
  compareWith: LocalDate | null;
  rounds: string[];
  regions: string[];
  scenes: DraftScene[];
};

export const usualScenes = (): DraftScene[] => BOARD_SCENES.map((scene, key) => draftScene(key, scene));

export const draftScene = (key: number, scene: Scene): DraftScene => ({
  key,
  scene,
  seconds: String(DEFAULT_SECONDS),
  title: "",
  text: "",
  notes: "",
});

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
    scenes: plan.scenes.map(({ scene, seconds, title = "", text = "", notes = "" }, key) => ({
      key,
      scene,
      seconds: String(seconds),
      title,
      text,
      notes,
    })),
  };
}

/** What was left empty is not said. */
const stated = (words: Record<string, string>) => Object.fromEntries(Object.entries(words).filter(([, value]) => value.trim() !== ""));

/** The plan to be saved; null while it is not one yet. */
export function planOf(draft: PlanDraft, standard: LocalDate): MeetingPlan | null {
  const { rounds, regions, scenes, compareWith, ...head } = draft;
  const ids = (values: readonly string[]) => values.map(Number);
  const read = meetingPlanSchema.safeParse({
    ...head,
    compareWith: compareWith ?? standard,
    filter: { ...(rounds.length > 0 ? { rounds: ids(rounds) } : {}), ...(regions.length > 0 ? { regions: ids(regions) } : {}) },
    scenes: scenes.map(({ scene, seconds, title, text, notes }) => ({
      scene,
      seconds: Number(seconds),
      ...(scene === "text" ? { text, ...stated({ title }) } : {}),
      ...stated({ notes }),
    })),
  });
  return read.success ? read.data : null;
}

/** One place up (−1) or down (1); at the ends nothing moves. */
export function moved(scenes: readonly DraftScene[], at: number, by: -1 | 1): DraftScene[] {
  const [from, to] = [scenes[at], scenes[at + by]];
  if (!from || !to) return [...scenes];
  return scenes.map((scene, i) => (i === at ? to : i === at + by ? from : scene));
}
