// The wall screen on the example district, in every size it is made for: nothing cut or too small, one picture at 1080p and 4K, no fault
// of accessibility, and nothing left behind after two thousand scenes.
import type { Overview } from "@rectify/domain/overview";
import { LONG_NAME } from "../apps/web/src/testing/build-district.ts";
import { expectNoViolation } from "./axe-pages.ts";
import { expect, test } from "./board-test.ts";
import { layoutFaults } from "./layout-faults.ts";
import { allTextOf, goToScene, openScreen, SCENE_COUNT } from "./screen-pages.ts";
import { LONG_TEXT, makeDecisions, makeMeeting } from "./wall-meeting.ts";

const SIZES = { fullHd: { width: 1920, height: 1080 }, uhd: { width: 3840, height: 2160 }, wide: { width: 6656, height: 1792 } };
/** Hundredths of the height. */
const SMALLEST = 2.5;
/** Share of the height by which 1080p and 4K may differ. */
const SAME = 0.003;

test.use({ trace: "off" });

test.use({ board: { name: "screen-layout" } });

/** Nine decisions, and a meeting whose words are short and long. */
const meetings = new Map<string, number>();
test.beforeEach(async ({ page, baseURL }) => {
  const origin = baseURL ?? "";
  if (meetings.has(origin)) return;
  await makeDecisions(page.request, origin, 9);
  const scenes = [
    { scene: "text", seconds: 600, text: "请三家单位表态" },
    { scene: "text", seconds: 600, title: "下周请逾期最多的三个单位到会", text: LONG_TEXT },
    { scene: "decisions", seconds: 600 },
  ];
  meetings.set(origin, await makeMeeting(page.request, origin, scenes));
});

/** Three units with overdue findings are given the longest name there is, in every answer. */
async function withLongNames(page: import("@playwright/test").Page): Promise<void> {
  const answer = await page.request.get("/trpc/progress.overview?input=%7B%7D");
  const { units } = ((await answer.json()) as { result: { data: Overview } }).result.data;
  const worst = units.slice(0, 3).map((u) => `"${u.unit}"`);
  await page.route("**/trpc/**", async (route) => {
    const response = await route.fetch();
    const body = worst.reduce((text, name, i) => text.replaceAll(name, `"${LONG_NAME.slice(0, 39 - i)}）"`), await response.text());
    await route.fulfill({ response, body });
  });
}

test("a meeting's own words and its decisions can be read in every size, on every page, on both stages, near and far", async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await withLongNames(page);
  const faults: string[] = [];
  const shown = new Map<string, string>();
  for (const look of ["lang=zh", "lang=en&stage=light", "lang=zh&distance=8"])
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await openScreen(page, `${look}&meeting=${meetings.get(baseURL ?? "")}`);
      for (let step = 0; step === 0 || (await page.locator("footer nav button").first().getAttribute("aria-current")) === null; step++) {
        const where = `${look} ${size}, step ${step}: `;
        const texts = await allTextOf(page);
        faults.push(...(await layoutFaults(page)).map((fault) => where + fault));
        faults.push(...texts.filter((t) => t.size < SMALLEST - 0.01).map((t) => `${where}“${t.text}” is only ${t.size.toFixed(2)} high`));
        // Above the foot.
        const low = await page
          .locator("main [data-text] p, main [data-decision]")
          .evaluateAll((parts) =>
            parts.map((part) => part.getBoundingClientRect().bottom / innerHeight).filter((bottom) => bottom > 0.941),
          );
        faults.push(...low.map((bottom) => `${where}a line ends at ${bottom.toFixed(3)} of the height`));
        const own = await page.locator("main [data-text] p").allTextContents();
        if (own.length > 0) shown.set(`${look} ${size}`, (shown.get(`${look} ${size}`) ?? "") + own.join(""));
        // Colours and words are the same in every size.
        if (size === "fullHd") await expectNoViolation(page, where);
        await page.keyboard.press("ArrowRight");
      }
    }
  await page.unrouteAll({ behavior: "ignoreErrors" });
  expect(faults).toEqual([]);
  // Not a character of a long text is lost between its pages.
  expect(shown.size).toBe(9);
  for (const text of shown.values()) expect(text).toBe(`请三家单位表态${LONG_TEXT}`);
});

for (const lang of ["zh", "en"] as const)
  test(`in ${lang}, every scene can be read at 1080p, at 4K and on a very wide wall, with the longest names, on both stages`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await withLongNames(page);
    const faults: string[] = [];
    for (const stage of ["dark", "light"]) {
      await page.setViewportSize(SIZES.fullHd);
      await openScreen(page, `lang=${lang}&stage=${stage}`);
      for (let scene = 1; scene <= SCENE_COUNT; scene++) {
        await goToScene(page, scene);
        const places: Record<string, number[]> = {};
        for (const [size, viewport] of Object.entries(SIZES)) {
          // The colours of a stage move nothing: the light one is looked at in one size.
          if (stage === "light" && size !== "fullHd") continue;
          await page.setViewportSize(viewport);
          const texts = await allTextOf(page);
          places[size] = texts.flatMap(({ left, top }) => [left, top]);
          const where = `${lang} ${stage} ${size}, scene ${scene}: `;
          faults.push(...(await layoutFaults(page)).map((fault) => where + fault));
          faults.push(...texts.filter((t) => t.size < SMALLEST - 0.01).map((t) => `${where}“${t.text}” is only ${t.size.toFixed(2)} high`));
          faults.push(...texts.filter((t) => t.bottom > 1.001).map((t) => `${where}“${t.text}” stands below the screen`));
        }
        const { fullHd = [], uhd } = places;
        if (uhd) {
          if (uhd.length !== fullHd.length) faults.push(`${lang}, scene ${scene} says something else at 4K`);
          const differ = Math.max(...fullHd.map((place, i) => Math.abs(place - (uhd[i] ?? 0))));
          if (differ > SAME) faults.push(`${lang}, scene ${scene}: 1080p and 4K differ by ${differ.toFixed(4)} of the height`);
        }
        await page.setViewportSize(SIZES.fullHd);
      }
    }
    await page.unrouteAll({ behavior: "ignoreErrors" });
    expect(faults).toEqual([]);
  });

test("for rooms of eight screen heights everything is larger, and still nothing is cut, in either language", async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await withLongNames(page);
  await page.setViewportSize(SIZES.fullHd);
  const faults: string[] = [];
  for (const lang of ["zh", "en"]) {
    await openScreen(page, `lang=${lang}&distance=8`);
    for (let scene = 1; scene <= SCENE_COUNT; scene++) {
      await goToScene(page, scene);
      const where = `${lang}, scene ${scene}: `;
      faults.push(...(await layoutFaults(page)).map((fault) => where + fault));
      faults.push(...(await allTextOf(page)).filter((t) => t.size < SMALLEST - 0.01).map((t) => `${where}“${t.text}” ${t.size}`));
    }
  }
  await page.unrouteAll({ behavior: "ignoreErrors" });
  expect(faults).toEqual([]);
});

test("no scene has a fault of accessibility, on either stage", async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize(SIZES.fullHd);
  for (const stage of ["dark", "light"]) {
    await openScreen(page, `lang=zh&stage=${stage}`);
    for (let scene = 1; scene <= SCENE_COUNT; scene++) {
      await goToScene(page, scene);
      await expectNoViolation(page, `scene ${scene}, ${stage}`);
    }
    await goToScene(page, 4);
    await page.locator("main [data-finding]").first().click();
    await expect(page.getByText("返回：Esc")).toBeVisible();
    await expectNoViolation(page, `an opened finding, ${stage}`);
  }
});

test("two thousand changes of the scene leave no node, listener or memory behind", async ({ page }) => {
  test.setTimeout(150_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openScreen(page, "lang=zh&scenes=1,2,3,4,5,6,7");
  const firstHeading = (await page.locator("main h1").textContent()) ?? "";
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const change = (times: number) =>
    page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: i % 3 === 0 ? String(1 + (i % 7)) : "ArrowRight", bubbles: true }));
        // Drawn before the next one.
        await new Promise((drawn) => setTimeout(drawn, 0));
      }
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Home", bubbles: true }));
    }, times);
  const held = async () => {
    await expect(page.locator("footer nav [aria-current=step]")).toHaveText("1");
    await expect(page.locator("main h1")).toHaveText(firstHeading);
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0;
    return { nodes: of("Nodes"), listeners: of("JSEventListeners"), megabytes: of("JSHeapUsedSize") / 1e6 };
  };
  await change(200);
  const before = await held();
  await change(2000);
  // The browser lets go of some only after a while; what leaks it never lets go of.
  await expect(async () => {
    const after = await held();
    console.log(`2000 scenes: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    expect(after.nodes).toBeLessThan(before.nodes * 1.1 + 100);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
    expect(after.megabytes).toBeLessThan(before.megabytes * 1.1 + 1);
  }).toPass({ timeout: 20_000 });
});
