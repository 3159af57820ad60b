// One figure everywhere, on the wall too: its scenes show what the page shows and what the command line prints, in several worlds on several days.
import type { BoardContext } from "@rectify/domain/board";
import type { FindingRow, Overview } from "@rectify/domain/overview";
import fc from "fast-check";
import { scopeOf } from "../apps/web/src/shared/url/board-search.ts";
import { readOverviewSearch } from "../apps/web/src/shared/url/overview-search.ts";
import { parseSearch } from "../apps/web/src/shared/url/search-codec.ts";
import { expect, test } from "./board-test.ts";
import { expectedFigures, WORDS } from "./expected-tables.ts";
import { type RandomBoard, randomBoard } from "./random-board.ts";
import { readCards, watchCards } from "./read-cards.ts";
import { runRectify } from "./run-rectify.ts";
import { openScreen } from "./screen-pages.ts";
import { figureIn } from "./shown-cells.ts";
import { expectBoardOnWall } from "./wall-figures.ts";

const SEED = 20_261_126;
/** One a world; the first one is the whole board. */
const LANGUAGES = ["zh", "en", "zh"] as const;
const DAYS_AGO = [0, 8, 33, 90, 240];
const DAY_MS = 86_400_000;
/** A world of a handful of findings has scenes without rows. */
const ENOUGH = 30;

test.use({ trace: "off", viewport: { width: 1920, height: 1080 } });

const dayBefore = (day: string, days: number) => new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);

/** The world of a board on another day, compared with as many days earlier; the filters stay. */
function onDay({ url }: RandomBoard, today: string, ago: number): URLSearchParams {
  const params = new URLSearchParams(url.split("?")[1]);
  const [asOf, compareWith] = [params.get("asOf"), params.get("compareWith")];
  const day = dayBefore(today, ago);
  if (asOf && compareWith) params.set("compareWith", dayBefore(day, (Date.parse(asOf) - Date.parse(compareWith)) / DAY_MS));
  params.set("asOf", day);
  for (const ofThePage of ["rank", "heat"]) params.delete(ofThePage);
  return params;
}

/** `round=1,2` → `--round 1 --round 2`. */
const asArguments = (params: URLSearchParams) =>
  [...params].flatMap(([key, value]) =>
    value.split(",").flatMap((one) => [`--${key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, one]),
  );

test("every figure of a scene equals the page's and the command line's for three worlds and five as-of days; both reconciliations hold on the wall", async ({
  page,
  context,
  server,
}) => {
  test.setTimeout(120_000);
  const ask = async <T>(path: string, input?: object): Promise<T> => {
    const answer = await page.request.get(`/trpc/${path}`, input ? { params: { input: JSON.stringify(input) } } : {});
    expect(answer.ok(), await answer.text()).toBe(true);
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };
  const board = await ask<BoardContext>("board.context");
  const worlds: RandomBoard[] = [{ url: "/?", language: "zh", level: 1 }];
  for (const one of fc.sample(randomBoard(board), { numRuns: 200, seed: SEED })) {
    if (worlds.length === LANGUAGES.length) break;
    const params = onDay(one, board.today, DAYS_AGO.at(-1) ?? 0);
    const { total } = await ask<Overview>("progress.overview", scopeOf(readOverviewSearch(parseSearch(params.toString()))));
    const filtered = [...params.keys()].some((key) => key !== "asOf" && key !== "compareWith");
    if (filtered && total >= ENOUGH && one.language === LANGUAGES[worlds.length]) worlds.push(one);
  }
  expect(worlds).toHaveLength(LANGUAGES.length);
  const desk = await context.newPage();
  await desk.goto("/");
  await expect(desk.locator("main [data-table=rank]")).toBeVisible();
  await watchCards(desk);
  await page.emulateMedia({ reducedMotion: "reduce" });
  let figures = 0;
  for (const world of worlds)
    for (const ago of DAYS_AGO) {
      const params = onDay(world, board.today, ago);
      const query = params.toString().replaceAll("%2C", ",");
      const what = `${world.language} ${query}`;
      const scope = scopeOf(readOverviewSearch(parseSearch(query)));
      const overview = await ask<Overview>("progress.overview", scope);
      expect(runRectify<Overview>(server.data, "overview", ...asArguments(params)), `${what}, command line`).toEqual(overview);
      const { faces, files } = WORDS[world.language];
      const words = { table: faces.table, chart: faces.chart, workbook: files.workbook };
      const shown = await readCards(desk, { url: `/?${query}`, files: [], language: world.language, words });
      expect(shown.figures.map(figureIn), `${what}, page`).toEqual(expectedFigures(overview));
      const late = await ask<{ rows: FindingRow[] }>("finding.list", {
        ...scope,
        condition: { overdue: true },
        sort: { by: "daysLate", desc: true },
        limit: 200,
      });
      await openScreen(page, `lang=${world.language}&${query}`);
      figures += await expectBoardOnWall(page, { overview, late: late.rows, language: world.language, what });
    }
  console.log(
    `${worlds.length} worlds on ${DAYS_AGO.length} days: ${figures} figures, the same on the wall, on the page and on the command line`,
  );
});
