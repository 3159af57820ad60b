// Each page of the product on the example district, as it looked when somebody last agreed to its look.
import { OPEN_PAGE } from "./open-pages.ts";
import { expect, type Look, moving, nameOf, still, test, turnTo } from "./picture-test.ts";

test.use({ board: { name: "pictures", fixedDay: true } });
test.describe.configure({ timeout: 180_000 });

const LOOKS: readonly Look[] = [
  { language: "zh", theme: "light", width: 1440 },
  { language: "zh", theme: "light", width: 1920 },
  { language: "zh", theme: "light", width: 1024 },
  { language: "zh", theme: "light", width: 390 },
  { language: "en", theme: "light", width: 390 },
  { language: "en", theme: "dark", width: 390 },
  { language: "en", theme: "light", width: 1440 },
  { language: "zh", theme: "dark", width: 1440 },
];

/** A page that is laid out like others is looked at on the desk and on the phone, in each language and each theme. */
const FEW = new Set(["zh-light-1440", "zh-light-390", "en-dark-390"]);

/** Pictured in every look, and beyond the fold. */
const MAIN = new Set(["overview", "unit", "findings", "finding"]);

for (const [name, open] of Object.entries(OPEN_PAGE)) {
  const main = MAIN.has(name);
  test(`${name} looks as it did`, async ({ page }) => {
    await open(page);
    for (const look of LOOKS.filter((one) => main || FEW.has(nameOf(one)))) {
      await turnTo(page, look);
      await still(page);
      // The list of findings is as long as the district: its first screen is enough.
      const fullPage = main && name !== "findings" && nameOf(look) === "zh-light-1440";
      await expect.soft(page).toHaveScreenshot(`pages-${name}-${nameOf(look)}.png`, { fullPage, mask: moving(page) });
    }
  });
}
