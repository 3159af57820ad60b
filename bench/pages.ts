// How long until a page is drawn, in the system's Chromium on the built product: the example district, and a thousand units in its place.
import { type Browser, chromium, type Page } from "@playwright/test";
import { DISTRICTS } from "../apps/web/src/testing/build-district.ts";
import { findChromium, HOW_TO_INSTALL_CHROMIUM } from "../scripts/find-chromium.ts";
import { type BenchBoard, median, openBoard, printTable, sayLoad } from "./board.ts";

const ROUNDS = 5;
const MAX_OVERVIEW_MS = 1500;
const MAX_THOUSAND_MS = 200;

type Drawn = { ms: number; processorMs: number };
type Case = { name: string; target: number; draw: (page: Page, baseUrl: string) => Promise<number> };

/** From the navigation to the frame in which `selector` is there `count` times. */
async function openedAt(page: Page, url: string, selector: string, count: number): Promise<number> {
  await page.addInitScript(
    ({ selector, count }) => {
      const look = () => {
        if (document.querySelectorAll(selector).length >= count) Object.assign(window, { drawnAt: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { selector, count },
  );
  await page.goto(url);
  const drawnAt = await page.waitForFunction(() => (window as unknown as { drawnAt?: number }).drawnAt);
  return (await drawnAt.jsonValue()) ?? Number.NaN;
}

/** From now on the server's figures are those of a thousand units. */
async function withThousandUnits(page: Page): Promise<void> {
  const data = DISTRICTS.thousandUnits();
  await page.route(/\/trpc\/[^?]*progress\.overview/, async (route) => {
    const names = new URL(route.request().url()).pathname.replace("/trpc/", "").split(",");
    const answer = await route.fetch();
    const said: unknown = await answer.json();
    const answers = Array.isArray(said) ? said : [said];
    const changed = answers.map((one: unknown, i) => (names[i] === "progress.overview" ? { result: { data } } : one));
    await route.fulfill({ response: answer, json: Array.isArray(said) ? changed : changed[0] });
  });
}

/** From the arrival of the figures to the frame that shows them. */
async function afterTheAnswer(page: Page, url: string, selector: string, count: number): Promise<number> {
  const drawnAt = await openedAt(page, url, selector, count);
  const arrivedAt = await page.evaluate(() =>
    Math.max(
      ...performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.includes("progress.overview"))
        .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
    ),
  );
  return drawnAt - arrivedAt;
}

const CASES: Case[] = [
  {
    name: "overview, from navigation to its charts",
    target: MAX_OVERVIEW_MS,
    draw: (page, baseUrl) => openedAt(page, baseUrl, "[data-chart] svg path", 2),
  },
  {
    name: "all units of the example, from the answer",
    target: MAX_THOUSAND_MS,
    draw: (page, baseUrl) => afterTheAnswer(page, `${baseUrl}/units`, "main tbody tr", 20),
  },
  {
    name: "1,000 units ranked, from the answer",
    target: MAX_THOUSAND_MS,
    draw: async (page, baseUrl) => {
      await withThousandUnits(page);
      return afterTheAnswer(page, `${baseUrl}/units`, "main tbody tr", 20);
    },
  },
  {
    name: "overview of 1,000 units with its heat map, from the answer",
    target: MAX_THOUSAND_MS,
    draw: async (page, baseUrl) => {
      await withThousandUnits(page);
      return afterTheAnswer(page, baseUrl, "main tbody tr", 20);
    },
  },
  {
    name: "heat map of 1,000 units by category, from the answer",
    target: MAX_THOUSAND_MS,
    draw: async (page, baseUrl) => {
      await withThousandUnits(page);
      return afterTheAnswer(page, `${baseUrl}/?heat=2`, "[data-table=heat] tbody tr", 40);
    },
  },
];

async function drawOnce(browser: Browser, { baseUrl, cookie }: BenchBoard, one: Case): Promise<Drawn> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  try {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: baseUrl }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    // Time of the processor, not of the clock: other work on the machine does not count.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const ms = await one.draw(page, baseUrl);
    const { metrics } = await session.send("Performance.getMetrics");
    return { ms, processorMs: 1000 * (metrics.find((metric) => metric.name === "TaskDuration")?.value ?? Number.NaN) };
  } finally {
    await context.close();
  }
}

export async function measurePages(): Promise<boolean> {
  const executablePath = findChromium(process.env);
  if (executablePath === null) throw new Error(HOW_TO_INSTALL_CHROMIUM);
  const board = await openBoard();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    sayLoad();
    const drawn = CASES.map((): Drawn[] => []);
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, one] of CASES.entries()) drawn[i]?.push(await drawOnce(browser, board, one));
    return tell(drawn);
  } finally {
    await browser.close();
    await board.stop();
  }
}

function tell(drawn: readonly Drawn[][]): boolean {
  const medians = drawn.map((all) => ({ ms: median(all.map(({ ms }) => ms)), processorMs: median(all.map((one) => one.processorMs)) }));
  const example = medians[1]?.ms ?? Number.NaN;
  printTable([
    ["median of each", "ms", "of the example's list", "main thread's processor, whole page", "target"],
    ...CASES.map(({ name, target }, i) => [
      name,
      (medians[i]?.ms ?? Number.NaN).toFixed(0),
      ((medians[i]?.ms ?? Number.NaN) / example).toFixed(2),
      `${(medians[i]?.processorMs ?? Number.NaN).toFixed(0)} ms`,
      `${target}`,
    ]),
  ]);
  sayLoad();
  const missed = CASES.filter(({ target }, i) => !((medians[i]?.ms ?? Number.NaN) <= target));
  for (const { name, target } of missed) console.log(`MISSED  ${name}: above ${target} ms`);
  return missed.length === 0;
}
