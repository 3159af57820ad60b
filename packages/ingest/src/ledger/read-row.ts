// One data row: each cell to its meaning, each fault to its cell.
import { categoryByName, nearestCategory } from "@rectify/domain/category-names";
import type { LedgerIssue, LedgerIssueCode } from "@rectify/domain/issue";
import { LEDGER_DATE_FIELDS, type LedgerDateField, type LedgerField } from "@rectify/domain/ledger-columns";
import type { LedgerCells, LedgerRow } from "@rectify/domain/ledger-row";
import type { LocalDate } from "@rectify/domain/local-date";
import { REGION_LEVELS, regionPath } from "@rectify/domain/names";
import { nearestWord } from "@rectify/domain/nearest-word";
import {
  parseClosedWord,
  parseStateWord,
  parseTermClassWord,
  STATE_SYNONYMS,
  SUSTAINED_WORD,
  TERM_CLASS_NAMES,
} from "@rectify/domain/state-words";
import { NOT_COMPUTED } from "./cell-content.ts";
import { REQUIRED_FIELDS } from "./find-header.ts";
import { cleanName, isPlaceholder, splitDepartments, splitPeople } from "./names-in-cells.ts";
import { parseDay } from "./parse-day.ts";
import type { GridCell } from "./sheet-grid.ts";
import { splitMeasures } from "./split-measures.ts";

/** A row's cells by field; absent when the ledger has no such column. */
export type RowCells = Partial<Record<LedgerField, GridCell>>;
export type ReadingDays = { today: LocalDate; asOf: LocalDate };

/** What a row says. `unit`, `round` and `text` may still be "" here: then an issue says so. */
export type RowReading = { row: LedgerRow; issues: LedgerIssue[] };

export const MAX_TEXT = 4000;
/** All measures of one cell together. */
export const MAX_MEASURES_CELL = 20_000;
/** Of a name or a code. The database finds them by an index, whose entries may not be long. */
export const MAX_NAME = 200;

const NAME_FIELDS: readonly LedgerField[] = ["code", "round", "unit", "region", "group", "leader", "person"];

const STATE_WORDS = [...Object.values(STATE_SYNONYMS).flat(), SUSTAINED_WORD];
const PLACEHOLDER_FIELDS: readonly LedgerField[] = [
  ...LEDGER_DATE_FIELDS,
  "code",
  "region",
  "group",
  "category",
  "termClass",
  "leader",
  "department",
  "person",
  "state",
];

/** Reads the cells of one row; `measures` and `progress` are the texts of the row and of the rows that continue it. */
export function readRow(
  place: { sheet: string; row: number },
  given: RowCells,
  more: { measures: string[]; progress: string[] },
  { asOf }: ReadingDays,
): RowReading {
  const issues: LedgerIssue[] = [];
  const report = (field: LedgerField, code: LedgerIssueCode, facts: LedgerIssue["facts"] = {}): null => {
    const cell = given[field];
    issues.push({ severity: "error", sheet: place.sheet, cell: cell?.ref ?? String(place.row), code, original: cell?.text ?? null, facts });
    return null;
  };
  const textOf = (field: LedgerField): string => {
    const text = given[field]?.text ?? "";
    return PLACEHOLDER_FIELDS.includes(field) && isPlaceholder(text) ? "" : text;
  };
  const long = (field: LedgerField): string | null => textOf(field) || null;
  const name = (field: LedgerField): string | null => cleanName(textOf(field)) || null;
  const word = <T>(
    field: LedgerField,
    parse: (text: string) => T | null,
    code: LedgerIssueCode,
    nearest: (text: string) => string | null,
  ): T | null => {
    const text = textOf(field);
    if (!text || given[field]?.error) return null;
    const found = parse(text);
    if (found !== null) return found;
    const guess = nearest(text);
    return report(field, code, guess ? { nearest: guess } : {});
  };
  checkCells(given, report);

  const days = readDays(given, textOf, asOf, report);
  const state = word("state", parseStateWord, "STATE_UNKNOWN", (t) => nearestWord(t, STATE_WORDS));
  const termClass = word("termClass", parseTermClassWord, "CLASS_UNKNOWN", (t) => nearestWord(t, Object.values(TERM_CLASS_NAMES)));
  if (state?.termClass && termClass && termClass !== state.termClass) {
    report("state", "CLASS_CONTRADICTS", { termClass: textOf("termClass"), classCell: given.termClass?.ref ?? "" });
  }
  const people = splitPeople(textOf("leader"));
  if (people.length > 1) report("leader", "LEADER_NOT_ONE", { count: people.length, names: people.join("、") });
  const [leadDepartment = null, ...supportingDepartments] = splitDepartments(textOf("department"));
  const row: LedgerRow = {
    ...place,
    cells: cellsOf(given),
    code: name("code"),
    round: name("round") ?? "",
    unit: name("unit") ?? "",
    region: name("region"),
    group: name("group"),
    aspect: long("aspect"),
    item: long("item"),
    text: textOf("text"),
    category: word("category", categoryByName, "CATEGORY_UNKNOWN", nearestCategory),
    termClass: termClass ?? state?.termClass ?? null,
    measures: splitMeasures([textOf("measures"), ...more.measures].join("\n")),
    leader: people[0] ?? null,
    leadDepartment,
    supportingDepartments,
    person: name("person"),
    ...days,
    state: state?.state ?? null,
    closedFlag: word("closedFlag", parseClosedWord, "CLOSED_FLAG_UNKNOWN", (t) => nearestWord(t, ["是", "否", "已销号", "未销号"])),
    progress: [textOf("progress"), ...more.progress].filter(Boolean).join("\n") || null,
    remark: long("remark"),
  };
  return { row, issues };
}

type Report = (field: LedgerField, code: LedgerIssueCode, facts?: LedgerIssue["facts"]) => null;

/** Faults that do not depend on what a cell means: blank where it must not be, too long, a failed formula. */
function checkCells(given: RowCells, report: Report): void {
  for (const field of REQUIRED_FIELDS) if (given[field] && !given[field].text) report(field, "REQUIRED", { field });
  for (const [field, cell] of Object.entries(given) as [LedgerField, GridCell][]) {
    const limit = field === "measures" ? MAX_MEASURES_CELL : NAME_FIELDS.includes(field) ? MAX_NAME : MAX_TEXT;
    if (cell.text.length > limit) report(field, "TEXT_TOO_LONG", { length: cell.text.length, limit });
    if (!cell.error || field === "ordinal") continue;
    if (cell.error === NOT_COMPUTED) report(field, "FORMULA_NOT_COMPUTED");
    else report(field, "FORMULA_ERROR", { error: cell.error });
  }
  const levels = regionPath(given.region?.text ?? "").length;
  if (levels > REGION_LEVELS) report("region", "REGION_TOO_DEEP", { levels, limit: REGION_LEVELS });
}

/** Proposals for days that have passed lean on the as-of day, proposals for due dates on the feedback day. */
function readDays(
  given: RowCells,
  textOf: (f: LedgerField) => string,
  asOf: LocalDate,
  report: Report,
): Record<LedgerDateField, LocalDate | null> {
  const days = {} as Record<LedgerDateField, LocalDate | null>;
  for (const field of LEDGER_DATE_FIELDS) {
    const cell = given[field];
    days[field] = null;
    if (!cell || !textOf(field) || cell.error) continue;
    const past = field !== "dueOn" && field !== "extendedTo";
    const reading = parseDay(cell, { near: past ? asOf : ((field === "extendedTo" ? days.dueOn : null) ?? days.feedbackOn ?? asOf), past });
    days[field] = reading.ok ? reading.day : report(field, reading.code, reading.facts);
  }
  return days;
}

function cellsOf(given: RowCells): LedgerCells {
  return Object.fromEntries(Object.entries(given).map(([field, cell]) => [field, { ref: cell.ref, original: cell.text }]));
}

/** A template's example row. */
export function isExample(given: RowCells): boolean {
  return given.code?.text === "示例" || (given.text?.text.startsWith("【示例】") ?? false);
}
