// `pnpm guide:pictures`: draws every picture of docs/guide on the example district, on the day of the picture tests, and drops those that are no longer drawn.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Locator, type Page } from "@playwright/test";
import { findChromium, HOW_TO_INSTALL_CHROMIUM } from "../scripts/find-chromium.ts";
import { smallerPng } from "../scripts/smaller-png.ts";
import { signIn } from "./board-test.ts";
import { OPEN_PAGE } from "./open-pages.ts";
import { type Look, still, turnTo } from "./picture-test.ts";
import { PICTURE_TIME } from "./picture-time.ts";
import { startServer } from "./start-server.ts";

const FOLDER = join(import.meta.dirname, "../docs/guide/pictures");
/** Space around what is cut out of a page (px). */
const MARGIN = 12;

type GuidePicture = {
  open: (page: Page) => Promise<void>;
  width?: Look["width"];
  /** On the still page: opens what is shown over it. */
  over?: (page: Page) => Promise<void>;
  /** Cut out around these, all of them; without it the picture is the screen. */
  around?: (page: Page) => Locator[];
};

const card = (page: Page, name: string): Locator => page.locator(`[data-table="${name}"]`);
const popover = (page: Page): Locator => page.locator(".ant-popover:visible");
const moves = (page: Page): Locator => page.getByRole("region").filter({ hasText: /办理 ·|Actions ·/ });
/** The verified rate: a figure with numerator and denominator. */
const defined = (page: Page): Locator => page.locator("[data-figure]").nth(2).getByRole("button");

const PICTURES: Record<string, GuidePicture> = {
  overview: { open: OPEN_PAGE.overview },
  "overdue-list": { open: OPEN_PAGE.findings },
  finding: { open: OPEN_PAGE.finding },
  definition: {
    open: OPEN_PAGE.overview,
    over: async (page) => {
      await defined(page).hover();
      await popover(page).waitFor();
    },
    around: (page) => [page.getByRole("region").first(), popover(page)],
  },
  since: { open: OPEN_PAGE.overview, around: (page) => [card(page, "since")] },
  unit: { open: OPEN_PAGE.unit },
  search: {
    open: OPEN_PAGE.overview,
    over: async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("zjj");
      await page.getByRole("option").first().waitFor();
    },
    around: (page) => [page.getByRole("combobox").first(), page.getByRole("listbox")],
  },
  phone: { open: OPEN_PAGE.overview, width: 390 },
  "import-start": { open: OPEN_PAGE.import },
  "import-faults": { open: OPEN_PAGE["ledger-preview"] },
  "import-bulletin": { open: OPEN_PAGE["bulletin-preview"] },
  "card-menu": {
    open: OPEN_PAGE.overview,
    over: async (page) => {
      await card(page, "trend").locator("[aria-haspopup=dialog]").click();
      await popover(page).getByRole("button").first().waitFor();
    },
    around: (page) => [card(page, "trend"), popover(page)],
  },
  moves: {
    open: async (page) => {
      await page.goto("/findings?awaiting=1");
      await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
      await moves(page).getByRole("radio").first().waitFor();
    },
    over: async (page) => {
      await moves(page).getByRole("radio").first().check();
      await moves(page).getByRole("textbox").last().waitFor();
    },
    around: (page) => [moves(page)],
  },
  settings: { open: OPEN_PAGE.settings },
  // Last, because only what an office took in itself can be undone, and that removes the example.
  history: { open: openOwnImports, around: (page) => [page.getByRole("heading", { level: 1 }), card(page, "imports")] },
};

async function openOwnImports(page: Page): Promise<void> {
  await OPEN_PAGE.history(page);
  if ((await page.getByRole("button", { name: /^撤销导入/ }).count()) === 0) {
    await OPEN_PAGE["ledger-preview"](page);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: /^导入 \d+ 行$/ }).click();
    await page.getByRole("heading", { level: 1, name: /^已导入/ }).waitFor();
    await OPEN_PAGE["bulletin-preview"](page);
    await page.getByRole("button", { name: "确认导入" }).click();
    await page.getByRole("heading", { level: 1, name: "通报已导入" }).waitFor();
  }
  await OPEN_PAGE.history(page);
}

/** What the database stamped reads as the hour of the pictures: it keeps its own clock. */
async function settleStamps(page: Page): Promise<void> {
  await page.evaluate(
    (stamp) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data } = texts.currentNode as Text;
        if (/\d \d\d:\d\d/.test(data)) (texts.currentNode as Text).data = data.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, stamp);
      }
    },
    `${PICTURE_TIME.slice(0, 10)} 10:00`,
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

async function draw(page: Page, { open, width = 1440, over, around }: GuidePicture, language: Look["language"]): Promise<Buffer> {
  await turnTo(page, { language: "zh", theme: "light", width });
  await open(page);
  await turnTo(page, { language, theme: "light", width });
  await still(page);
  await over?.(page);
  await page.waitForLoadState("networkidle");
  await settleStamps(page);
  return page.screenshot({ animations: "disabled", ...(around ? { clip: await partAround(page, around(page)) } : {}) });
}

const executablePath = findChromium(process.env);
if (executablePath === null) {
  console.error(HOW_TO_INSTALL_CHROMIUM);
  process.exit(1);
}
const server = await startServer({}, { fixedDay: true });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const { baseUrl: baseURL, state: storageState } = await signIn(browser, server);
  const context = await browser.newContext({
    baseURL,
    storageState,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(PICTURE_TIME);
  await page.goto("/");
  rmSync(FOLDER, { recursive: true, force: true });
  for (const [name, picture] of Object.entries(PICTURES))
    for (const language of ["zh", "en"] as const) {
      mkdirSync(join(FOLDER, language), { recursive: true });
      writeFileSync(join(FOLDER, language, `${name}.png`), smallerPng(await draw(page, picture, language)));
      console.log(`${language}/${name}.png`);
    }
} finally {
  await browser.close();
  await server.stop();
}
