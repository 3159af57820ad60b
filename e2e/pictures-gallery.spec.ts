// Every shared component and chart in every face. Two looks show each language, each theme: what differs between them does not depend on the other.
import { SECTIONS } from "../apps/web/src/gallery/section-names.ts";
import { expect, type Look, nameOf, still, test, turnTo } from "./picture-test.ts";

test.use({ board: { name: "gallery", settings: { RECTIFY_EXAMPLE: "off" }, dev: true, fixedDay: true } });
test.describe.configure({ timeout: 300_000 });

const LOOKS: readonly Look[] = [
  { language: "zh", theme: "light", width: 1440 },
  { language: "en", theme: "dark", width: 1440 },
];

for (const look of LOOKS) {
  test(`the gallery looks as it did: ${nameOf(look)}`, async ({ page }) => {
    await page.goto("/gallery?section=states");
    await expect(page.getByRole("region", { name: "states" })).toBeVisible({ timeout: 120_000 });
    await turnTo(page, look);
    for (const section of SECTIONS) {
      // By the router, without loading the modules of the development server anew; from the top, where what opens finds its place.
      await page.evaluate((href) => {
        window.scrollTo(0, 0);
        history.pushState(null, "", href);
      }, `/gallery?section=${section}`);
      const shown = page.locator(`#gallery-${section}`);
      await expect(shown).toBeVisible();
      // What opens over the page is fetched when it first opens.
      if (section === "filters") await expect(page.getByRole("dialog")).toHaveCount(2);
      if (section === "definition") await expect(page.getByRole("tooltip")).toHaveCount(2);
      await still(page);
      const picture = `gallery-${section}-${nameOf(look)}.png`;
      if (section === "keys") {
        await shown.getByRole("button").click();
        await expect.soft(page.getByRole("dialog")).toHaveScreenshot(picture);
        await page.keyboard.press("Escape");
      } else await expect.soft(shown).toHaveScreenshot(picture);
    }
  });
}
