// What opens over a page, and every page on a phone: axe finds nothing.
import type { Page } from "@playwright/test";
import { expectNoViolation, expectNoViolationInBothThemes } from "./axe-pages.ts";
import { boardPaths } from "./board-paths.ts";
import { expect, test } from "./board-test.ts";

test.describe.configure({ timeout: 120_000 });

const figures = (page: Page) => page.getByRole("region", { name: "主要数字" });

/** Whatever can be open, besides the page under it. */
const OPENED = ".ant-popover, dialog[open], header search, main form";

/** Opens one part of the overview, or of the page it goes to. */
const OPEN: Record<string, (page: Page) => Promise<void>> = {
  "the panel of a filter": async (page) => {
    await page.getByRole("search", { name: "筛选" }).getByRole("button", { name: /^单位/ }).click();
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  },
  "the menu of a card": async (page) => {
    await page
      .getByRole("button", { name: /^复制、下载/ })
      .first()
      .click();
    await expect(page.getByRole("button", { name: /xlsx|Excel/i }).first()).toBeVisible();
  },
  "the saved views": async (page) => {
    await page.getByRole("button", { name: "保存为视图" }).click();
    await expect(page.getByRole("textbox").last()).toBeVisible();
  },
  "the meaning of a figure": async (page) => {
    await figures(page).getByRole("button").first().focus();
    await expect(page.getByRole("tooltip")).toBeVisible();
  },
  "the search with answers": async (page) => {
    await page.getByRole("combobox", { name: "搜索" }).fill("水务");
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  },
  "the keys": async (page) => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "the renaming of a unit": async (page) => {
    await page.goto("/settings?tab=units");
    await page
      .getByRole("button", { name: /改名|更名/ })
      .first()
      .click();
    await expect(page.getByRole("main").getByRole("textbox")).toBeVisible();
  },
};

test("a definition opens under the pointer, stays while the pointer goes over to it, and goes when it leaves", async ({ page }) => {
  await page.goto("/");
  await figures(page).getByRole("button").first().hover();
  await page.getByRole("tooltip").hover();
  await page.waitForTimeout(600);
  await expect(page.getByRole("tooltip")).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(page.getByRole("tooltip")).toHaveCount(0);
});

for (const theme of ["light", "dark"]) {
  for (const [name, open] of Object.entries(OPEN)) {
    test(`axe finds nothing with ${name} open, ${theme}`, async ({ page }) => {
      await page.goto("/");
      await expect(figures(page)).toBeVisible();
      await page.getByLabel("主题", { exact: true }).selectOption(theme);
      await open(page);
      await expectNoViolation(page, `${name}, ${theme}`, OPENED);
    });
  }
}

test("axe finds nothing on any page of a phone, light and dark", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [name, path] of Object.entries(await boardPaths(page))) {
    await page.goto(path);
    await expect(page.getByRole("main").locator("[aria-busy=true]"), name).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    await expectNoViolationInBothThemes(page);
  }
});
