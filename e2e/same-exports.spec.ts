// The pages beside the overview, and what leaves them: each figure, table twin, workbook, ledger and sheet of paper holds what the use-case answers.
import type { BoardContext, UnitPage } from "@rectify/domain/board";
import { LEDGER_COLUMNS } from "@rectify/domain/ledger-columns";
import type { FindingRow, Overview } from "@rectify/domain/overview";
import { STATE_NAMES } from "@rectify/domain/state-words";
import fc from "fast-check";
import { extractText } from "unpdf";
import { scopeOf } from "../apps/web/src/shared/url/board-search.ts";
import { readFindingsSearch, sortOf } from "../apps/web/src/shared/url/findings-search.ts";
import { conditionOf } from "../apps/web/src/shared/url/list-search.ts";
import { readOverviewSearch } from "../apps/web/src/shared/url/overview-search.ts";
import { parseSearch } from "../apps/web/src/shared/url/search-codec.ts";
import { EXPECTED_FAULTS } from "../scripts/faulty-ledger.ts";
import { BULLETIN_UNIT } from "./board-paths.ts";
import { expect, test } from "./board-test.ts";
import { chooseFile } from "./choose-file.ts";
import { drawnDiffers } from "./drawn-differs.ts";
import { expectedFigures, expectedTables, serial, WORDS } from "./expected-tables.ts";
import { expectedUnitTables } from "./expected-unit-tables.ts";
import { layoutFaults } from "./layout-faults.ts";
import { randomBoard } from "./random-board.ts";
import { readCards, watchCards } from "./read-cards.ts";
import { headingCount } from "./read-figures.ts";
import { type Cell, readWorkbook } from "./read-workbook.ts";
import { savedTable } from "./saved-rows.ts";
import { figureIn, worthOfRow } from "./shown-cells.ts";

const SEED = 20_261_126;
const BOARDS = 12;
const LEDGERS = 12;
const UNITS = 5;

test.use({ trace: "off" });

const sorted = (rows: readonly Cell[][]) => rows.map((row) => JSON.stringify(row)).sort();
const dayBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
const tableWords = (language: "zh" | "en") => {
  const { faces, files } = WORDS[language];
  return { table: faces.table, chart: faces.chart, workbook: files.workbook };
};

const asker =
  (page: import("@playwright/test").Page) =>
  async <T>(path: string, input?: object): Promise<T> => {
    const answer = await page.request.get(`/trpc/${path}`, input ? { params: { input: JSON.stringify(input) } } : {});
    expect(answer.ok(), await answer.text()).toBe(true);
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };

test("the list of units shows and saves every unit as the use-case answers it, under any filter, in any order", async ({ page }) => {
  const ask = asker(page);
  await page.goto("/units");
  await expect(page.locator("main [data-table=rank]")).toBeVisible();
  await watchCards(page);
  const boards = fc.sample(randomBoard(await ask<BoardContext>("board.context")), { numRuns: BOARDS, seed: SEED });
  let units = 0;
  for (const { url: overview, language, level } of boards) {
    const url = overview.replace("/?", "/units?");
    const answer = await ask<Overview>("progress.overview", scopeOf(readOverviewSearch(parseSearch(url.split("?")[1] ?? ""))));
    const board = await readCards(page, { url, files: ["rank"], language, words: tableWords(language) });
    const [card] = board.cards;
    if (!card) {
      expect(answer.total, url).toBe(0);
      continue;
    }
    const { rows, title } = savedTable(new Map(board.files).get(`${WORDS[language].files.name.rank}-${answer.asOf}.xlsx`) ?? "");
    expect(title, url).toBe(card.title);
    expect(sorted(rows), url).toEqual(sorted(expectedTables(answer, language, level).rank ?? []));
    expect(card.drawn.length - 1, url).toBe(answer.units.length);
    expect(drawnDiffers(card, rows, answer), url).toEqual([]);
    expect(figureIn(board.heading), url).toBe(answer.units.length);
    units += rows.length;
  }
  expect(units).toBeGreaterThan(BOARDS);
});

test("a unit's page shows and saves its figures, findings, bulletin check and timeline as the use-cases answer them", async ({ page }) => {
  test.setTimeout(120_000);
  const ask = asker(page);
  await page.goto("/");
  await expect(page.locator("main [data-table=rank]")).toBeVisible();
  await watchCards(page);
  const { units, today } = await ask<BoardContext>("board.context");
  const some = [
    ...units.filter((u) => u.shortName.includes(BULLETIN_UNIT)),
    ...fc.sample(fc.constantFrom(...units), { numRuns: UNITS, seed: SEED }),
  ];
  for (const [i, { id }] of some.entries()) {
    const language = i % 2 === 0 ? "zh" : "en";
    const days = i % 3 === 2 ? { asOf: dayBefore(today, 60), compareWith: dayBefore(today, 90) } : { asOf: today };
    const unit = await ask<UnitPage>("unit.get", { unitId: id, asOf: days.asOf });
    const figures = await ask<Overview>("progress.overview", { filter: { units: [id] }, ...days });
    const url = `/units/${id}?${new URLSearchParams(Object.entries(days))}`;
    const what = `${language} ${url}`;
    const wanted = expectedUnitTables(unit, language);
    if (figures.total > 0) wanted.trend = expectedTables(figures, language, 1).trend ?? [];
    expect(unit.trees.length, what).toBeLessThan(2);
    const board = await readCards(page, { url, files: Object.keys(wanted), language, words: tableWords(language) });
    expect(board.cards.map((card) => card.name).sort(), what).toEqual(Object.keys(wanted).sort());
    const names = WORDS[language].files.name;
    for (const [name, rows] of Object.entries(wanted)) {
      const [, file] = board.files.find(([file]) => file.includes(names[name as keyof typeof names])) ?? [];
      const saved = savedTable(file ?? "");
      expect(sorted(saved.rows), `${what} ${name}`).toEqual(sorted(rows));
      const twin = board.cards.find((card) => card.name === name)?.twin;
      if (twin) expect(twin.slice(1).map(worthOfRow), `${what} ${name} twin`).toEqual(saved.rows);
    }
    // The total stands over aspects and items here, not over units.
    const [total, , ...others] = expectedFigures(figures);
    if (unit.trees.length > 0) expect(board.figures.map(figureIn), what).toEqual([total, ...others]);
  }
});

test("the ledger that a list exports has the findings of that list, with their units, due dates and leaders", async ({ page }) => {
  test.setTimeout(120_000);
  const ask = asker(page);
  const boards = fc.sample(randomBoard(await ask<BoardContext>("board.context")), { numRuns: LEDGERS, seed: SEED });
  const conditions = ["", "&overdue=1", "&states=CLOSED", "&awaiting=1"];
  let exported = 0;
  for (const [i, { url: overview }] of boards.entries()) {
    const url = overview.replace("/?", "/findings?") + conditions[i % conditions.length];
    await page.goto(url);
    await expect(page.getByRole("main").locator("[aria-busy=true]"), url).toHaveCount(0);
    const search = readFindingsSearch(parseSearch(url.split("?")[1] ?? ""));
    const input = { ...scopeOf(search), condition: conditionOf(search), sort: sortOf(search), limit: 200 };
    const rows: FindingRow[] = [];
    let total = Number.POSITIVE_INFINITY;
    while (rows.length < total) {
      const some = await ask<{ total: number; rows: FindingRow[] }>("finding.list", { ...input, offset: rows.length });
      total = some.total;
      rows.push(...some.rows);
    }
    if (total > 0) expect(await headingCount(page), url).toBe(total);
    const link = page.getByRole("link", { name: "导出台账" });
    const bytes = await (await page.request.get((await link.getAttribute("href")) ?? "")).body();
    const sheet = readWorkbook(new Uint8Array(bytes)).slice(2);
    const at = (field: string) => LEDGER_COLUMNS.findIndex((column) => column.field === field);
    const cell = (row: Cell[], field: string) => row[at(field)] ?? "";
    const due = (row: Cell[]) => cell(row, "extendedTo") || cell(row, "dueOn");
    const written = sheet.filter((row) => cell(row, "text") !== "");
    // The ledger of a whole scope keeps what was cancelled, which no list counts, so that it can be taken in again.
    const narrowed = Object.keys(input.condition).length > 0;
    const ledger = written.filter((row) => narrowed || cell(row, "state") !== STATE_NAMES.CANCELLED);
    expect(
      sorted(ledger.map((row) => [cell(row, "code"), cell(row, "text"), cell(row, "leader"), cell(row, "dueOn"), due(row)])),
      url,
    ).toEqual(
      sorted(
        rows.map((f) => [
          f.code ?? "",
          f.text,
          f.leader ?? "",
          f.originalDueOn === null ? "" : serial(f.originalDueOn),
          f.dueOn === null ? "" : serial(f.dueOn),
        ]),
      ),
    );
    exported += rows.length;
  }
  expect(exported).toBeGreaterThan(LEDGERS);
});

/** Radicals that a font puts in the place of characters of one shape; NFKC leaves them. */
const CHARACTER_OF: Record<string, string> = {
  "⻅": "见",
  "⻆": "角",
  "⻋": "车",
  "⻓": "长",
  "⻔": "门",
  "⻘": "青",
  "⻚": "页",
  "⻛": "风",
  "⻢": "马",
};

test("a printed preview of a ledger names every fault with its cell and what to do, and nothing lies over it", async ({ page }) => {
  await page.goto("/import");
  await chooseFile(page, "ledgers-faulty/台账-含12类错误-2026-03-19.xlsx");
  const squeezed = (text: string | null) => (text ?? "").replace(/\s+/g, "");
  const faults = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: /^[A-Z]+\d+ / }) });
  const told = (await faults.allTextContents()).map(squeezed);
  expect(told).toHaveLength(EXPECTED_FAULTS.length);
  await page.emulateMedia({ media: "print" });
  expect(await layoutFaults(page)).toEqual([]);
  const pdf = await page.pdf({ format: "A4", landscape: true });
  const { text } = await extractText(new Uint8Array(pdf), { mergePages: true });
  const paper = squeezed(text.normalize("NFKC").replace(/[⺀-⻿]/g, (radical) => CHARACTER_OF[radical] ?? radical));
  for (const line of told) expect(paper).toContain(line.normalize("NFKC"));
});
