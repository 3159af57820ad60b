// The pages of the product, each opened to the point where all of it stands. In Chinese: a look is turned to afterwards.
import { expect, type Page } from "@playwright/test";
import { chooseFile } from "./choose-file.ts";

const UNIT = "水务和湖泊局";

async function openUnit(page: Page): Promise<void> {
  await page.goto("/units");
  await page.getByRole("main").getByRole("link", { name: UNIT }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(UNIT);
}

export const OPEN_PAGE = {
  overview: async (page) => {
    await page.goto("/");
    await expect(page.locator("[data-chart] svg")).toHaveCount(2);
  },
  units: async (page) => {
    await page.goto("/units");
    await expect(page.getByRole("table").first()).toBeVisible();
  },
  unit: async (page) => {
    await openUnit(page);
    await expect(page.locator("[data-chart] svg")).toHaveCount(1);
  },
  findings: async (page) => {
    await page.goto("/findings?overdue=1");
    await expect(page.getByRole("rowheader").first()).toBeVisible();
  },
  finding: async (page) => {
    await page.goto("/findings?overdue=1");
    await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
    await expect(page.getByRole("heading", { name: /次变动/ })).toBeVisible();
  },
  bulletin: async (page) => {
    await openUnit(page);
    await page.getByRole("link", { name: "原文" }).click();
    await expect(page.getByRole("heading", { name: /^识别 \d+ 处/ })).toBeVisible();
  },
  import: async (page) => {
    await page.goto("/import");
    await expect(page.getByRole("button", { name: "选择文件" })).toBeVisible();
  },
  "ledger-preview": async (page) => {
    await page.goto("/import");
    await chooseFile(page, "ledgers-faulty/台账-含12类错误-2026-03-19.xlsx");
    await expect(page.getByRole("checkbox").first()).toBeVisible();
  },
  "bulletin-preview": async (page) => {
    await page.goto("/import?tab=bulletin");
    await chooseFile(page, "bulletins/丰泽区供销合作社通报.txt");
    await expect(page.getByRole("region", { name: "通报原文" })).toBeVisible();
  },
  history: async (page) => {
    await page.goto("/import?tab=history");
    await expect(page.getByRole("row").nth(1)).toBeVisible();
  },
  settings: async (page) => {
    await page.goto("/settings");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  },
  "not-found": async (page) => {
    await page.goto("/nowhere");
    await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();
  },
} satisfies Record<string, (page: Page) => Promise<void>>;
