// How a picture of docs/guide is drawn: a page or a part of it, still, at the hour of the pictures.
import type { Locator, Page } from "@playwright/test";
import { type Look, still, turnTo } from "./picture-test.ts";
import { PICTURE_TIME } from "./picture-time.ts";
import { goToScene, openScreen } from "./screen-pages.ts";

/** Space around what is cut out of a page (px). */
const MARGIN = 12;

export type GuidePicture = PagePicture | { wall: { scene: number } };

type PagePicture = {
  open: (page: Page) => Promise<void>;
  width?: Look["width"];
  /** On the still page: opens what is shown over it. */
  over?: (page: Page) => Promise<void>;
  /** Cut out around these, all of them; without it the picture is the screen. */
  around?: (page: Page) => Locator[];
};

/** What the database stamped reads as the hour of the pictures: it keeps its own clock. Hashes, made of such hours, would be others each time. */
async function settleStamps(page: Page): Promise<void> {
  await page.evaluate(
    ({ day, hash }) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        const said = text.data
          .replace(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)?/g, (_, seconds) => `${day} 10:00${seconds ? ":00" : ""}`)
          .replace(/\d{1,2}月\d{1,2}日 \d\d:\d\d/g, "3月19日 10:00")
          .replace(/\d{1,2} [A-Z][a-z]{2}(,?) \d\d:\d\d/g, "19 Mar$1 10:00")
          .replace(/[0-9a-f]{64}/g, hash);
        if (said !== text.data) text.data = said;
      }
    },
    { day: PICTURE_TIME.slice(0, 10), hash: "5e1f".repeat(16) },
  );
}

/** The smallest part of the page that holds them all, with a margin. */
async function partAround(page: Page, parts: Locator[]) {
  await parts[0]?.scrollIntoViewIfNeeded();
  const boxes = (await Promise.all(parts.map((part) => part.boundingBox()))).filter((box) => box !== null);
  if (boxes.length < parts.length) throw new Error("a part of the picture is not shown");
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const left = Math.max(0, Math.min(...boxes.map((b) => b.x)) - MARGIN);
  const top = Math.max(0, Math.min(...boxes.map((b) => b.y)) - MARGIN);
  const right = Math.min(width, Math.max(...boxes.map((b) => b.x + b.width)) + MARGIN);
  const bottom = Math.min(height, Math.max(...boxes.map((b) => b.y + b.height)) + MARGIN);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A scene of the wall in a common size: it has no switches, so its address says the language. */
async function drawScene(page: Page, scene: number, language: Look["language"]): Promise<Buffer> {
  await page.setViewportSize({ width: 960, height: 540 });
  await openScreen(page, `lang=${language}`);
  await goToScene(page, scene);
  await still(page);
  const picture = await page.screenshot({ animations: "disabled" });
  await page.goto("/");
  return picture;
}

export function draw(page: Page, picture: GuidePicture, language: Look["language"]): Promise<Buffer> {
  return "wall" in picture ? drawScene(page, picture.wall.scene, language) : drawPage(page, picture, language);
}

async function drawPage(page: Page, { open, width = 1440, over, around }: PagePicture, language: Look["language"]): Promise<Buffer> {
  await turnTo(page, { language: "zh", theme: "light", width });
  await open(page);
  await turnTo(page, { language, theme: "light", width });
  await still(page);
  await over?.(page);
  await page.waitForLoadState("networkidle");
  await settleStamps(page);
  return page.screenshot({ animations: "disabled", ...(around ? { clip: await partAround(page, around(page)) } : {}) });
}
