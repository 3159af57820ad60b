// The weekly meeting on a board of its own: prepared, frozen, looked back at unchanged, and what it decided asked after at the next one.
import type { Page } from "@playwright/test";
import { expectNoViolationInBothThemes } from "./axe-pages.ts";
import { expect, test } from "./board-test.ts";

test.use({ board: { name: "meeting" } });

const then = (page: Page) => page.getByRole("region", { name: "这是当时的数" });
const kpis = (page: Page) => page.getByRole("region", { name: "主要数字" });
const decided = (page: Page) => page.getByRole("region", { name: /项决定$|还没有决定/ });
const agenda = (page: Page) => page.getByRole("region", { name: /要过问|没有遗留/ });

async function prepare(page: Page): Promise<void> {
  await page.goto("/meetings");
  await page.getByRole("button", { name: "准备新的例会" }).click();
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/\/meetings\/\d+$/);
}

test.setTimeout(90_000);

test("a meeting is frozen as it was shown; later entries are told beside it, and its decisions are asked after until they are done", async ({
  page,
}) => {
  await prepare(page);
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await expect(page.getByRole("link", { name: "在大屏上打开" })).toHaveAttribute("href", `/screen?meeting=${id}`);
  await page.getByRole("button", { name: "定格…" }).click();
  await page.getByRole("button", { name: "确认定格" }).click();
  await expect(then(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "与当时完全一致" })).toBeVisible();
  const meeting = page.url();
  const shown = await kpis(page).textContent();

  // An entry made after the meeting that counts for its day.
  await page.goto("/findings?awaiting=1");
  await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
  const moves = page.getByRole("region").filter({ hasText: "办理 · 按今天的状态" });
  await moves.getByRole("radio", { name: "退回" }).check();
  await moves.getByLabel(/退回理由/).fill("会后复核，整改不到位。");
  await moves.getByRole("button", { name: "确认退回" }).click();
  await expect(moves.getByText("已登记：退回")).toBeVisible();

  await page.goto(meeting);
  await expect(page.getByRole("heading", { name: /有 \d+ 处与当时不同/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /^待验收 \d+ \d+$/ }).first()).toBeVisible();
  expect(await kpis(page).textContent()).toBe(shown);

  await decided(page).getByRole("button", { name: "增加一项决定" }).click();
  await page.getByLabel("针对什么").selectOption("figure");
  await page.getByLabel("数字", { exact: true }).selectOption({ label: "逾期" });
  await page.getByLabel("要办什么").fill("约谈逾期最多的三个单位");
  await page.getByLabel("责任人").fill("何建平");
  await page.getByRole("button", { name: "保存决定" }).click();
  await expect(decided(page).getByText("约谈逾期最多的三个单位")).toBeVisible();

  await page.goto("/");
  await expect(kpis(page).getByRole("link", { name: "1 项会议决定" })).toHaveText("1");
  await kpis(page).getByRole("link", { name: "1 项会议决定" }).click();
  await expect(page.getByRole("heading", { name: "未了结 1 项" })).toBeVisible();

  await prepare(page);
  await expect(agenda(page).getByText("约谈逾期最多的三个单位")).toBeVisible();
  await agenda(page).getByRole("button", { name: /^了结/ }).click();
  await page.getByLabel("说明（选填）").fill("已约谈。");
  await page.getByRole("button", { name: "确认了结" }).click();
  await expect(agenda(page).getByText("以前的例会没有留下未了结的决定。")).toBeVisible();
  await page.goto("/");
  await expect(kpis(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(kpis(page).getByRole("link", { name: /项会议决定/ })).toHaveCount(0);
});

test("the list, a meeting being prepared and one that was frozen are accessible, light and dark", async ({ page }) => {
  await page.goto("/meetings");
  const frozen = page.getByRole("row", { name: /已定格/ }).getByRole("link");
  await expect(frozen).toBeVisible();
  await expectNoViolationInBothThemes(page);
  await page
    .getByRole("row", { name: /准备中/ })
    .getByRole("link")
    .click();
  await page.getByRole("button", { name: "增加一项决定" }).click();
  await expectNoViolationInBothThemes(page);
  await page.goto("/meetings");
  await frozen.click();
  await expect(then(page)).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expectNoViolationInBothThemes(page);
});
