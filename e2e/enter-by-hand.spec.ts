// An office without a ledger: from the round to the first finding and its first move, on an empty board of its own.
import type { Page } from "@playwright/test";
import { expectAccessible } from "./axe-pages.ts";
import { expect, test } from "./board-test.ts";
import { figure } from "./read-figures.ts";

test.use({ board: { name: "enter-by-hand", settings: { RECTIFY_EXAMPLE: "off" } } });

const form = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });

/** Presses the form's button and waits for its answer. */
async function enter(page: Page, title: string): Promise<void> {
  await form(page, title)
    .getByRole("button", { name: /^登\s?记$/ })
    .click();
  await expect(form(page, title).getByText(/^已登记/)).toBeVisible();
}

test("round, group, unit, inspection and finding are entered one by one, and the finding is moved", async ({ page }) => {
  await page.goto("/settings?tab=entry");
  await form(page, "登记一个轮次").getByRole("textbox").fill("七届区委第四轮巡察");
  await enter(page, "登记一个轮次");
  await form(page, "登记一个巡察组").getByRole("textbox").fill("区委第一巡察组");
  await enter(page, "登记一个巡察组");
  await form(page, "登记一个单位").getByLabel(/^全称/).fill("中共丰泽区商务局党组");
  await enter(page, "登记一个单位");
  const inspection = form(page, "登记一个单位在一个轮次的巡察");
  await inspection.getByLabel("单位", { exact: true }).selectOption({ label: "区商务局" });
  await inspection.getByLabel("轮次", { exact: true }).selectOption({ label: "七届区委第四轮" });
  await inspection.getByLabel("巡察组", { exact: true }).selectOption({ label: "区委第一巡察组" });
  await inspection.getByLabel("反馈日", { exact: true }).fill("2026-03-02");
  await enter(page, "登记一个单位在一个轮次的巡察");
  const finding = form(page, "登记一个问题");
  await finding.getByLabel("巡察", { exact: true }).selectOption({ label: "区商务局 · 七届区委第四轮" });
  await finding.getByLabel("具体问题", { exact: true }).fill("会议多、文件多");
  await finding.getByLabel("完成时限", { exact: true }).fill("2026-06-30");
  await enter(page, "登记一个问题");
  await expectAccessible(page);

  await finding.getByRole("link", { name: "打开" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "会议多、文件多" })).toBeVisible();
  const moves = page.getByRole("region").filter({ hasText: "办理 · 按今天的状态" });
  await moves.getByRole("radio", { name: "申报完成" }).check();
  await moves.getByRole("button", { name: "确认申报完成" }).click();
  await expect(moves.getByText("已登记：申报完成")).toBeVisible();
  await expect(moves.getByRole("radio", { name: "销号" })).toBeDisabled();
  await expect(moves.getByText("申报和验收不能是同一人，请由他人销号。")).toBeVisible();
  await page.goto("/");
  await expect(figure(page, "awaitingVerification")).toHaveText("1");
});
