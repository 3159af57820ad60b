import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { draftOf, moved, newDraft, planOf, usualScenes } from "./plan-draft.ts";

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
    scenes: [
      { key: 0, scene: "text" as const, seconds: "30", title: "标题", text: "提示", notes: "先请书记讲" },
      { key: 1, scene: "plan" as const, seconds: "60", title: "", text: "", notes: "" },
    ],
  };
  const plan = planOf(draft, LAST);
  expect(plan && draftOf(plan)).toEqual(draft);
});

test.each([
  ["without a name", { title: " " }],
  ["without a scene", { scenes: [] }],
  [
    "with a scene of text that says nothing",
    { scenes: [{ key: 0, scene: "text" as const, seconds: "20", title: "", text: "", notes: "" }] },
  ],
  ["with no time for a scene", { scenes: [{ key: 0, scene: "plan" as const, seconds: "", title: "", text: "", notes: "" }] }],
  ["compared with a later day", { compareWith: day("2026-03-21") }],
])("%s it is no plan yet", (_name, change) => {
  expect(planOf({ ...newDraft(TODAY, "周例会"), ...change }, LAST)).toBeNull();
});

test("a scene moves by one place and stays at the ends", () => {
  const scenes = usualScenes();
  const names = (some: typeof scenes) => some.slice(0, 3).map(({ scene }) => scene);
  expect(names(moved(scenes, 1, -1))).toEqual(["plan", "overview", "ranking"]);
  expect(names(moved(scenes, 0, -1))).toEqual(names(scenes));
});
