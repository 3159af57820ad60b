// Every page while its answer is on the way, when it has come, when it comes again, and when there is nothing to show.
import { expectNoViolationInBothThemes } from "./axe-pages.ts";
import { boardPaths, FORMS } from "./board-paths.ts";
import { expect, test } from "./board-test.ts";
import { takeShifts, watchShifts } from "./layout-shift.ts";

test.describe.configure({ timeout: 180_000 });

const MAX_CLS = 0.1;
const REPRESENTATIVE = ["overview", "unit", "findings"];

test("a slow server: every page shows a skeleton of its final form, and its answer moves nothing", async ({ page }) => {
  const paths = await boardPaths(page);
  await watchShifts(page);
  let open = Promise.withResolvers<void>();
  await page.route(/\/trpc\//, async (route) => {
    await open.promise;
    await route.continue();
  });
  for (const [name, path] of Object.entries(paths)) {
    open = Promise.withResolvers<void>();
    await page.goto(path);
    if (!FORMS.includes(name)) {
      const waiting = page.getByRole("main").locator("[aria-busy=true]").first();
      await expect(waiting, name).toContainText("正在载入");
      // What is drawn of it, besides the words for those who do not see it.
      await expect(waiting.locator("output > span:not(.visually-hidden)").first(), name).toBeVisible();
      if (REPRESENTATIVE.includes(name)) await expectNoViolationInBothThemes(page);
    }
    await takeShifts(page);
    open.resolve();
    await expect(page.getByRole("main").locator("[aria-busy=true]"), name).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    const { total, shifts } = await takeShifts(page);
    expect(total, `${name}: ${JSON.stringify(shifts)}`).toBeLessThanOrEqual(MAX_CLS);
  }
});

test("figures that arrive anew in the background move nothing, and the place, the focus and what is open stay", async ({ page }) => {
  const paths = await boardPaths(page);
  await watchShifts(page);
  await page.clock.install();
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path);
    const main = page.getByRole("main");
    await expect(main.locator("[aria-busy=true]"), name).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    const control = main.getByRole("link").or(main.getByRole("button")).last();
    await control.focus();
    await page.mouse.wheel(0, 200);
    const chip = page.getByRole("search", { name: "筛选" }).getByRole("button", { name: /^类别/ });
    const opens = name === "overview" || name === "findings";
    if (opens) {
      await chip.click();
      await page.getByRole("checkbox").nth(1).focus();
    }
    await page.waitForTimeout(100);
    const standing = () => page.evaluate(() => ({ top: window.scrollY, focus: document.activeElement?.outerHTML }));
    const before = await standing();
    await takeShifts(page);
    const answer = page.waitForResponse(/\/trpc\//);
    await page.clock.fastForward(31_000);
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
    await answer;
    await page.waitForLoadState("networkidle");
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const { total, shifts } = await takeShifts(page);
    expect(total, `${name}: ${JSON.stringify(shifts)}`).toBe(0);
    expect(await standing(), name).toEqual(before);
    if (opens) await expect(page.getByRole("checkbox").nth(1), name).toBeFocused();
  }
});

const NOTHING = "round=1&group=1&category=Z0&class=SUSTAINED";

for (const path of ["/", "/units", "/findings"]) {
  test(`${path} under filters that match nothing says so and clears them`, async ({ page }) => {
    await page.goto(`${path}?${NOTHING}`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { name: /没有/ })).toBeVisible();
    await expectNoViolationInBothThemes(page);
    await main.getByRole("region").getByRole("button", { name: "清除筛选" }).click();
    await expect(page).not.toHaveURL(/class=/);
    await expect(main.getByRole("table").first()).toBeVisible();
  });
}

test("a day before the first finding says so on every list and leads back to today", async ({ page }) => {
  for (const path of ["/", "/units", "/findings"]) {
    await page.goto(`${path}?asOf=2001-01-01`);
    const main = page.getByRole("main");
    await expect(main.getByRole("heading", { name: "这一天还没有登记问题" }), path).toBeVisible();
    await main.getByRole("button", { name: "回到今天" }).click();
    await expect(main.getByRole("table").first(), path).toBeVisible();
  }
});
