// What the picture tests share: a still page on a fixed day, in each look that is pictured.
import type { Locator, Page } from "@playwright/test";
import { whyNoPictures } from "../scripts/picture-place.ts";
import { test as base, expect } from "./board-test.ts";
import { PICTURE_TIME } from "./picture-time.ts";

export type Look = { language: "zh" | "en"; theme: "light" | "dark"; width: 1440 | 1920 | 1024 | 390 };

const HEIGHT = { 1440: 900, 1920: 1080, 1024: 768, 390: 844 } as const;
const SWITCH = { zh: { button: "中", theme: "主题" }, en: { button: "EN", theme: "Theme" } } as const;

export const test = base.extend({
  contextOptions: { reducedMotion: "reduce" },
  page: async ({ page }, use, info) => {
    const missing = whyNoPictures(info.config.updateSnapshots === "all");
    info.skip(missing !== null, missing ?? "");
    await page.clock.setFixedTime(PICTURE_TIME);
    await use(page);
  },
});

export const nameOf = (look: Look): string => `${look.language}-${look.theme}-${look.width}`;

/** Turns the page in view to the look by its own switches. */
export async function turnTo(page: Page, { language, theme, width }: Look): Promise<void> {
  await page.setViewportSize({ width, height: HEIGHT[width] });
  await page.getByText(SWITCH[language].button, { exact: true }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-CN" : "en");
  await page.getByLabel(SWITCH[language].theme, { exact: true }).selectOption(theme);
  await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
}

/** Nothing is asked for, all is drawn, nothing has the focus, nothing is pointed at. */
export async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => [...document.querySelectorAll("[data-chart]")].every((chart) => chart.querySelector("svg")));
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(async () => {
    // What opens over the page keeps asking for the focus for sixty frames.
    const frames = document.querySelector("[role=dialog]") ? 70 : 1;
    for (let quiet = 0; quiet < frames; quiet++) {
      if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body) {
        document.activeElement.blur();
        quiet = 0;
      }
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo(0, 0);
  });
}

/** Times of day: the database stamps them by its own clock. */
export const moving = (page: Page): Locator[] => [page.getByText(/\b\d\d:\d\d\b/)];

export { expect };
