// The guide and its pictures, which `pnpm guide:pictures` draws: none is missing, none is left over.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const GUIDE = join(import.meta.dirname, "../docs/guide");
const LANGUAGES = ["zh", "en"] as const;
const MOST_BYTES = 5_000_000;

/** Pictures a chapter shows, as paths inside docs/guide. */
const shownIn = (text: string): string[] => [...text.matchAll(/!\[[^\]]+\]\(\.\.\/(pictures\/[^)]+)\)/g)].map((m) => m[1] ?? "");

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(GUIDE, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const shown = LANGUAGES.flatMap((language) => filesIn(language, ".md").flatMap((path) => shownIn(readFileSync(join(GUIDE, path), "utf8"))));
const drawn = LANGUAGES.flatMap((language) => filesIn(`pictures/${language}`, ".png"));

test("a shown picture is found in a chapter's text", () => {
  expect(shownIn("a ![Map](../pictures/en/map.png) b [no picture](../pictures/en/link.png)")).toEqual(["pictures/en/map.png"]);
});

test("every picture that the guide shows is drawn, and every drawn one is shown once", () => {
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.toSorted()).toEqual(drawn.toSorted());
});

test("each language shows its own pictures, and both the same ones", () => {
  const names = (language: string) => shown.filter((path) => path.startsWith(`pictures/${language}/`)).map((path) => path.split("/")[2]);
  expect(names("zh")).toEqual(names("en"));
  for (const language of LANGUAGES)
    for (const path of filesIn(language, ".md"))
      for (const picture of shownIn(readFileSync(join(GUIDE, path), "utf8"))) expect(picture).toContain(`pictures/${language}/`);
});

test("the pictures together stay small enough to clone", () => {
  expect(drawn.reduce((sum, path) => sum + statSync(join(GUIDE, path)).size, 0)).toBeLessThan(MOST_BYTES);
});
