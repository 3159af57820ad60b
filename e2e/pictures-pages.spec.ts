// Each page of the product on the example district, as it looked when somebody last agreed to its look.
import type { Page } from "@playwright/test";
import { chooseFile } from "./choose-file.ts";
import { expect, type Look, moving, nameOf, still, test, turnTo } from "./picture-test.ts";

test.use({ board: { name: "pictures", fixedDay: true } });
test.describe.configure({ timeout: 180_000 });

const LOOKS: readonly Look[] = [
  { language: "zh", theme: "light", width: 1440 },
  { language: "zh", theme: "light", width: 1920 },
  { language: "zh", theme: "light", width: 1024 },
  { language: "zh", theme: "light", width: 390 },
  { language: "en", theme: "light", width: 390 },
  { language: "en", theme: "dark", width: 390 },
  { language: "en", theme: "light", width: 1440 },
  { language: "zh", theme: "dark", width: 1440 },
];

const UNIT = "水务和湖泊局";

async function openUnit(page: Page): Promise<void> {
  await page.goto("/units");
  await page.getByRole("main").getByRole("link", { name: UNIT }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(UNIT);
}

/** A page that is laid out like others is looked at on the desk and on the phone, in each language and each theme. */
const FEW = new Set(["zh-light-1440", "zh-light-390", "en-dark-390"]);

/** Each page, opened to the point where all of it stands. `main`: in every look, and beyond the fold. */
const PAGES: Record<string, { main?: true; open: (page: Page) => Promise<void> }> = {
  overview: {
    main: true,
    open: async (page) => {
      await page.goto("/");
      await expect(page.locator("[data-chart] svg")).toHaveCount(2);
    },
  },
  units: {
    open: async (page) => {
      await page.goto("/units");
      await expect(page.getByRole("table").first()).toBeVisible();
    },
  },
  unit: {
    main: true,
    open: async (page) => {
      await openUnit(page);
      await expect(page.locator("[data-chart] svg")).toHaveCount(1);
    },
  },
  findings: {
    main: true,
    open: async (page) => {
      await page.goto("/findings?overdue=1");
      await expect(page.getByRole("rowheader").first()).toBeVisible();
    },
  },
  finding: {
    main: true,
    open: async (page) => {
      await page.goto("/findings?overdue=1");
      await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
      await expect(page.getByRole("heading", { name: /次变动/ })).toBeVisible();
    },
  },
  bulletin: {
    open: async (page) => {
      await openUnit(page);
      await page.getByRole("link", { name: "原文" }).click();
      await expect(page.getByRole("heading", { name: /^识别 \d+ 处/ })).toBeVisible();
    },
  },
  import: {
    open: async (page) => {
      await page.goto("/import");
      await expect(page.getByRole("button", { name: "选择文件" })).toBeVisible();
    },
  },
  "ledger-preview": {
    open: async (page) => {
      await page.goto("/import");
      await chooseFile(page, "ledgers-faulty/台账-含12类错误-2026-03-19.xlsx");
      await expect(page.getByRole("checkbox").first()).toBeVisible();
    },
  },
  "bulletin-preview": {
    open: async (page) => {
      await page.goto("/import?tab=bulletin");
      await chooseFile(page, "bulletins/丰泽区供销合作社通报.txt");
      await expect(page.getByRole("region", { name: "通报原文" })).toBeVisible();
    },
  },
  history: {
    open: async (page) => {
      await page.goto("/import?tab=history");
      await expect(page.getByRole("row").nth(1)).toBeVisible();
    },
  },
  settings: {
    open: async (page) => {
      await page.goto("/settings");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    },
  },
  "not-found": {
    open: async (page) => {
      await page.goto("/nowhere");
      await expect(page.getByRole("heading", { name: "没有这个页面" })).toBeVisible();
    },
  },
};

for (const [name, { main = false, open }] of Object.entries(PAGES)) {
  test(`${name} looks as it did`, async ({ page }) => {
    await open(page);
    for (const look of LOOKS.filter((one) => main || FEW.has(nameOf(one)))) {
      await turnTo(page, look);
      await still(page);
      // The list of findings is as long as the district: its first screen is enough.
      const fullPage = main && name !== "findings" && nameOf(look) === "zh-light-1440";
      await expect.soft(page).toHaveScreenshot(`pages-${name}-${nameOf(look)}.png`, { fullPage, mask: moving(page) });
    }
  });
}
