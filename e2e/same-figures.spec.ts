// One figure everywhere: in random worlds the page, its table twins and the workbooks its cards save hold what the use-case answers.
import type { BoardContext } from "@rectify/domain/board";
import type { Overview } from "@rectify/domain/overview";
import fc from "fast-check";
import { scopeOf } from "../apps/web/src/shared/url/board-search.ts";
import { readOverviewSearch } from "../apps/web/src/shared/url/overview-search.ts";
import { parseSearch } from "../apps/web/src/shared/url/search-codec.ts";
import { expect, test } from "./board-test.ts";
import { drawnDiffers } from "./drawn-differs.ts";
import { expectedFigures, expectedTables, type Language, WORDS } from "./expected-tables.ts";
import { type RandomBoard, randomBoard } from "./random-board.ts";
import { type ReadBoard, readCards, watchCards } from "./read-cards.ts";
import type { Cell } from "./read-workbook.ts";
import { savedTable } from "./saved-rows.ts";
import { figureIn, worthOfRow } from "./shown-cells.ts";
import { modelledTables } from "./table-models.ts";

const WORLDS = 200;
/** Drawing a board and saving seven workbooks costs a hundred times what its answer does: every so manieth is drawn. */
const DRAWN_EVERY = 8;
const CARDS = ["rank", "trend", "ageing", "longest", "since", "categories", "heat"] as const;
const SEED = 20_261_125;

const sorted = (rows: readonly Cell[][]) => rows.map((row) => JSON.stringify(row)).sort();
/** A balance is named by its day, which the answer gives apart. */
const nameless = (rows: readonly Cell[][], words: object) =>
  rows.map(([first, ...rest]) => [Object.values(words).includes(first) ? (first ?? "") : "", ...rest]);

// A trace keeps a picture of every step: of a thousand drawings that is most of the time.
test.use({ trace: "off" });

test(`every number of ${WORLDS} random boards is the same in the answer, on the page, in the twin and in the workbook`, async ({
  page,
}) => {
  test.setTimeout(600_000);
  const ask = async <T>(path: string, input?: object): Promise<T> => {
    const answer = await page.request.get(`/trpc/${path}`, input ? { params: { input: JSON.stringify(input) } } : {});
    expect(answer.ok(), await answer.text()).toBe(true);
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await expect(page.locator("main [data-table=rank]")).toBeVisible();
  await watchCards(page);
  const context = await ask<BoardContext>("board.context");
  const worlds = fc.sample(randomBoard(context), { numRuns: WORLDS, seed: SEED });
  let numbers = 0;
  let drawn = 0;
  for (const [world, { url, language, level }] of worlds.entries()) {
    const search = readOverviewSearch(parseSearch(url.split("?")[1] ?? ""));
    const answer = await ask<Overview>("progress.overview", scopeOf(search));
    numbers += compareModels(answer, await modelledTables(answer, language, level), { url, language, level });
    if (world % DRAWN_EVERY !== 0) continue;
    const { faces, files } = WORDS[language];
    const words = { table: faces.table, chart: faces.chart, workbook: files.workbook };
    const board = await readCards(page, { url, files: CARDS, language, words });
    if (answer.total === 0) {
      expect(board.cards, url).toEqual([]);
      continue;
    }
    drawn += 1;
    numbers += compare(board, answer, { url, language, level });
  }
  expect(drawn).toBeGreaterThan(WORLDS / DRAWN_EVERY / 2);
  console.log(`${WORLDS} boards, ${drawn} of them drawn: ${numbers} numbers, the same everywhere`);
});

/** What twin and workbook are made of holds what the answer says. Returns how many numbers were compared. */
function compareModels(answer: Overview, models: Record<string, Cell[][]>, { url, language, level }: RandomBoard): number {
  const { line } = WORDS[language].overview.since;
  const tables = expectedTables(answer, language, level);
  for (const [name, wanted] of Object.entries(tables)) {
    const rows = models[name] ?? [];
    expect(sorted(name === "since" ? nameless(rows, line) : rows), `${language} ${url} ${name}`).toEqual(sorted(wanted));
  }
  return Object.values(tables)
    .flat(2)
    .filter((cell) => typeof cell === "number").length;
}

/** How many numbers were compared. */
function compare(board: ReadBoard, answer: Overview, { url, language, level }: RandomBoard): number {
  const words = WORDS[language];
  const at = `${language} ${url}`;
  expect(board.figures.map(figureIn), at).toEqual(expectedFigures(answer));
  const tables = expectedTables(answer, language, level);
  expect(board.cards.map((card) => card.name).sort(), at).toEqual(Object.keys(tables).sort());
  let numbers = board.figures.length;
  const saved = new Map(board.files);
  for (const card of board.cards) {
    const what = `${at} ${card.name}`;
    const wanted = tables[card.name] ?? [];
    const twin = card.twin?.slice(1).map(worthOfRow);
    const name = `${words.files.name[card.name as keyof typeof words.files.name]}-${answer.asOf}.xlsx`;
    const rows = fileRows(saved.get(name), card.title, answer, language, what);
    if (twin) expect(twin, `${what} twin`).toEqual(rows);
    const comparable = card.name === "since" ? nameless(rows, words.overview.since.line) : rows;
    expect(sorted(comparable), what).toEqual(sorted(wanted));
    expect(drawnDiffers(card, rows, answer), `${what} drawn`).toEqual([]);
    numbers += rows.flat().filter((cell) => typeof cell === "number").length;
  }
  return numbers;
}

/** The rows of a saved workbook, which says above what it is of, and below what its figures mean. */
function fileRows(base64: string | undefined, title: string, answer: Overview, language: Language, what: string): Cell[][] {
  const { definitions } = WORDS[language];
  expect(base64, what).toBeDefined();
  const { title: head, about, rows, foot } = savedTable(base64 ?? "");
  expect(head, what).toBe(title);
  expect(about, what).toContain(answer.asOf);
  expect(about, what).toContain(answer.since.from);
  expect(foot, what).toContain(definitions.source);
  expect(foot, what).toContain(definitions.overdue.formula);
  return rows;
}
