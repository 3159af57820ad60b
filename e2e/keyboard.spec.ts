import type { Page } from "@playwright/test";
import { boardPaths } from "./board-paths.ts";
import { expect, test } from "./board-test.ts";

type Stop = { name: string; role: string; outlined: boolean };

/** Presses Tab and says where the focus is, and whether a reader sees it: on the element, or on the label drawn for it. */
async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const seen = ({ outlineStyle, outlineWidth, boxShadow }: CSSStyleDeclaration) =>
      (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    const drawn = [at, at.closest("label"), at.parentElement].filter((e) => e instanceof HTMLElement);
    const outlined = drawn.some((e) => seen(getComputedStyle(e))) || seen(getComputedStyle(at, "::after"));
    return { name: (at.getAttribute("aria-label") ?? at.textContent ?? "").trim(), role: at.tagName, outlined };
  });
}

test("Tab reaches the navigation, the filters and the ranking, the focus is seen at every stop, and Enter drills", async ({ page }) => {
  await page.goto("/");
  const rank = page.getByRole("table", { name: /单位有逾期/ });
  const worst = rank.getByRole("rowheader").first().getByRole("link");
  await expect(worst).toBeVisible();
  const name = ((await worst.textContent()) ?? "").trim();

  const stops: Stop[] = [];
  const onWorst = () => worst.evaluate((link) => link === document.activeElement);
  while (stops.length < 120 && !(await onWorst())) stops.push(await tab(page));
  expect(await onWorst(), stops.map((s) => s.name).join(" → ")).toBe(true);
  expect(stops.filter((stop) => !stop.outlined)).toEqual([]);
  const names = stops.map((stop) => stop.name);
  expect(names[0]).toBe("跳到正文");
  for (const wanted of [/^总览$/, /^单位/, /^问题清单/, /^导入$/, /^轮次/, /^区域/, /^类别/, /^整改类型/]) {
    expect(
      names.some((shown) => wanted.test(shown)),
      `${wanted} in ${names.join(" → ")}`,
    ).toBe(true);
  }

  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/units\/\d+/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
});

test("the focus is seen at every stop of every page, and never leaves the window", async ({ page }) => {
  test.setTimeout(180_000);
  for (const [name, path] of Object.entries(await boardPaths(page))) {
    await page.goto(path);
    await expect(page.getByRole("main").locator("[aria-busy=true]"), name).toHaveCount(0);
    await page.waitForLoadState("networkidle");
    const unseen: string[] = [];
    for (let stops = 0; stops < 90; stops++) {
      const stop = await tab(page);
      if (stop.role === "BODY") break;
      const inWindow = await page.evaluate(() => {
        const { bottom, top } = document.activeElement?.getBoundingClientRect() ?? { bottom: -1, top: 0 };
        return bottom > 0 && top < window.innerHeight;
      });
      if (!stop.outlined || !inWindow) unseen.push(`${stop.role} ${stop.name}`);
    }
    expect(unseen, name).toEqual([]);
  }
});

test("the skip link leads to the content", async ({ page }) => {
  await page.goto("/units");
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
});

test("a filter is chosen and cleared without a mouse, and its panel gives the focus back", async ({ page }) => {
  await page.goto("/");
  const bar = page.getByRole("search", { name: "筛选" });
  const chip = bar.getByRole("button", { name: /^轮次/ });
  await chip.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/round=\d+/);
  await page.keyboard.press("Escape");
  await expect(chip).toBeFocused();
  await expect(page.getByRole("checkbox")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "清除“轮次”筛选" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/round=/);
});

test("a panel that is left with Tab leads back into the page", async ({ page }) => {
  await page.goto("/");
  const chip = page.getByRole("search", { name: "筛选" }).getByRole("button", { name: /^整改类型/ });
  await chip.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("checkbox").first()).toBeFocused();
  for (let stops = 0; stops < 12 && (await page.getByRole("checkbox").count()) > 0; stops++) await page.keyboard.press("Tab");
  await expect(chip).toBeFocused();
});

test("a view is saved and opened again, without a mouse", async ({ page }) => {
  await page.goto("/?class=IMMEDIATE");
  const button = page.getByRole("button", { name: "保存为视图" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("textbox")).toBeFocused();
  await page.keyboard.type("立行立改");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.goto("/findings");
  await button.focus();
  await page.keyboard.press("Enter");
  const view = page.getByRole("dialog").getByRole("link", { name: "立行立改" });
  await view.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/class=IMMEDIATE/);
});

test("a table leaves as a workbook, and a chart turns into its table, without a mouse", async ({ page }) => {
  await page.goto("/");
  const menu = page.getByRole("button", { name: /^复制、下载/ }).first();
  await menu.focus();
  await page.keyboard.press("Enter");
  // The panel takes the focus when it stands.
  await expect(page.getByRole("dialog").locator(":focus")).toHaveCount(1);
  await page.getByRole("button", { name: "下载表格（xlsx）" }).focus();
  const saved = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  await page.keyboard.press("Escape");
  await expect(menu).toBeFocused();
  await page.getByRole("radio", { name: "图" }).first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("main").getByRole("table").nth(1)).toBeVisible();
});

test("a unit is found by its initials and opened, without a mouse", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("shuiwu");
  await expect(
    page
      .getByRole("listbox")
      .getByRole("option", { name: /水务和湖泊局/ })
      .first(),
  ).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("水务和湖泊局");
});

test("the number of late findings opens its list, which is sorted, walked and left, without a mouse", async ({ page }) => {
  await page.goto("/");
  const overdue = page.getByRole("region", { name: "主要数字" }).locator("a[href='/findings?overdue=1']").first();
  await overdue.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/overdue=1/);
  await page.getByRole("columnheader").getByRole("button").first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/sort=/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "主要数字" })).toBeVisible();
});

test("a row of the findings opens by Enter, and the arrow keys walk the rows", async ({ page }) => {
  await page.goto("/findings?overdue=1");
  const rows = page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").getByRole("link");
  await rows.first().focus();
  await page.keyboard.press("ArrowDown");
  await expect(rows.nth(1)).toBeFocused();
  const text = (await rows.nth(1).textContent()) ?? "";
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: text })).toBeVisible();
});
