// The scenes of the wall, and the meetings they are shown at, as they looked when somebody last agreed to their look.
import { OPEN_MEETING } from "./open-meetings.ts";
import { expect, type Look, moving, nameOf, still, test, turnTo } from "./picture-test.ts";
import { goToScene, openScreen } from "./screen-pages.ts";

// The scenes first: what is entered after the meeting changes their figures.
test.use({ board: { name: "pictures-wall", fixedDay: true } });
test.describe.configure({ timeout: 180_000 });

const SCENES = [1, 2, 3, 4, 5, 6, 7, 8];
const STAGES = ["lang=zh&stage=dark", "lang=en&stage=light"] as const;

for (const stage of STAGES)
  test(`the scenes look as they did: ${stage}`, async ({ page }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await openScreen(page, `${stage}&scenes=${SCENES.join(",")}`);
    for (const scene of SCENES) {
      await goToScene(page, scene);
      await still(page);
      await expect.soft(page).toHaveScreenshot(`wall-${scene}-${stage.replaceAll(/\w+=/g, "").replace("&", "-")}.png`);
    }
  });

const LOOKS: readonly Look[] = [
  { language: "zh", theme: "light", width: 1440 },
  { language: "zh", theme: "light", width: 390 },
  { language: "en", theme: "dark", width: 1440 },
  { language: "en", theme: "dark", width: 390 },
];

for (const [name, open] of Object.entries(OPEN_MEETING))
  test(`${name} looks as it did`, async ({ page }) => {
    await open(page);
    for (const look of LOOKS) {
      await turnTo(page, look);
      await still(page);
      // The board in what is looked back at is pictured with the overview. A hash is made of the hour of freezing too.
      const mask = [...moving(page), page.getByText(/^[0-9a-f]{64}$/)];
      const fullPage = name !== "meeting-look-back" && nameOf(look) === "zh-light-1440";
      await expect.soft(page).toHaveScreenshot(`pages-${name}-${nameOf(look)}.png`, { fullPage, mask });
    }
  });
