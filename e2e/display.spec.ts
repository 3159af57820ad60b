// A wall screen that nobody signs in at: paired by its code, it shows the board's own figures, names no person where it must not, goes dark when it is
// revoked, and comes back by itself when the server was started anew. On a board of its own, which is stopped and started.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { SCENES } from "@rectify/domain/screen/scenes";
import { expectAccessible, expectNoViolation } from "./axe-pages.ts";
import { signIn } from "./board-test.ts";
import { allTextOf, goToScene, SCENE_COUNT } from "./screen-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

test.describe.configure({ mode: "serial" });

let server: RunningServer;
let folder: string;
let office: BrowserContext;
let desk: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  folder = mkdtempSync(join(tmpdir(), "rectify-e2e-"));
  chmodSync(folder, 0o755); // as root the database runs as another user, who must get through
  server = await startServer({ RECTIFY_DATA: join(folder, "data") });
  const { state } = await signIn(browser, server);
  office = await browser.newContext({ storageState: state, baseURL: server.baseUrl });
  desk = await office.newPage();
});
test.afterAll(async () => {
  await office?.close();
  await server?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

type Wall = { context: BrowserContext; page: Page; answers: string[] };

/** A browser without any session; `answers` = all that it is sent. */
async function openWall(browser: Browser, search = "lang=zh"): Promise<Wall> {
  const context = await browser.newContext({ baseURL: server.baseUrl, viewport: { width: 1920, height: 1080 } });
  const page = await context.newPage();
  const answers: string[] = [];
  page.on("response", async (answer) => {
    if (/\/(trpc|session|pairing)/.test(answer.url())) answers.push(await answer.text().catch(() => ""));
  });
  await page.goto(`/screen?seconds=600&${search}`);
  return { context, page, answers };
}

async function codeOf({ page }: Wall): Promise<string> {
  await expect(page.locator("[data-pairing=code]")).toBeVisible();
  return (await page.locator("main p span[aria-hidden]").allTextContents()).join(" ");
}

type Choice = { name: string; level?: "internal" | "public"; without?: string[]; watermark?: boolean; region?: string };

async function confirm(code: string, { name, level = "internal", without = [], watermark = false, region }: Choice): Promise<void> {
  await desk.goto("/settings?tab=displays&lang=zh");
  await desk.getByLabel("配对码").fill(code);
  await desk.getByLabel("名称", { exact: true }).fill(name);
  await desk.getByLabel("公开级别").selectOption(level);
  if (region) await desk.getByLabel("区域").selectOption(region);
  for (const scene of without) await desk.getByRole("checkbox", { name: scene }).uncheck();
  if (!watermark) await desk.getByRole("checkbox", { name: /水印/ }).uncheck();
  await desk.getByRole("button", { name: "确认配对" }).click();
}

const running = ({ page }: Wall) => expect(page.locator("footer nav button").first()).toBeVisible({ timeout: 20_000 });
const rowOf = (name: string) => desk.getByRole("row", { name });
const texts = async (page: Page) => (await allTextOf(page)).map(({ text }) => text);

test("shows a code that the last row can read, without fault in either language; a wrong one is refused", async ({ browser }) => {
  const wall = await openWall(browser);
  const code = await codeOf(wall);
  expect(code).toMatch(/^[2346789ABCDEFGHJKNPRTUVXYZ]{3} [2346789ABCDEFGHJKNPRTUVXYZ]{3}$/);
  for (const { text, size } of await allTextOf(wall.page)) expect(size, text).toBeGreaterThanOrEqual(text.startsWith("配对码:") ? 0 : 2.5);
  const signs = wall.page.locator("main p span[aria-hidden]").first();
  expect(await signs.evaluate((e) => Number.parseFloat(getComputedStyle(e).fontSize) / innerHeight)).toBeCloseTo(0.31, 2);
  await expectNoViolation(wall.page, "zh");
  for (const [search, width] of [
    ["lang=en&stage=light", 1440],
    ["lang=en", 390],
    ["lang=zh", 390],
  ] as const) {
    await wall.page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await wall.page.goto(`/screen?${search}`);
    await codeOf(wall);
    for (const step of await wall.page.locator("main li").all())
      expect(await step.evaluate((e) => e.clientHeight / Number.parseFloat(getComputedStyle(e).fontSize))).toBeGreaterThan(1.2);
    await expectNoViolation(wall.page, search);
    expect(await wall.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  }
  await confirm("ABC 234", { name: "三楼会议室" });
  await expect(desk.getByRole("alert")).toContainText("没有屏幕在显示这个配对码");
  await expect(desk.getByLabel("名称", { exact: true })).toHaveValue("三楼会议室");
  await wall.page.getByRole("button", { name: "用账号登录" }).click();
  await expect(wall.page.getByRole("heading", { name: "登录" })).toBeVisible();
  await wall.context.close();
});

test("once confirmed it shows every scene as the board does, its name and the time over it, and is listed", async ({ browser }) => {
  test.setTimeout(240_000);
  const wall = await openWall(browser);
  await confirm((await codeOf(wall)).toLowerCase(), { name: "三楼会议室", watermark: true });
  await expect(desk.getByRole("status").filter({ hasText: "三楼会议室" })).toContainText("已配对");
  await running(wall);
  await expect(rowOf("三楼会议室")).toContainText("在用", { timeout: 10_000 });
  await expect(rowOf("三楼会议室")).toContainText("全部画面；有水印");
  await expectAccessible(desk);
  const [cookie] = await wall.context.cookies();
  expect(cookie).toMatchObject({ name: "rectify_display", httpOnly: true, sameSite: "Strict" });
  await expect(wall.page.locator("[data-watermark]")).toHaveAttribute("data-watermark", /^三楼会议室 \d{4}-\d\d-\d\d \d\d:\d\d$/);
  await wall.page.locator("main [data-figure]").first().click();
  const own = await office.newPage();
  await own.setViewportSize({ width: 1920, height: 1080 });
  await own.goto("/screen?seconds=600&lang=zh");
  await expect(own.locator("footer nav button").first()).toBeVisible({ timeout: 20_000 });
  await expect(own.locator("[data-watermark]")).toHaveCount(0);
  for (let scene = 1; scene <= SCENE_COUNT; scene++) {
    await goToScene(wall.page, scene);
    await goToScene(own, scene);
    await expect(async () => expect(await texts(wall.page)).toEqual(await texts(own))).toPass({ timeout: 10_000 });
    // No decision is open here, and the scene says only that.
    expect((await texts(wall.page)).length, `scene ${scene}`).toBeGreaterThan(SCENES[scene - 1] === "decisions" ? 2 : 5);
  }
  await own.close();
  await expectNoViolation(wall.page, "with its watermark");
  await wall.page.goto("/");
  await expect(wall.page).toHaveURL(/\/screen/);
  await wall.context.close();
});

/** Every person the board knows, by the office's own answers. */
async function everyPerson(): Promise<string[]> {
  const ask = async (path: string, input: object) =>
    (await (await office.request.get(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`)).json()).result.data;
  const { rows } = (await ask("finding.list", { limit: 100_000 })) as { rows: { leader: string | null; person: string | null }[] };
  return [...new Set(rows.flatMap(({ leader, person }) => [leader, person]))].filter((name) => name !== null);
}

test("of the level public it is told no name of a person, in no scene and no answer; it shows its scenes and no other", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const people = await everyPerson();
  expect(people.length).toBeGreaterThan(50);
  const wall = await openWall(browser, "lang=zh&scenes=5,1,4,8");
  await confirm(await codeOf(wall), { name: "一楼大厅", level: "public", without: ["问题类别", "单位×类别"] });
  await running(wall);
  await expect(wall.page.locator("footer nav button")).toHaveCount(3);
  let seen = "";
  for (const key of ["1", "2", "3"]) {
    await wall.page.keyboard.press(key);
    await expect(wall.page.locator("footer nav [aria-current=step]")).toHaveText(key);
    await wall.page.waitForLoadState("networkidle");
    seen += await wall.page.locator("body").textContent();
  }
  await wall.page.keyboard.press("2");
  await expect(wall.page.getByText("牵头部门")).toBeVisible();
  const row = wall.page.locator("main [data-finding]").first();
  await row.click();
  await expect(wall.page.getByText("整改措施")).toBeVisible();
  await expect(wall.page.getByText("责任领导")).toHaveCount(0);
  seen += await wall.page.locator("body").textContent();
  const sent = wall.answers.join("\n");
  for (const procedure of ["longestOverdue", "lateNotStarted", "inspection", "measures"]) expect(sent).toContain(`"${procedure}"`);
  expect(people.filter((name) => seen.includes(name) || sent.includes(name))).toEqual([]);
  await wall.context.close();
});

test("revoked, it is dark at once, keeps no figure, says why, and can be paired anew", async ({ browser }) => {
  const wall = await openWall(browser);
  await confirm(await codeOf(wall), { name: "四楼" });
  await running(wall);
  await goToScene(wall.page, 4);
  await desk.getByRole("button", { name: "撤销“四楼”" }).click();
  await desk.getByRole("button", { name: "确认撤销" }).click();
  await expect(wall.page.locator("[data-pairing=ended]")).toBeVisible({ timeout: 10_000 });
  await expect(wall.page.getByRole("status")).toHaveText("这块大屏已被撤销");
  await expect(wall.page.getByText("“四楼”不再显示任何数字")).toBeVisible();
  expect(await wall.page.locator("body").textContent()).not.toMatch(/\d/);
  expect(await wall.page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toMatch(/逾期|责任/);
  await expectNoViolation(wall.page, "ended");
  await expect(rowOf("四楼")).toContainText("已撤销");
  await wall.page.reload();
  await expect(wall.page.locator("[data-pairing=ended]")).toBeVisible();
  await wall.page.keyboard.press("PageDown");
  await confirm(await codeOf(wall), { name: "五楼" });
  await running(wall);
  await wall.context.close();
});

test("an old code says so and any key brings another", async ({ browser }) => {
  const wall = await openWall(browser);
  const first = await codeOf(wall);
  await wall.context.clearCookies({ name: "rectify_pairing" });
  await expect(wall.page.locator("[data-pairing=over]")).toBeVisible({ timeout: 10_000 });
  await expectNoViolation(wall.page, "over");
  await wall.page.keyboard.press("PageDown");
  expect(await codeOf(wall)).not.toBe(first);
  await wall.context.close();
});

test("the server started anew, the display goes on without being paired again, and so does a page that was open", async ({ browser }) => {
  test.setTimeout(240_000);
  const wall = await openWall(browser);
  await confirm(await codeOf(wall), { name: "六楼" });
  await running(wall);
  const { port } = new URL(server.baseUrl);
  await server.stop();
  server = await startServer({ RECTIFY_DATA: join(folder, "data"), PORT: port });
  await expect(wall.page.locator("header[data-stale]")).toHaveAttribute("data-stale", /back|fresh/, { timeout: 30_000 });
  await running(wall);
  await wall.page.reload();
  await running(wall);
  await desk.goto("/settings?tab=displays&lang=zh");
  await expect(rowOf("六楼")).toContainText("在用");
  await wall.context.close();
});
