// Every page at every width, in both languages: nothing is cut, nothing lies over something else, nothing makes the page scroll sideways.
import { boardPaths } from "./board-paths.ts";
import { expect, test } from "./board-test.ts";
import { layoutFaults } from "./layout-faults.ts";

/** A large and a usual desk, a laptop, 1440 × 900 at 200 %, a tablet, a phone, and the narrowest that must do. */
const WINDOWS = [
  [1920, 1080],
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [720, 450],
  [390, 844],
  [320, 640],
] as const;

for (const [button, lang] of [
  ["中", /^zh/],
  ["EN", /^en/],
] as const) {
  test(`all text can be read at every width, in ${button}`, async ({ page }) => {
    test.setTimeout(300_000);
    const faults: string[] = [];
    for (const [name, path] of Object.entries(await boardPaths(page))) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await page.getByText(button, { exact: true }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await expect(page.getByRole("main").locator("[aria-busy=true]"), name).toHaveCount(0);
      await page.waitForLoadState("networkidle");
      for (const [width, height] of WINDOWS) {
        await page.setViewportSize({ width, height });
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await page.waitForTimeout(150);
        for (const fault of await layoutFaults(page)) faults.push(`${name} at ${width}: ${fault}`);
      }
    }
    expect(faults).toEqual([]);
  });
}
