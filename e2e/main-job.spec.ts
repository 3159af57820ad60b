// The office's main job from beginning to end, on a board of its own: each test goes on where the one before it ended.
import { expectNoViolationInBothThemes } from "./axe-pages.ts";
import { expect, test } from "./board-test.ts";
import { chooseFile, shownCounts } from "./choose-file.ts";
import { expectFigures, figure, headingCount } from "./read-figures.ts";
import { type CliOverview, runRectify } from "./run-rectify.ts";

test.use({ board: { name: "main-job" } });
test.describe.configure({ mode: "serial" });

const LEDGER = "ledgers/丰泽区整改台账-2026-03-12.xlsx";
const LEDGER_DAY = "2026-03-12";
const BULLETIN = "bulletins/丰泽区水务和湖泊局通报.txt";

test("the first start shows the example district, with the figures of the command line", async ({ page, server }) => {
  await page.goto("/");
  await expect(page.getByText("现在显示的是示例数据")).toBeVisible();
  const figures = runRectify<CliOverview>(server.data, "overview");
  expect(figures.total).toBe(697);
  await expectFigures(page, figures);
});

test("a confirmed ledger takes the example's place, and the board shows what the command line counts", async ({ page, server }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "导入", exact: true }).click();
  await chooseFile(page, LEDGER);
  const previewed = await shownCounts(page);
  expect(previewed).toMatchObject({ 有变化: 0, 无变化: 0, 有错误: 0 });
  await expect(page.getByText("确认后先移除示例区县")).toBeVisible();
  await page.getByRole("button", { name: /^导入 \d+ 行$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^已导入/ })).toBeVisible();
  expect(await shownCounts(page)).toEqual(previewed);
  await page.getByRole("link", { name: "打开看板" }).click();
  await expect(page.getByText("现在显示的是示例数据")).toHaveCount(0);
  const figures = runRectify<CliOverview>(server.data, "overview");
  expect(figures.overdue).toBeGreaterThan(0);
  await expectFigures(page, figures);
});

test("a confirmed bulletin shows its source and facts, and its check on the page of its unit", async ({ page }) => {
  await page.goto("/import?tab=bulletin");
  await chooseFile(page, BULLETIN);
  await expect(page.getByRole("region", { name: "通报原文" })).toContainText("水务和湖泊局");
  await expect(page.getByRole("heading", { name: /项事实/ })).toBeVisible();
  await page.getByRole("button", { name: "确认导入" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "通报已导入" })).toBeVisible();
  await page.getByRole("link", { name: "打开单位" }).click();
  await expect(page).toHaveURL(/\/units\/\d+/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("水务和湖泊局");
  await expect(page.getByRole("columnheader", { name: "通报申报" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "台账" })).toBeVisible();
});

test("the overdue figure opens exactly its list, a row opens its finding, and back climbs to the board", async ({ page }) => {
  await page.goto("/");
  await expect(figure(page, "overdue")).toHaveText(/^\d+$/);
  const overdue = Number(await figure(page, "overdue").textContent());
  await figure(page, "overdue").click();
  await expect(page).toHaveURL(/\/findings\?.*overdue=1/);
  await expect.poll(() => headingCount(page)).toBe(overdue);
  const first = page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link");
  const text = (await first.textContent()) ?? "";
  await first.click();
  await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
  await page.goBack();
  await expect.poll(() => headingCount(page)).toBe(overdue);
  await page.goBack();
  await expect(figure(page, "overdue")).toHaveText(String(overdue));
});

test("another day gives the figures of that day, another language the same ones, and a reload keeps both", async ({ page, server }) => {
  await page.goto(`/?asOf=${LEDGER_DAY}`);
  await expectFigures(page, runRectify<CliOverview>(server.data, "overview", "--as-of", LEDGER_DAY));
  await page.getByText("上周末", { exact: true }).click();
  await expect(page).toHaveURL(/asOf=\d{4}-\d{2}-\d{2}/);
  const sunday = new URL(page.url()).searchParams.get("asOf") ?? "";
  expect(sunday).not.toBe(LEDGER_DAY);
  await expectFigures(page, runRectify<CliOverview>(server.data, "overview", "--as-of", sunday));

  const saturday = new Date(Date.parse(sunday) - 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("截至", { exact: true }).click();
  await page.getByTitle(saturday).click();
  await expect(page).toHaveURL(new RegExp(`asOf=${saturday}`));
  const figures = runRectify<CliOverview>(server.data, "overview", "--as-of", saturday);
  await expectFigures(page, figures);

  await page.getByText("EN", { exact: true }).click();
  const headline = page.getByRole("heading", { level: 1 });
  await expect(headline).toContainText("closed");
  await expect(headline.getByRole("link", { name: String(figures.total) })).toBeVisible();
  const sentence = (await headline.textContent()) ?? "";
  await page.reload();
  await expect(headline).toHaveText(sentence);
  await expect(page).toHaveURL(new RegExp(`asOf=${saturday}`));
});

test("taking an import back is asked first, and axe finds nothing in the question", async ({ page }) => {
  await page.goto("/import?tab=history");
  await page
    .getByRole("button", { name: /^撤销导入/ })
    .first()
    .click();
  await expect(page.getByRole("button", { name: "确认撤销" })).toBeFocused();
  await expectNoViolationInBothThemes(page);
  await page.getByRole("button", { name: "取消" }).click();
  await expect(page.getByRole("button", { name: /^撤销导入/ }).first()).toBeVisible();
});
