import { expect, test } from "vitest";
import { readFrozen } from "./frozen-meeting.ts";
import { SCENES, sceneNamed } from "./screen/scenes.ts";

test("a meeting frozen with the former names of scenes is read with the present ones, and nothing else of it changes", () => {
  const words = { zh: "过半已销号", en: "More than half closed" };
  const text = JSON.stringify({
    plan: { title: "例会", scenes: ["headline", "plan", "redlist", "units", "text"].map((scene) => ({ scene, seconds: 30 })) },
    overview: { overdue: 3 },
    headlines: { headline: words, redlist: words, since: words },
  });
  const frozen = readFrozen(text);
  expect(frozen.plan.scenes.map(({ scene }) => scene)).toEqual(["overview", "plan", "overdue", "unit", "text"]);
  expect(frozen.plan.scenes.every(({ seconds }) => seconds === 30)).toBe(true);
  expect(Object.keys(frozen.headlines)).toEqual(["overview", "overdue", "since"]);
  expect([frozen.plan.title, frozen.overview]).toEqual(["例会", { overdue: 3 }]);
});

test("present names stay what they are", () => {
  expect(SCENES.map(sceneNamed)).toEqual([...SCENES]);
});
