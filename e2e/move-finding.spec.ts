// The office moves findings by hand, on a board of its own: return with a reason, extend, reopen, and two pages that meet.
import type { Locator, Page } from "@playwright/test";
import { expectAccessible } from "./axe-pages.ts";
import { expect, test } from "./board-test.ts";
import { expectFigures } from "./read-figures.ts";
import { type CliOverview, runRectify } from "./run-rectify.ts";

test.use({ board: { name: "move-finding" } });
// Refusals and conflicts are answers, and the browser logs their status.
test.use({ consoleErrorsAllowed: [/status of 4(09|22)/] });

/** Opens a finding of a list; gives its address and the panel in which it is moved. */
async function open(page: Page, list: string, nth = 0): Promise<Locator> {
  await page.goto(list);
  await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").nth(nth).getByRole("link").click();
  await expect(page).toHaveURL(/\/findings\/\d+-\d+/);
  return panel(page);
}
function panel(page: Page): Locator {
  return page.getByRole("region").filter({ hasText: "办理 · 按今天的状态" });
}
/** As often as asked, by what the history says of itself. */
const events = async (page: Page) => Number(/^\d+/.exec((await page.getByRole("heading", { name: /次变动/ }).textContent()) ?? "")?.[0]);

test("a return asks for its reason at the field, is shown with who and why, and moves the board's figures", async ({ page, server }) => {
  const before = runRectify<CliOverview>(server.data, "overview");
  const moves = await open(page, "/findings?awaiting=1");
  const count = await events(page);
  await moves.getByRole("radio", { name: "退回" }).check();
  await expect(moves.getByText(/回到整改中/).first()).toBeVisible();
  await moves.getByRole("button", { name: "确认退回" }).click();
  await expect(moves.getByText("请写明。")).toBeVisible();
  await expectAccessible(page);
  await moves.getByLabel(/退回理由/).fill("现场复核，2 处构筑物仅拆除 1 处。");
  await moves.getByRole("button", { name: "确认退回" }).click();
  await expect(moves.getByText("已登记：退回")).toBeVisible();
  await expect(page.getByText("访客：现场复核，2 处构筑物仅拆除 1 处。")).toBeVisible();
  expect(await events(page)).toBe(count + 1);
  const after = runRectify<CliOverview>(server.data, "overview");
  expect(after.declared.done).toBe(before.declared.done - 1);
  await page.goto("/");
  await expectFigures(page, after);
});

test("an extension names the date in force it replaces, and ends the lateness", async ({ page }) => {
  const moves = await open(page, "/findings?overdue=1");
  await expect(page.getByText(/^逾期 \d+ 天$/).first()).toBeVisible();
  await moves.getByRole("radio", { name: "延期" }).check();
  const next = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await moves.getByLabel("延期至").fill("2020-01-01");
  await expect(moves.getByText(/要晚于现时限/)).toBeVisible();
  await moves.getByLabel("延期至").fill(next);
  await expect(moves.getByText(`现时限改为 ${next}，原时限不变；不再逾期`).first()).toBeVisible();
  await moves.getByLabel("批准人").fill("何建平");
  await moves.getByLabel(/延期理由/).fill("汛期水位高。");
  await moves.getByRole("button", { name: "确认延期" }).click();
  await expect(page.getByText(`批准延期至 ${next}`)).toBeVisible();
  await expect(page.getByText("批准人：何建平")).toBeVisible();
});

test("a finding closed out is reopened, and by keyboard alone", async ({ page }) => {
  const moves = await open(page, "/findings?state=CLOSED");
  await moves.getByRole("radio", { name: "反弹，重新打开" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Tab"); // the day
  await moves.getByLabel(/反弹情况/).focus();
  await page.keyboard.type("回访时又占用岸线。");
  await page.keyboard.press("Tab");
  await expect(moves.getByRole("button", { name: "确认反弹，重新打开" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(moves.getByText("已登记：反弹，重新打开")).toBeVisible();
  await expect(page.getByRole("list", { name: /次变动/ }).getByText(/^反弹，重新打开/)).toBeVisible();
});

test("of two pages upon one version the second keeps its words, sees what came between, and writes nothing unseen", async ({
  page,
  context,
}) => {
  const mine = await open(page, "/findings?state=IN_PROGRESS", 2);
  const count = await events(page);
  await mine.getByRole("radio", { name: "阶段性完成" }).check();
  await mine.getByLabel("说明（选填）").fill("第二页的话");
  const other = await context.newPage();
  await other.goto(page.url());
  const theirs = panel(other);
  await theirs.getByRole("radio", { name: "撤销" }).check();
  await theirs.getByLabel(/撤销理由/).fill("移交另案处理。");
  await theirs.getByRole("button", { name: "确认撤销" }).click();
  await expect(theirs.getByText("已登记：撤销")).toBeVisible();
  await mine.getByRole("button", { name: "确认阶段性完成" }).click();
  const conflict = mine.getByRole("alert").filter({ hasText: "在您填写时" });
  await expect(conflict).toContainText("访客：移交另案处理。");
  await expect(conflict).toContainText("第二页的话");
  await expect(mine.getByLabel("说明（选填）")).toHaveValue("第二页的话");
  await expect(mine.getByRole("button", { name: "仍要阶段性完成" })).toBeDisabled();
  expect(await events(page)).toBe(count + 1);
  await expectAccessible(page);
});
