// What every page says when the database, the network or the server is gone, and that each comes back by "retry" or by itself, without being
// loaded anew. The causes are real: a killed database, a lost network, a frozen and a stopped server.
import type { Page } from "@playwright/test";
import { expectNoViolationInBothThemes } from "./axe-pages.ts";
import { boardPaths, FORMS } from "./board-paths.ts";
import { expect } from "./board-test.ts";
import { test as base } from "./killable-test.ts";
import { startServer } from "./start-server.ts";

const test = base.extend<object, { paths: Record<string, string> }>({
  paths: [
    async ({ browser, server }, use) => {
      const context = await browser.newContext({ baseURL: server.baseUrl, storageState: server.state });
      const paths = await boardPaths(await context.newPage());
      await context.close();
      await use(paths);
    },
    { scope: "worker" },
  ],
});

test.use({
  board: { name: "broken" },
  consoleErrorsAllowed: [/Failed to load resource|Failed to fetch|PageNotLoaded|a page did not arrive/],
});
test.describe.configure({ timeout: 180_000 });

const REPRESENTATIVE = ["overview", "findings", "rules"];
/** Words of the inside that a reader must never meet. */
const INSIDE = /prisma|postgres|invocation|ECONN|undefined|TypeError|Failed to|INTERNAL|NaN/i;
const fault = (page: Page) => page.getByRole("main").getByRole("alert");
const banner = (page: Page) => page.getByRole("status").filter({ hasText: "此后未能更新" });

/** All that is shown, but for the banner of old data. */
const mainText = (page: Page) =>
  page.getByRole("main").evaluate((main) => {
    const copy = main.cloneNode(true) as Element;
    for (const status of copy.querySelectorAll("[role=status]")) if (/此后未能更新/.test(status.textContent ?? "")) status.remove();
    return copy.textContent;
  });

/** What a reader who comes back to the window after a while sets off. */
async function lookAgainLater(page: Page): Promise<void> {
  await page.clock.fastForward(31_000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
}

test("without the database every page says that the figures are not zero, with an id; retry brings it back in place", async ({
  page,
  paths,
  database,
}) => {
  for (const [name, path] of Object.entries(paths).filter(([known]) => !FORMS.includes(known))) {
    await database.kill();
    await page.goto(path);
    await expect(fault(page), name).toContainText("数字不是零");
    await expect(fault(page), name).toContainText("数据库暂时不可用");
    await expect(fault(page), name).toContainText(/编号 [0-9a-f-]{36}/);
    expect(await page.locator("body").textContent(), name).not.toMatch(INSIDE);
    await expect(
      page
        .getByRole("navigation")
        .getByRole("link", { name: /^问题清单/ })
        .first(),
    ).toBeVisible();
    if (REPRESENTATIVE.includes(name)) await expectNoViolationInBothThemes(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await database.revive();
    await fault(page).getByRole("button", { name: "重试" }).click();
    await expect(fault(page), name).toHaveCount(0);
    await expect(page.getByRole("main").getByRole("region").first(), name).toBeVisible();
    expect(await page.evaluate(() => "sameDocument" in window), name).toBe(true);
  }
});

test("without the database the filters and the search say so too, and work again after it", async ({ page, paths, database }) => {
  await page.goto(paths.units ?? "");
  await expect(page.getByRole("table").first()).toBeVisible();
  await database.kill();
  await page.reload();
  await expect(fault(page)).toContainText("数字不是零");
  await page.getByRole("search", { name: "筛选" }).getByRole("button", { name: /^轮次/ }).click();
  const panel = page.getByRole("tooltip");
  await expect(panel.getByRole("alert")).toContainText("数据库暂时不可用");
  await expectNoViolationInBothThemes(page);
  await database.revive();
  await panel.getByRole("button", { name: "重试" }).click();
  await expect(panel.getByRole("checkbox").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await database.kill();
  await page.getByRole("combobox", { name: /搜索/ }).fill("水务");
  const found = page.getByRole("alert").filter({ hasText: "数据库暂时不可用" });
  await expect(found.first()).toBeVisible();
  await database.revive();
  await found.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
});

test("what was shown when the database went stays in view with its time, until retry brings a newer answer", async ({
  context,
  paths,
  database,
}) => {
  const pages = new Map<string, { page: Page; text: string | null }>();
  for (const [name, path] of Object.entries(paths).filter(([known]) => !FORMS.includes(known))) {
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(path);
    await expect(page.getByRole("main").getByRole("region").first(), name).toBeVisible();
    await page.waitForLoadState("networkidle");
    pages.set(name, { page, text: await mainText(page) });
  }
  await database.kill();
  for (const [name, { page, text }] of pages) {
    await lookAgainLater(page);
    await expect(banner(page).first(), name).toBeVisible();
    expect(await mainText(page), name).toBe(text);
    if (REPRESENTATIVE.includes(name)) await expectNoViolationInBothThemes(page);
  }
  await database.revive();
  for (const [name, { page }] of pages) {
    await banner(page).first().getByRole("button", { name: "重试" }).click();
    await expect(banner(page), name).toHaveCount(0);
    await page.close();
  }
});

test("a lost network leaves the frame and the way back, and the page that was missing arrives when it returns", async ({
  page,
  context,
}) => {
  await page.goto("/");
  await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole("navigation").getByRole("link", { name: /^单位/ }).click();
  await expect(page.getByRole("alert")).toContainText("服务器没有回应");
  await expectNoViolationInBothThemes(page);
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("alert")).toContainText("服务器没有回应");
  await page.getByRole("navigation").getByRole("link", { name: "总览" }).click();
  await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
  await page.getByRole("navigation").getByRole("link", { name: /^单位/ }).click();
  await context.setOffline(false);
  await page.getByRole("button", { name: "重试" }).click();
  await expect(page.getByRole("table").first()).toBeVisible();

  await context.setOffline(true);
  await page
    .getByRole("button", { name: "上月末" })
    .or(page.getByText("上月末", { exact: true }))
    .first()
    .click();
  await expect(fault(page)).toContainText("数字不是零");
  await context.setOffline(false);
  await expect(page.getByRole("table").first()).toBeVisible();
});

test("a frozen server is not waited for without end, and its answer comes by itself when it wakes", async ({ page, server }) => {
  await page.clock.install();
  await page.goto("/findings");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  process.kill(server.pid, "SIGSTOP");
  try {
    await page.getByText("逾期", { exact: true }).first().click();
    await expect(page).toHaveURL(/overdue=1/);
    for (let waited = 0; waited < 3; waited++) {
      await page.clock.fastForward(21_000);
      await page.waitForTimeout(300);
    }
    await expect(fault(page)).toContainText("服务器没有回应");
  } finally {
    process.kill(server.pid, "SIGCONT");
  }
  await page.clock.fastForward(16_000);
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await expect(fault(page)).toHaveCount(0);
});

test("a server that was stopped and started again serves the same page and session", async ({ page, server, database }) => {
  await page.goto("/findings");
  await expect(page.getByRole("rowheader").first()).toBeVisible();
  await server.stop();
  await page.getByText("逾期", { exact: true }).first().click();
  await expect(fault(page)).toContainText("服务器没有回应");
  const again = await startServer({ DATABASE_URL: database.url, PORT: new URL(server.baseUrl).port });
  try {
    await fault(page).getByRole("button", { name: "重试" }).click();
    await expect(page.getByRole("rowheader").first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("逾期");
  } finally {
    await again.stop();
  }
});
