import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { draftOf, moved, newDraft, planOf, usualScenes, wallUrl } from "./plan-draft.ts";

const TODAY = day("2026-03-20");
const LAST = day("2026-03-13");

test("a new meeting can be saved as it stands: today, the last meeting's day, all usual scenes, 20 s each", () => {
  const plan = planOf(newDraft(TODAY, "周例会"), LAST);
  expect(plan).toMatchObject({ heldOn: TODAY, asOf: TODAY, compareWith: LAST, filter: {}, expected: "" });
  expect(plan?.scenes).toHaveLength(9);
  expect(new Set(plan?.scenes.map(({ seconds }) => seconds))).toEqual(new Set([20]));
});

test("what was saved comes back as it was typed", () => {
  const draft = {
    ...newDraft(TODAY, "周例会"),
    compareWith: LAST,
    rounds: ["3"],
    scenes: [{ key: 0, scene: "text" as const, seconds: "30", text: "提示" }],
  };
  const plan = planOf(draft, LAST);
  expect(plan && draftOf(plan)).toEqual(draft);
});

test.each([
  ["without a name", { title: " " }],
  ["without a scene", { scenes: [] }],
  ["with a scene of text that says nothing", { scenes: [{ key: 0, scene: "text" as const, seconds: "20", text: "" }] }],
  ["with no time for a scene", { scenes: [{ key: 0, scene: "plan" as const, seconds: "", text: "" }] }],
  ["compared with a later day", { compareWith: day("2026-03-21") }],
])("%s it is no plan yet", (_name, change) => {
  expect(planOf({ ...newDraft(TODAY, "周例会"), ...change }, LAST)).toBeNull();
});

test("a scene moves by one place and stays at the ends", () => {
  const scenes = usualScenes();
  const names = (some: typeof scenes) => some.slice(0, 3).map(({ scene }) => scene);
  expect(names(moved(scenes, 1, -1))).toEqual(["plan", "headline", "ranking"]);
  expect(names(moved(scenes, 0, -1))).toEqual(names(scenes));
});

test("the wall is opened with the days, the scope and the scenes in their order, by their numbers", () => {
  const plan = planOf({ ...newDraft(TODAY, "x"), rounds: ["3", "4"], scenes: moved(usualScenes(), 2, -1) }, LAST);
  expect(plan && wallUrl(plan)).toBe("/screen?asOf=2026-03-20&compareWith=2026-03-13&round=3,4&scenes=1,3,2,4,5,6,7,8&seconds=20");
});
