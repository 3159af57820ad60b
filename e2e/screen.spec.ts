// The weekly meeting at the wall: it turns by itself and by keys, opens a finding and comes back, hears of a change within two seconds, says when its
// data is old, and recovers by itself. On a board of its own.
import type { Page } from "@playwright/test";
import { expect, test } from "./board-test.ts";
import { goToScene, openScreen } from "./screen-pages.ts";
import { ask, dayOf, makeDecisions, makeMeeting, tell } from "./wall-meeting.ts";

test.use({ board: { name: "screen" }, viewport: { width: 1920, height: 1080 } });
test.use({ consoleErrorsAllowed: [/Failed to load resource/] });

const current = (page: Page) => page.locator("footer nav [aria-current=step]");
const sceneName = (page: Page) => page.locator("header");

test("the clock turns the scenes, pages of a long list first; a pause holds it, keys do not wait for it", async ({ page }) => {
  await page.clock.install();
  await page.goto("/screen?lang=zh&seconds=20&scenes=1,4");
  await expect(current(page)).toHaveText("1");
  await page.clock.fastForward(20_000);
  await expect(current(page)).toHaveText("2");
  for (const shown of [1, 2, 3]) {
    await expect(page.getByText(new RegExp(`第 ${shown} / \\d 页`))).toBeVisible();
    await page.clock.fastForward(20_000);
  }
  await expect(current(page)).toHaveText("1");
  await page.keyboard.press(" ");
  await expect(page.getByText("已暂停")).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(current(page)).toHaveText("1");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/第 2 \/ \d 页/)).toBeVisible();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowLeft");
  await expect(current(page)).toHaveText("1");
  await page.keyboard.press("2");
  await expect(current(page)).toHaveText("2");
  await page.keyboard.press("Home");
  await expect(current(page)).toHaveText("1");
});

test("a meeting's wall has its order, each scene's own seconds and its words; decisions come overdue first; the tenth scene is 0", async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  await makeDecisions(page.request, origin, 4);
  const plain = ["plan", "ranking", "categories", "heat", "since", "unit", "overview"].map((scene) => ({ scene, seconds: 20 }));
  const scenes = [
    { scene: "decisions", seconds: 40 },
    { scene: "text", seconds: 70, title: "下周议题", text: "一、说明原因\n二、说明安排" },
    ...plain,
  ];
  const id = await makeMeeting(page.request, origin, [...scenes, { scene: "text", seconds: 20, text: "散会" }]);
  await page.clock.install();
  await page.goto(`/screen?lang=zh&meeting=${id}`);
  await expect(page.locator("main h1")).toHaveText("未了结 4 项，逾期 2 项，最久 5 天");
  await expect(page.locator("main [data-decision]")).toHaveText([/^5天约谈.*逾期何建平$/, /^2天报送清单.*何建平$/, /前约谈/, /前报送清单/]);
  await expect(current(page)).toHaveText("1");
  await page.clock.fastForward(40_000);
  await expect(current(page)).toHaveText("2");
  await expect(page.locator("main h1")).toHaveText("下周议题");
  await expect(page.locator("main [data-text] p")).toHaveText(["一、说明原因", "二、说明安排"]);
  await page.clock.fastForward(45_000);
  await expect(current(page)).toHaveText("2");
  await page.clock.fastForward(25_000);
  await expect(current(page)).toHaveText("3");
  await page.keyboard.press("0");
  await expect(page.locator("main h1")).toHaveText("第三次例会");
  await expect(page.locator("main [data-text]")).toHaveText("散会");
  await page.keyboard.press("1");
  await page.locator("main button[data-decision]").first().click();
  await expect(page.getByText("返回：Esc")).toBeVisible();
});

test("a frozen meeting's wall shows the figures of then and says so, whatever was entered since; one that is not there is said", async ({
  page,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const id = await makeMeeting(page.request, origin, [{ scene: "overview", seconds: 600 }]);
  await tell(page.request, origin, "meeting.freeze", { id, version: 1, headlines: {} });
  await openScreen(page, `lang=zh&meeting=${id}`);
  const awaiting = await page.locator("main [data-figure=awaiting]").textContent();
  await expect(page.locator("header")).toContainText(/定格于 \d+月\d+日 \d\d:\d\d/);
  const { rows } = await ask<{ rows: { finding: string }[] }>(page.request, "finding.list", { condition: { awaiting: true }, limit: 1 });
  const finding = rows[0]?.finding ?? "";
  const { version } = await ask<{ version: number }>(page.request, "finding.get", { id: finding });
  const order = { move: "return", on: await dayOf(page.request, 0), reason: "会后复核。" };
  await tell(page.request, origin, "finding.move", { id: finding, key: crypto.randomUUID(), version, order });
  await page.reload();
  await expect(page.locator("main [data-figure=awaiting]")).toHaveText(awaiting ?? "");
  await page.goto("/screen?lang=zh&meeting=987654");
  await expect(page.getByRole("heading", { name: "没有这次例会，或定格的内容已损坏" })).toBeVisible();
});

test("a row opens its finding and its unit on the wall; Escape or a minute of rest brings the scene back", async ({ page }) => {
  await page.clock.install();
  await openScreen(page, "lang=zh");
  await goToScene(page, 4);
  const row = page.locator("main [data-finding]").nth(1);
  const text = await row.locator("[data-cut]").first().textContent();
  await row.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("main p").filter({ hasText: text ?? "" })).toBeVisible();
  for (const word of ["责任领导", "牵头部门", "现时限", "整改措施", "经过"])
    await expect(page.getByText(word, { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("main [data-finding]").nth(1)).toBeVisible();
  await goToScene(page, 3);
  const unit = page.locator("main [data-unit]").first();
  const name = await unit.locator("> span").nth(2).textContent();
  await unit.click();
  await expect(page.locator("main h1")).toHaveText(name ?? "");
  await page.mouse.move(500, 500);
  await page.clock.fastForward(61_000);
  await expect(page.locator("main [data-unit]").first()).toBeVisible();
  await expect(current(page)).toHaveText("3");
});

test("the pointer hides after three seconds of rest", async ({ page }) => {
  await page.clock.install();
  await openScreen(page, "lang=zh");
  await page.mouse.move(200, 200);
  await expect(page.locator("[data-pointer=seen]")).toBeVisible();
  await page.clock.fastForward(3100);
  await expect(page.locator("[data-pointer=hidden]")).toBeVisible();
});

test("what the office changes in another window stands on the wall within two seconds, and is marked", async ({
  page,
  context,
  baseURL,
}) => {
  await openScreen(page, "lang=zh");
  const awaiting = page.locator("main [data-figure=awaiting]");
  const before = Number(await awaiting.textContent());
  const list = encodeURIComponent(JSON.stringify({ condition: { awaiting: true }, limit: 1 }));
  const { result } = await (await context.request.get(`/trpc/finding.list?input=${list}`)).json();
  const id = result.data.rows[0].finding;
  const found = await (await context.request.get(`/trpc/finding.get?input=${encodeURIComponent(JSON.stringify({ id }))}`)).json();
  const { today } = (await (await context.request.get("/trpc/board.context")).json()).result.data;
  const order = { move: "return", on: today, reason: "现场复核未完成。" };
  const move = { id, key: crypto.randomUUID(), version: found.result.data.version, order };
  const moved = await context.request.post("/trpc/finding.move", {
    data: move,
    headers: { origin: baseURL ?? "", "sec-fetch-site": "same-origin" },
  });
  expect(moved.ok(), await moved.text()).toBe(true);
  await expect(awaiting).toHaveText(String(before - 1), { timeout: 2000 });
  await expect(page.getByText(/刚更新 \d\d:\d\d/).first()).toBeVisible();
});

test("a server that stops is said so in the strip, first on a plate, then on all of it; started again, it is back by itself", async ({
  page,
  server,
}) => {
  test.setTimeout(120_000);
  await page.clock.install();
  await openScreen(page, "lang=zh");
  const strip = page.locator("header[data-stale]");
  const headline = await page.locator("main h1").textContent();
  await expect(strip).toHaveAttribute("data-stale", "fresh");
  process.kill(server.pid, "SIGSTOP");
  try {
    // Silence for half a minute, and a first try in vain: the line is cut.
    await page.clock.fastForward(31_000);
    await page.clock.fastForward(31_000);
    await page.clock.fastForward(31_000);
    await expect(strip).toHaveAttribute("data-stale", "reconnecting");
    await expect(strip.getByText(/正在重连　数据停在 \d\d:\d\d/)).toBeVisible();
    await page.clock.fastForward(300_000);
    await expect(strip.getByText(/已断线 \d+ 分钟，下面是断线前的数字/)).toBeVisible();
    await expect(page.locator("main h1")).toHaveText(headline ?? "");
  } finally {
    process.kill(server.pid, "SIGCONT");
  }
  await page.clock.fastForward(20_000);
  await expect(strip).toHaveAttribute("data-stale", /back|fresh/, { timeout: 30_000 });
  await expect(sceneName(page)).toContainText("数据");
});
