// `pnpm guide:pictures`: draws every picture of docs/guide on the example district, on the day of the picture tests, and drops those that are no longer drawn.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Locator, type Page } from "@playwright/test";
import { findChromium, HOW_TO_INSTALL_CHROMIUM } from "../scripts/find-chromium.ts";
import { smallerPng } from "../scripts/smaller-png.ts";
import { signIn } from "./board-test.ts";
import { ACCOUNT_PICTURES } from "./guide-account-pictures.ts";
import { MEETING_PICTURES } from "./guide-meeting-pictures.ts";
import { openOffice } from "./guide-office.ts";
import { draw, type GuidePicture } from "./guide-picture.ts";
import { OPEN_PAGE } from "./open-pages.ts";
import { PICTURE_TIME } from "./picture-time.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const FOLDER = join(import.meta.dirname, "../docs/guide/pictures");
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
      // What it changes is said again above the button, once the server has answered.
      await page.locator("form p[aria-live]", { hasText: "→" }).waitFor();
    },
    around: (page) => [moves(page)],
  },
  settings: { open: OPEN_PAGE.settings },
  ...MEETING_PICTURES,
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

const executablePath = findChromium(process.env);
if (executablePath === null) {
  console.error(HOW_TO_INSTALL_CHROMIUM);
  process.exit(1);
}
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const OPTIONS = { locale: "zh-CN", timezoneId: "Asia/Shanghai", reducedMotion: "reduce" } as const;

async function write(page: Page, name: string, picture: GuidePicture): Promise<void> {
  for (const language of ["zh", "en"] as const) {
    mkdirSync(join(FOLDER, language), { recursive: true });
    writeFileSync(join(FOLDER, language, `${name}.png`), smallerPng(await draw(page, picture, language)));
    console.log(`${language}/${name}.png`);
  }
}

async function withServer(settings: Record<string, string>, run: (server: RunningServer) => Promise<void>): Promise<void> {
  const server = await startServer(settings, { fixedDay: true });
  try {
    await run(server);
  } finally {
    await server.stop();
  }
}

try {
  rmSync(FOLDER, { recursive: true, force: true });
  await withServer({ RECTIFY_EXAMPLE: "off" }, async (server) => {
    const desks = await openOffice(browser, server, OPTIONS);
    for (const [name, { as, ...picture }] of Object.entries(ACCOUNT_PICTURES)) {
      const page = await desks[as].newPage();
      await page.clock.setFixedTime(PICTURE_TIME);
      await page.goto("/");
      await write(page, name, picture);
      await page.close();
    }
  });
  await withServer({}, async (server) => {
    const { baseUrl: baseURL, state: storageState } = await signIn(browser, server);
    const page = await (await browser.newContext({ ...OPTIONS, baseURL, storageState })).newPage();
    await page.clock.setFixedTime(PICTURE_TIME);
    await page.goto("/");
    for (const [name, picture] of Object.entries(PICTURES)) await write(page, name, picture);
  });
} finally {
  await browser.close();
}
