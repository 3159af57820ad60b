import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe-pages.ts";
import { expect, test } from "./board-test.ts";
import { chooseFile } from "./choose-file.ts";

// Four rounds of axe on one page; a busy machine takes its time.
test.describe.configure({ timeout: 120_000 });

const BULLETIN_UNIT = "水务和湖泊局";

/** From the list of units to the page of the one named. */
async function openUnit(page: Page, name: string): Promise<void> {
  await page.goto("/units");
  await page.getByRole("main").getByRole("link", { name }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
}

/** Each page, opened to the point where all of it stands. */
const PAGES: Record<string, (page: Page) => Promise<void>> = {
  overview: async (page) => {
    await page.goto("/");
    await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
  },
  "the overview with its charts as tables": async (page) => {
    await page.goto("/");
    await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
    for (const table of await page.getByText("表", { exact: true }).all()) await table.click();
  },
  units: async (page) => {
    await page.goto("/units");
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  "a unit with a bulletin": async (page) => {
    await openUnit(page, BULLETIN_UNIT);
    await expect(page.getByRole("columnheader", { name: "通报申报" })).toBeVisible();
  },
  findings: async (page) => {
    await page.goto("/findings?overdue=1");
    await expect(page.getByRole("rowheader").first()).toBeVisible();
  },
  "a finding": async (page) => {
    await page.goto("/findings?overdue=1");
    await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
    await expect(page).toHaveURL(/\/findings\/\d+-\d+/);
    await expect(page.getByRole("heading", { name: /次变动/ })).toBeVisible();
  },
  "the import of a ledger": async (page) => {
    await page.goto("/import");
    await expect(page.getByRole("button", { name: "选择文件" })).toBeVisible();
  },
  "the preview of a ledger with faults": async (page) => {
    await page.goto("/import");
    await chooseFile(page, "ledgers-faulty/台账-含12类错误-2026-03-19.xlsx");
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  },
  "the preview of a bulletin": async (page) => {
    await page.goto("/import?tab=bulletin");
    await chooseFile(page, "bulletins/丰泽区供销合作社通报.txt");
    await expect(page.getByRole("region", { name: "通报原文" })).toBeVisible();
  },
  "the history of imports": async (page) => {
    await page.goto("/import?tab=history");
    await expect(page.getByRole("row").nth(1)).toBeVisible();
  },
  "a bulletin": async (page) => {
    await openUnit(page, BULLETIN_UNIT);
    await page.getByRole("link", { name: "原文" }).click();
    await expect(page).toHaveURL(/\/bulletins\/\d+/);
    await expect(page.getByRole("heading", { name: /^识别 \d+ 处/ })).toBeVisible();
  },
  "the rules of the office": async (page) => {
    await page.goto("/settings");
    await expect(page.getByRole("main").getByRole("region").first()).toBeVisible();
  },
  "the names of the units": async (page) => {
    await page.goto("/settings?tab=units");
    await expect(page.getByRole("row").nth(1)).toBeVisible();
  },
  "a page that does not exist": async (page) => {
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();
  },
};

for (const [name, open] of Object.entries(PAGES)) {
  test(`axe finds nothing on ${name}, in both languages, light and dark`, async ({ page }) => {
    await open(page);
    await expectAccessible(page);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const path of ["/", "/findings?overdue=1"]) {
    test(`${path} does not scroll sideways and axe finds nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole("main").getByRole("link").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
      await expectAccessible(page);
    });
  }
});
