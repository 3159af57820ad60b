// The meetings of a board, for pictures: one that was frozen and has been decided on, one being prepared. In Chinese: a look is turned to afterwards.
import { expect, type Page } from "@playwright/test";

const state = (page: Page, name: string) => page.getByRole("row", { name: new RegExp(name) }).getByRole("link");
const then = (page: Page) => page.getByRole("region", { name: "这是当时的数" });

async function prepare(page: Page): Promise<void> {
  await page.goto("/meetings/new");
  await page.getByLabel("参会人员").fill("区委书记 许明\n区委巡察办 周录");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/\/meetings\/\d+$/);
}

/** What the office enters after the meeting, for a day that the meeting had shown. */
async function returnOne(page: Page): Promise<void> {
  await page.goto("/findings?awaiting=1");
  await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
  const moves = page.getByRole("region").filter({ hasText: "办理 · 按今天的状态" });
  await moves.getByRole("radio", { name: "退回" }).check();
  await moves.getByLabel(/退回理由/).fill("会后复核，整改不到位。");
  await moves.getByRole("button", { name: "确认退回" }).click();
  await expect(moves.getByText("已登记：退回")).toBeVisible();
}

async function decide(page: Page): Promise<void> {
  await page.getByRole("button", { name: "增加一项决定" }).click();
  await page.getByLabel("针对什么").selectOption("figure");
  await page.getByLabel("数字", { exact: true }).selectOption({ label: "逾期" });
  await page.getByLabel("要办什么").fill("约谈逾期最多的三个单位");
  await page.getByLabel("责任人").fill("何建平");
  await page.getByRole("button", { name: "保存决定" }).click();
  await expect(page.getByRole("region", { name: /^1 项决定$/ })).toBeVisible();
}

/** Opens the list; on a board without meetings it holds them first. */
async function openList(page: Page): Promise<void> {
  await page.goto("/meetings");
  await expect(page.getByRole("button", { name: "准备新的例会" })).toBeVisible();
  if ((await state(page, "已定格").count()) === 0) {
    await prepare(page);
    await page.getByRole("button", { name: "定格…" }).click();
    await page.getByRole("button", { name: "确认定格" }).click();
    await expect(then(page)).toBeVisible();
    await decide(page);
    await returnOne(page);
  }
  await page.goto("/meetings");
  await expect(state(page, "已定格")).toBeVisible();
  if ((await state(page, "准备中").count()) === 0) await prepare(page);
  await page.goto("/meetings");
  await expect(page.getByRole("region", { name: "未了结 1 项" })).toBeVisible();
}

export const OPEN_MEETING = {
  meetings: openList,
  "meeting-plan": async (page) => {
    await openList(page);
    await state(page, "准备中").click();
    await expect(page.getByRole("region", { name: /要过问$/ })).toBeVisible();
  },
  "meeting-look-back": async (page) => {
    await openList(page);
    await state(page, "已定格").click();
    await expect(then(page)).toBeVisible();
    await expect(page.getByRole("heading", { name: /有 \d+ 处与当时不同/ })).toBeVisible();
  },
} satisfies Record<string, (page: Page) => Promise<void>>;
