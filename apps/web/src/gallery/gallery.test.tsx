import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cleanup, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { changeLanguage } from "../shared/i18n/i18n.ts";
import { boardContext } from "../testing/build-context.ts";
import { crowd, DISTRICTS, LONG_NAME } from "../testing/build-district.ts";
import { fakeServer } from "../testing/fake-server.ts";
import { renderApp } from "../testing/render-app.tsx";
import { SECTIONS } from "./section-names.ts";

vi.mock("../shared/chart/echarts.ts", () => ({ echarts: {} }));

const SRC = join(import.meta.dirname, "..");
const sources = (folder: string): [path: string, text: string][] =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tsx") && !name.endsWith(".test.tsx"))
    .map((name) => [`${folder}/${name}`, readFileSync(join(SRC, folder, name), "utf8")]);

const exportsOf = (text: string) => [...text.matchAll(/^export function ([A-Z]\w*)/gm)].map((m) => m[1] ?? "");
const usesOf = (text: string) => [...text.matchAll(/<([A-Z]\w*)/g)].map((m) => m[1] ?? "");

/** Components that are drawn when those of `text` are. */
function drawnBy(text: string, files: readonly [string, string][]): Set<string> {
  const home = new Map(files.flatMap(([, source]) => exportsOf(source).map((name) => [name, source] as const)));
  const seen = new Set<string>();
  const visit = (source: string): void => {
    for (const name of usesOf(source)) {
      if (seen.has(name)) continue;
      seen.add(name);
      visit(home.get(name) ?? "");
    }
  };
  visit(text);
  return seen;
}

/** What the gallery must show: all that pages share, and every card of a page. */
function mustBeShown(files: readonly [string, string][]): string[] {
  const shared = /^shared\/(ui|figures|chart|bulletin|history)\//;
  return files.filter(([path]) => shared.test(path) || /^features\/.*-card\.tsx$/.test(path)).flatMap(([, text]) => exportsOf(text));
}

describe("the gallery", () => {
  const files = [...sources("shared"), ...sources("features")];
  const gallery = sources("gallery")
    .map(([, text]) => text)
    .join("\n");

  test("shows every shared component and every card", () => {
    const shown = drawnBy(gallery, files);
    expect(mustBeShown(files).filter((name) => !shown.has(name))).toEqual([]);
  });
  test("would be found out if a component were missing", () => {
    const more: [string, string][] = [...files, ["shared/ui/new-mark.tsx", "export function NewMark() {}"]];
    const shown = drawnBy(gallery, more);
    expect(mustBeShown(more).filter((name) => !shown.has(name))).toEqual(["NewMark"]);
  });

  test.each(["zh", "en"] as const)(
    "shows each section by its address, in %s",
    async (language) => {
      fakeServer({ "board.context": { data: boardContext() } });
      await changeLanguage(language);
      for (const section of SECTIONS) {
        renderApp(`/gallery?section=${section}`);
        expect((await screen.findByRole("region", { name: section })).textContent).not.toBe(section);
        expect(screen.getByRole("navigation", { name: "Sections" }).textContent).toBe("all sections");
        cleanup();
      }
      await changeLanguage("zh");
    },
    60_000,
  );
});

describe("the builders of districts", () => {
  test("name units with 40 characters", () => {
    expect([...LONG_NAME]).toHaveLength(40);
  });
  test.each(Object.entries(DISTRICTS))("hold the sums of the board: %s", (_name, make) => {
    const { total, states, units, heat, categories, overdue, ageing, since } = make();
    const sum = (counts: readonly number[]) => counts.reduce((whole, count) => whole + count, 0);
    expect(sum(Object.values(states))).toBe(total);
    expect(sum(units.map((u) => u.total))).toBe(total);
    expect([sum(heat.map((c) => c.total)), sum(heat.map((c) => c.overdue))]).toEqual([total, overdue]);
    expect(sum(categories.map((c) => c.verified))).toBe(sum(units.map((u) => u.verified)));
    expect(sum(Object.values(ageing))).toBe(overdue);
    expect(heat.filter((c) => c.verified + c.overdue > c.total)).toEqual([]);
    expect(since.openAfter).toBe(since.openBefore + since.new + since.reopened - since.closed - since.cancelled);
  });
  test("share ranks among equals", () => {
    expect(crowd(20).map((u) => u.rank)).toEqual([1, 1, 1, 1, 1, 1, 1, 8, 8, 8, 8, 8, 8, 8, 15, 15, 15, 15, 15, 15]);
  });
});
