import type { Page } from "@playwright/test";
import { expect, test } from "./board-test.ts";
import { listTotals } from "./list-totals.ts";
import { numberLinks, oneOfEachKind } from "./number-links.ts";
import { openLists } from "./open-lists.ts";
import { type CliOverview, runRectify } from "./run-rectify.ts";

// A thousand lists are asked for, and a busy machine takes its time.
test.describe.configure({ timeout: 60_000 });

const DAYS_BACK = [0, 120];
const FILTERS = { "the whole board": "", "one category": "&category=D", "one term class": "&class=TIME_LIMITED" };

for (const [name, filter] of Object.entries(FILTERS)) {
  for (const back of DAYS_BACK) {
    test(`every number of ${name}, ${back} days ago, opens a list of that many findings`, async ({ page, server }) => {
      const { asOf: today } = runRectify<CliOverview>(server.data, "overview");
      const day = new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`/?asOf=${day}${filter}`);
      const links = await numberLinks(page);
      expect(links.length).toBeGreaterThan(50);
      const totals = await listTotals(
        page,
        links.map((link) => link.href),
      );
      const wrong = links.filter(({ href, carried }) => carried.length === 0 || carried.some((number) => number !== totals.get(href)));
      expect(wrong.map((link) => ({ ...link, total: totals.get(link.href) }))).toEqual([]);

      // And what a reader sees: the heading of one list of each kind.
      const sample = oneOfEachKind(links.map((link) => link.href));
      const headings = await openLists(page, sample);
      expect(sample.map((href) => [href, headings.get(href)])).toEqual(sample.map((href) => [href, totals.get(href)]));
    });
  }
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Links of the page whose list has another length than the number they carry. */
async function wrongLinks(page: Page, atLeast: number) {
  const links = await numberLinks(page);
  expect(links.length).toBeGreaterThan(atLeast);
  const totals = await listTotals(
    page,
    links.map((link) => link.href),
  );
  const wrong = links.filter(({ href, carried }) => carried.length === 0 || carried.some((number) => number !== totals.get(href)));
  return wrong.map((link) => ({ ...link, total: totals.get(link.href) }));
}

for (const [name, filter] of Object.entries(FILTERS)) {
  test(`every number of the units' page under ${name} opens a list of that many findings`, async ({ page }) => {
    await page.goto(`/units?rank=gap${filter}`);
    expect(await wrongLinks(page, 50)).toEqual([]);
  });
}

test("every number of the fine heat map opens a list of that many findings", async ({ page }) => {
  await page.goto("/?heat=2");
  await page.getByRole("button", { name: /显示全部 \d+ 个单位/ }).click();
  expect(await wrongLinks(page, 200)).toEqual([]);
});

test("every number of a unit's page opens a list of that many findings, on an earlier day too", async ({ page }) => {
  await page.goto("/units");
  const units = page.getByRole("main").locator("a[href^='/units/']");
  await expect(units.first()).toBeVisible();
  const paths = await units.evaluateAll((links) => links.map((link) => link.getAttribute("href")?.split("?")[0] ?? ""));
  const [first, middle] = [paths[0], paths[Math.floor(paths.length / 2)]];
  for (const path of new Set([first, middle])) {
    for (const days of ["", `?asOf=${daysAgo(30)}&compareWith=${daysAgo(90)}`]) {
      await page.goto(`${path}${days}`);
      await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
      expect(await wrongLinks(page, 5), `${path}${days}`).toEqual([]);
    }
  }
});
