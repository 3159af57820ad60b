// A phone steers the wall that a machine elsewhere shows: what is pressed stands on the wall within a second, and the phone shows what the wall does.
import type { Browser, Page } from "@playwright/test";
import { expectNoViolation } from "./axe-pages.ts";
import { expect, type SignedIn, test } from "./board-test.ts";
import { layoutFaults } from "./layout-faults.ts";
import { ask, makeDecisions, makeMeeting } from "./wall-meeting.ts";

test.use({ board: { name: "remote" }, viewport: { width: 1920, height: 1080 }, trace: "off" });
test.setTimeout(90_000);

const SOON = { timeout: 1000 };
const current = (page: Page) => page.locator("footer nav [aria-current=step]");

async function openWall(page: Page, origin: string): Promise<number> {
  const scenes = [
    { scene: "overview", seconds: 600, notes: "先请书记讲。\n再请各单位。" },
    { scene: "overdue", seconds: 600 },
    { scene: "ranking", seconds: 600, notes: "点名末三位。" },
    { scene: "text", seconds: 600, title: "下周议题", text: "请表态" },
  ];
  const id = await makeMeeting(page.request, origin, scenes);
  await page.goto(`/screen?lang=zh&meeting=${id}`);
  await expect(current(page)).toHaveText("1");
  return id;
}

async function openRemote(browser: Browser, { state, baseUrl }: SignedIn, search = "lang=zh", viewport = { width: 390, height: 844 }) {
  const context = await browser.newContext({ storageState: state, baseURL: baseUrl, viewport });
  const remote = await context.newPage();
  await remote.goto(`/remote?${search}`);
  return remote;
}

test("it steps, pauses, jumps, opens a row and returns; the wall obeys within a second, also after it was loaded anew", async ({
  page,
  browser,
  server,
  baseURL,
}) => {
  await openWall(page, baseURL ?? "");
  const remote = await openRemote(browser, server);
  const press = (name: string) => remote.getByRole("button", { name, exact: true }).click();
  const scene = remote.locator("h1");
  await expect(scene).toHaveText("总体情况");
  await expect(remote.getByText(/^第 1 幕，共 4 幕$/)).toBeVisible();
  await expect(remote.getByText(/剩 \d+ 秒/)).toBeVisible();
  await expect(remote.getByText((await page.locator("main h1").textContent())?.trim() ?? "")).toBeVisible();
  await expect(remote.getByText("先请书记讲。")).toBeVisible();

  await press("下一幕");
  await expect(current(page)).toHaveText("2", SOON);
  await expect(scene).toHaveText("逾期清单");
  await press("下一页");
  await expect(page.getByText(/第 2 \/ \d+ 页/)).toBeVisible(SOON);
  await expect(remote.getByText(/第 2 \/ \d+ 页/)).toBeVisible();
  await press("上一页");
  await expect(page.getByText(/第 1 \/ \d+ 页/)).toBeVisible(SOON);

  await press("暂停");
  await expect(page.getByText("已暂停")).toBeVisible(SOON);
  await expect(remote.getByText("已暂停")).toBeVisible();
  await press("继续");
  await expect(page.getByText("已暂停")).toBeHidden(SOON);

  // The rows on the wall, opened from the hand.
  await press("下钻");
  const first = page.locator("main [data-finding]").first();
  const text = (await first.locator("[data-cut]").first().textContent()) ?? "";
  const row = remote.locator("li button").first();
  await expect(row).toContainText(text);
  await row.click();
  await expect(page.getByText("返回：Esc")).toBeVisible(SOON);
  await expect(page.locator("main p").filter({ hasText: text })).toBeVisible();
  await press("返回这一幕");
  await expect(first).toBeVisible(SOON);

  await press("跳转");
  await press("3 单位排名");
  await expect(current(page)).toHaveText("3", SOON);
  await press("备注");
  await expect(remote.getByText("点名末三位。")).toBeVisible();
  await press("下钻");
  const unit = page.locator("main [data-unit]").first();
  const name = (await unit.locator("> span").nth(2).textContent())?.trim() ?? "";
  await expect(remote.locator("li button").first()).toContainText(name);
  await remote.locator("li button").first().click();
  await expect(page.locator("main h1")).toHaveText(name, SOON);
  await expect(remote.locator("main h1 + p")).toHaveText(name);
  await press("上一幕");
  await expect(current(page)).toHaveText("2", SOON);
  await press("回到首幕");
  await expect(current(page)).toHaveText("1", SOON);

  // The same wall, loaded anew: steered again without another choice.
  const [before] = await ask<{ id: string }[]>(page.request, "screen.list");
  await page.reload();
  await expect(current(page)).toHaveText("1");
  await expect.poll(async () => (await ask<{ id: string }[]>(page.request, "screen.list")).map(({ id }) => id)).toEqual([before?.id]);
  await expect(scene).toHaveText("总体情况");
  await press("下一幕");
  await expect(current(page)).toHaveText("2", { timeout: 3000 });
  // Keys of a clicker that is paired with the desk do the same.
  await remote.keyboard.press("4");
  await expect(page.locator("main h1")).toHaveText("下周议题", SOON);
  await remote.context().close();
});

test("of two walls one is chosen, and only that one obeys; a wall that closes is said to be gone", async ({
  page,
  browser,
  server,
  baseURL,
}) => {
  const remote = await openRemote(browser, server);
  await expect(remote.getByRole("heading", { name: "没有打开的大屏" })).toBeVisible();
  await openWall(page, baseURL ?? "");
  // Alone it is chosen by itself.
  await expect(remote.locator("h1")).toHaveText("总体情况");
  const second = await page.context().newPage();
  await second.setViewportSize({ width: 1280, height: 720 });
  await second.goto("/screen?lang=zh&seconds=600");
  await expect(current(second)).toHaveText("1");
  await remote.reload();
  await expect(remote.getByRole("heading", { name: "遥控哪一块大屏" })).toBeVisible();
  await remote.getByRole("button", { name: /1280×720/ }).click();
  await remote.getByRole("button", { name: "下一幕" }).click();
  await expect(current(second)).toHaveText("2", SOON);
  await expect(current(page)).toHaveText("1");
  await second.close();
  await expect(remote.locator("h1")).toHaveText("总体情况", { timeout: 5000 });
  await page.goto("about:blank");
  await expect(remote.getByRole("heading", { name: "没有打开的大屏" })).toBeVisible({ timeout: 5000 });
  await remote.context().close();
});

test("on a phone and at the desk, in both languages, nothing is cut or small, and nothing is in the way of who cannot see or point", async ({
  page,
  browser,
  server,
  baseURL,
}) => {
  await makeDecisions(page.request, baseURL ?? "", 3);
  await openWall(page, baseURL ?? "");
  await page.keyboard.press("3");
  const faults: string[] = [];
  for (const lang of ["zh", "en"])
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1440, height: 900 },
    ]) {
      const remote = await openRemote(browser, server, `lang=${lang}`, viewport);
      await expect(remote.locator("h1")).toBeVisible();
      for (const tab of [0, 1, 2]) {
        await remote.locator("[aria-pressed]").nth(tab).click();
        const where = `${lang} ${viewport.width}, tab ${tab}: `;
        faults.push(...(await layoutFaults(remote)).map((fault) => where + fault));
        const small = await remote
          .locator("button")
          .evaluateAll((buttons) => buttons.filter((b) => b.getBoundingClientRect().height < 46).map((b) => b.textContent));
        faults.push(...small.map((name) => `${where}“${name}” is hard to hit`));
        const places = await remote.locator("main > *").evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
        for (const a of places)
          for (const b of places)
            if (a !== b && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)
              faults.push(`${where}parts lie over one another`);
        const [back, on] = [remote.locator("main > div > button").nth(0), remote.locator("main > div > button").nth(1)];
        if ((await back.boundingBox())?.y !== (await on.boundingBox())?.y) faults.push(`${where}the pages' buttons are not side by side`);
        await expectNoViolation(remote, where);
      }
      await remote.context().close();
    }
  expect(faults).toEqual([]);
});
