// The wall while the server, and then the database under it, are really stopped and started again: the last figures stay with their time, what is
// stale is said in the strip as long as it is, and nobody has to touch the machine.
import type { Page } from "@playwright/test";
import { expect } from "./board-test.ts";
import { test } from "./killable-test.ts";
import { openScreen } from "./screen-pages.ts";
import { startServer } from "./start-server.ts";

test.use({
  board: { name: "screen-restarts" },
  viewport: { width: 1920, height: 1080 },
  consoleErrorsAllowed: [/Failed to load resource|Failed to fetch|ERR_/],
});
test.describe.configure({ timeout: 120_000 });

const strip = (page: Page) => page.locator("header[data-stale]");
const MINUTE = 60_000;

/** Everything below the strip, and how it is laid out: nothing of it may move, dim or vanish. */
const stage = (page: Page) =>
  page
    .locator("main")
    .evaluate((main) => [
      main.textContent,
      getComputedStyle(main).opacity,
      ...[...main.querySelectorAll("*")].map((one) => JSON.stringify(one.getBoundingClientRect())),
    ]);

async function openMarked(page: Page): Promise<{ shown: Awaited<ReturnType<typeof stage>>; time: string }> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  await openScreen(page, "lang=zh");
  await expect(strip(page)).toHaveAttribute("data-stale", "fresh");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  const [time = ""] = /\d\d:\d\d/.exec((await strip(page).textContent()) ?? "") ?? [];
  return { shown: await stage(page), time };
}

async function expectUntouched(page: Page, shown: Awaited<ReturnType<typeof stage>>): Promise<void> {
  expect(await stage(page)).toEqual(shown);
  await expect(page.getByRole("alert")).toHaveCount(0);
  expect(await page.evaluate(() => "sameDocument" in window), "the page was not loaded anew").toBe(true);
}

/** Later by the page's clock, without what would have happened meanwhile: the line is left as it is. */
const passes = async (page: Page, ms: number) => page.clock.setSystemTime((await page.evaluate(() => Date.now())) + ms);

async function expectBackByItself(page: Page): Promise<void> {
  await expect(strip(page)).toHaveAttribute("data-stale", "back", { timeout: 20_000 });
  await expect(strip(page).getByText(/已恢复　数据 \d\d:\d\d/)).toBeVisible();
  await expect(strip(page)).toHaveAttribute("data-stale", "fresh");
  expect(await page.evaluate(() => "sameDocument" in window), "the page was not loaded anew").toBe(true);
}

async function returnOne(page: Page, baseURL: string): Promise<void> {
  const ask = async (path: string, input?: object) => {
    const answer = await page.request.get(`/trpc/${path}`, input ? { params: { input: JSON.stringify(input) } } : {});
    return (await answer.json()).result.data;
  };
  const id = (await ask("finding.list", { condition: { awaiting: true }, limit: 1 })).rows[0].finding;
  const { version } = await ask("finding.get", { id });
  const order = { move: "return", on: (await ask("board.context")).today, reason: "现场复核未完成。" };
  const moved = await page.request.post("/trpc/finding.move", {
    data: { id, key: crypto.randomUUID(), version, order },
    headers: { origin: baseURL, "sec-fetch-site": "same-origin" },
  });
  expect(moved.ok(), await moved.text()).toBe(true);
}

/** What is told after a restart is told as before it. */
async function expectChangeIsHeard(page: Page, baseURL: string): Promise<void> {
  const awaiting = page.locator("main [data-figure=awaiting]");
  const before = Number(await awaiting.textContent());
  await returnOne(page, baseURL);
  await expect(awaiting).toHaveText(String(before - 1), { timeout: 2000 });
}

test("a database that is killed leaves the last figures with their time, first on a plate, then on the whole strip; revived, the wall is back", async ({
  page,
  server,
  database,
}) => {
  const { shown, time } = await openMarked(page);
  await database.kill();
  // The next refresh asks in vain: the line stands, the answers fail.
  const refused = page.waitForResponse((answer) => answer.url().includes("/trpc/") && answer.status() >= 500);
  await passes(page, MINUTE / 2 + 1000);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
  await refused;
  await expect(strip(page)).toHaveAttribute("data-stale", "fresh");
  await passes(page, 2 * MINUTE);
  await expect(strip(page)).toHaveAttribute("data-stale", "late");
  await expect(strip(page).getByText(`数据停在 ${time}　已 2 分钟未更新`)).toBeVisible();
  await expectUntouched(page, shown);
  await passes(page, 3 * MINUTE);
  await expect(strip(page)).toHaveAttribute("data-stale", "lost");
  await expect(strip(page).getByText(`数据停在 ${time}，已断线 5 分钟，下面是断线前的数字`)).toBeVisible();
  await expectUntouched(page, shown);
  await database.revive();
  await expectBackByItself(page);
  await expectChangeIsHeard(page, server.baseUrl);
});

test("a server that is stopped is told within seconds, without a figure lost; started again, the wall is back and hears of changes", async ({
  page,
  server,
  database,
}) => {
  const { shown, time } = await openMarked(page);
  await server.stop();
  await expect(strip(page)).toHaveAttribute("data-stale", "reconnecting", { timeout: 10_000 });
  await expect(strip(page).getByText(`正在重连　数据停在 ${time}`)).toBeVisible();
  await expectUntouched(page, shown);
  await page.clock.fastForward(5 * MINUTE);
  await expect(strip(page)).toHaveAttribute("data-stale", "lost");
  await expect(strip(page).getByText(`数据停在 ${time}，已断线 5 分钟，下面是断线前的数字`)).toBeVisible();
  await expectUntouched(page, shown);
  const again = await startServer({ DATABASE_URL: database.url, PORT: new URL(server.baseUrl).port });
  try {
    await expectBackByItself(page);
    await expectChangeIsHeard(page, server.baseUrl);
  } finally {
    await again.stop();
  }
});
