import { EXPECTED_FAULTS, FAULTLESS_ROWS } from "../scripts/faulty-ledger.ts";
import { expect, test } from "./board-test.ts";
import { chooseFile, shownCounts } from "./choose-file.ts";
import { figure } from "./read-figures.ts";

test.use({ board: { name: "faulty-ledger", settings: { RECTIFY_EXAMPLE: "off" } } });
test.describe.configure({ mode: "serial" });

const FILE = "ledgers-faulty/台账-含12类错误-2026-03-19.xlsx";
const COUNT = FAULTLESS_ROWS.length;

test("every faulty cell is listed and marked, and nothing can be confirmed", async ({ page }) => {
  await page.goto("/import");
  await chooseFile(page, FILE);
  for (const { cell } of EXPECTED_FAULTS) {
    await expect(page.getByRole("button", { name: new RegExp(`^${cell} `) }), `${cell} in the list`).toHaveCount(1);
    await expect(page.getByRole("button", { name: new RegExp(`^第 \\d+ 处，${cell}：`) }), `${cell} in the sheet`).toHaveCount(1);
  }
  await expect(page.getByRole("button", { name: `导入 ${COUNT} 行` })).toBeDisabled();
});

test("an explicit choice imports exactly the faultless rows", async ({ page }) => {
  await page.goto("/import");
  await chooseFile(page, FILE);
  await page.getByRole("checkbox", { name: `只导入无误的 ${COUNT} 行` }).check();
  await page.getByRole("button", { name: `导入 ${COUNT} 行` }).click();
  await expect(page.getByRole("heading", { level: 1, name: "已导入" })).toBeVisible();
  expect(await shownCounts(page)).toMatchObject({ 新增: COUNT, 有变化: 0 });
  await page.getByRole("link", { name: "打开看板" }).click();
  await expect(figure(page, "total")).toHaveText(String(COUNT));
});

test("the same file again has nothing to write", async ({ page }) => {
  await page.goto("/import");
  await chooseFile(page, FILE);
  expect(await shownCounts(page)).toMatchObject({ 新增: 0, 有变化: 0, 无变化: COUNT });
  await expect(page.getByRole("button", { name: `导入 ${COUNT} 行` })).toBeDisabled();
  await page.goto("/import?tab=history");
  await expect(page.getByRole("row", { name: /含12类错误/ })).toHaveCount(1);
});
