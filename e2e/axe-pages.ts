import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];
const LANGUAGES = [
  { button: "中", theme: "主题", lang: /^zh/ },
  { button: "EN", theme: "Theme", lang: /^en/ },
] as const;

/** Asks axe about the page as it stands, or about the parts named: what lies under something open is covered, and no fault of its own. */
export async function expectNoViolation(page: Page, what: string, parts = "html"): Promise<void> {
  // One call in the page itself. The other mode opens a blank page each time to join what frames found, and takes twice as long; there are no frames.
  expect(page.frames(), "no frame stays unseen").toHaveLength(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(parts).withTags(TAGS).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => `${n.html.slice(0, 200)} ${n.failureSummary}`).join("\n")}`);
  expect(told, `${page.url()} ${what}`).toEqual([]);
}

/** The same in light and dark; leaves it light. */
export async function expectNoViolationInBothThemes(page: Page, theme = "主题"): Promise<void> {
  for (const choice of ["dark", "light"]) {
    await page.getByLabel(theme, { exact: true }).selectOption(choice);
    await expect(page.locator("html")).toHaveAttribute("data-theme", choice);
    await expectNoViolation(page, choice);
  }
}

/** Asks axe about the page in view in both languages, light and dark; leaves it in Chinese and light. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const { button, theme, lang } of LANGUAGES) {
    await page.getByText(button, { exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    for (const choice of ["light", "dark"]) {
      await page.getByLabel(theme, { exact: true }).selectOption(choice);
      await expect(page.locator("html")).toHaveAttribute("data-theme", choice);
      await page.waitForLoadState("networkidle");
      await expectNoViolation(page, `in ${button}, ${choice}`);
    }
    await page.getByLabel(theme, { exact: true }).selectOption("light");
  }
  await page.getByText("中", { exact: true }).click();
}
