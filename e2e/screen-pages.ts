// Ways around the wall screen, for its tests.

import { expect, type Page } from "@playwright/test";
import { BOARD_SCENES } from "@rectify/domain/screen/scenes";

export const SCENE_COUNT = BOARD_SCENES.length;

/** Opens the wall with a minute and more a page, so that nothing turns by itself. */
export async function openScreen(page: Page, search: string): Promise<void> {
  await page.goto(`/screen?seconds=600&${search}`);
  await expect(page.locator("main h1")).not.toBeEmpty({ timeout: 20_000 });
  await expect(page.locator("footer nav button").first()).toBeVisible({ timeout: 20_000 });
  await page.waitForLoadState("networkidle");
}

/** By its key; resolves when what the scene asks for has come. */
export async function goToScene(page: Page, scene: number): Promise<void> {
  await page.keyboard.press(String(scene));
  await expect(page.locator("footer nav [aria-current=step]")).toHaveText(String(scene));
  if (BOARD_SCENES[scene - 1] !== "unit") return;
  await expect(page.locator("main svg[role=img]")).toBeVisible();
  await expect(page.locator("main p[data-cut]")).not.toBeEmpty();
}

export type ShownText = { text: string; left: number; top: number; bottom: number; size: number };

/** Every text in view: its place in shares of the height, and its size in hundredths of it. What is as old as its minute is left out. */
export function allTextOf(page: Page): Promise<ShownText[]> {
  return page.evaluate(() => {
    const found: { text: string; left: number; top: number; bottom: number; size: number }[] = [];
    const walker = document.createTreeWalker(document.querySelector("main")?.parentElement ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.textContent?.trim() || !element?.checkVisibility() || element.closest("header")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, top, bottom } = range.getBoundingClientRect();
      const size = (100 * Number.parseFloat(getComputedStyle(element).fontSize)) / innerHeight;
      found.push({
        text: node.textContent.trim().slice(0, 40),
        left: left / innerHeight,
        top: top / innerHeight,
        bottom: bottom / innerHeight,
        size,
      });
    }
    return found;
  });
}
