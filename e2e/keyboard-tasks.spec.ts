// What a leader does with the board, without a mouse: another day, another comparison, down into a category or a cell, back to a unit.
import type { Page } from "@playwright/test";
import { boardPaths } from "./board-paths.ts";
import { expect, test } from "./board-test.ts";
import { headingCount } from "./read-figures.ts";
import { stepsAgainstReading } from "./reading-order.ts";

/** The board's own days, so that no test hangs on the day on which it runs. */
async function daysOf(page: Page): Promise<{ today: string; before: (days: number) => string }> {
  const answer = await page.request.get("/trpc/board.context");
  const { today } = ((await answer.json()) as { result: { data: { today: string } } }).result.data;
  return { today, before: (days) => new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10) };
}

/** Presses Tab until `stop` has the focus. */
async function tabTo(page: Page, stop: ReturnType<Page["locator"]>): Promise<void> {
  const there = () => stop.evaluate((at) => at === document.activeElement);
  for (let stops = 0; stops < 400 && !(await there()); stops += 1) await page.keyboard.press("Tab");
  await expect(stop).toBeFocused();
}

const figures = (page: Page) => page.getByRole("region", { name: "主要数字" });

for (const [id, key, days] of [
  ["as-of", "asOf", 30],
  ["compare-with", "compareWith", 45],
] as const) {
  test(`the day of ${key} is typed, and goes on and back by the arrow keys, without a mouse`, async ({ page }) => {
    await page.goto("/");
    await expect(figures(page)).toBeVisible();
    const { before } = await daysOf(page);
    const field = page.locator(`input#${id}`);
    await expect(field).toBeVisible();
    await tabTo(page, field);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(before(days));
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${key}=${before(days)}`));
    await expect(field).toHaveValue(new RegExp(`^${before(days)} 周`));
    await expect(figures(page)).toBeVisible();

    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(new RegExp(`${key}=${before(days + 1)}`));
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await expect(page).toHaveURL(new RegExp(`${key}=${before(days - 1)}`));
  });
}

test("a typed day that is none, or is still to come, changes nothing", async ({ page }) => {
  await page.goto("/");
  await expect(figures(page)).toBeVisible();
  const { today, before } = await daysOf(page);
  const field = page.locator("input#as-of");
  for (const typed of ["2026-02-30", before(-400), "abc"]) {
    await field.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(field).toHaveValue(new RegExp(`^${today}`));
    await expect(page).not.toHaveURL(/asOf=/);
  }
});

test("a category is folded, and its number opens its list, without a mouse", async ({ page }) => {
  await page.goto("/");
  const card = page.locator("[data-table=categories]");
  const fold = card.getByRole("button", { expanded: true }).first();
  await tabTo(page, fold);
  const rows = await card.getByRole("rowheader").count();
  await page.keyboard.press("Enter");
  expect(await card.getByRole("rowheader").count()).toBeLessThan(rows);
  await page.keyboard.press("Enter");
  await expect(card.getByRole("rowheader")).toHaveCount(rows);
  const late = card
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader") })
    .first()
    .getByRole("link")
    .last();
  const count = Number(await late.textContent());
  await tabTo(page, late);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/category=.*overdue=1|overdue=1.*category=/);
  await expect.poll(() => headingCount(page)).toBe(count);
});

test("a cell of the heat map opens its list, and Escape leads back to the board, without a mouse", async ({ page }) => {
  await page.goto("/");
  const cell = page.locator("[data-table=heat] tbody td a").first();
  const count = Number(await cell.textContent());
  await tabTo(page, cell);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/findings\?(?=.*unit=)(?=.*category=)/);
  await expect.poll(() => headingCount(page)).toBe(count);
  await page.keyboard.press("Escape");
  await expect(figures(page)).toBeVisible();
});

test("the unit that was looked at last is opened again from anywhere, without a mouse", async ({ page }) => {
  await page.goto("/units");
  const unit = page.getByRole("main").getByRole("table").getByRole("rowheader").nth(2).getByRole("link");
  const name = (await unit.textContent())?.trim() ?? "";
  await unit.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  await page.goto("/findings");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await page.keyboard.press("/");
  await expect(page.getByRole("listbox").getByRole("option").first()).toContainText(name);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});

for (const width of [1440, 390]) {
  test(`the focus goes through a page as one reads it, at ${width}`, async ({ page }) => {
    const paths = await boardPaths(page);
    await page.setViewportSize({ width, height: 900 });
    for (const name of ["overview", "units", "unit", "findings", "finding"]) {
      await page.goto(paths[name] ?? "");
      await expect(page.getByRole("main").locator("[aria-busy=true]"), name).toHaveCount(0);
      await page.waitForLoadState("networkidle");
      expect(await stepsAgainstReading(page), name).toEqual([]);
    }
  });
}
