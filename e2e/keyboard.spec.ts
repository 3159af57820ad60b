import type { Page } from "@playwright/test";
import { expect, test } from "./board-test.ts";

type Stop = { name: string; role: string; outlined: boolean };

/** Presses Tab and says where the focus is, and whether a reader sees it: on the element, or on the label drawn for it. */
async function tab(page: Page): Promise<Stop> {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const drawn = [at, at.closest("label"), at.parentElement, at.closest(".ant-picker")].filter((e) => e instanceof HTMLElement);
    const outlined = drawn.some((e) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(e);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    });
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

test("a filter is chosen and cleared without a mouse", async ({ page }) => {
  await page.goto("/");
  const chip = page.getByRole("search", { name: "筛选" }).getByRole("button", { name: /^轮次/ });
  await chip.focus();
  await page.keyboard.press("Enter");
  const first = page.getByRole("checkbox").first();
  await expect(first).toBeVisible();
  await first.focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/round=\d+/);
  await page.getByRole("button", { name: "清除“轮次”筛选" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(/round=/);
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
