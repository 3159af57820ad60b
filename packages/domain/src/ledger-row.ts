// One row of a ledger after reading: each cell with its place and its original text, so that every later problem can point at it.
import type { State, TermClass } from "./finding.ts";
import type { LedgerField } from "./ledger-columns.ts";
import type { LocalDate } from "./local-date.ts";

/** Where each field of the row stands: the cell reference ("G7") and its untouched text; absent when the ledger has no such column. */
export type LedgerCells = Partial<Record<LedgerField, { ref: string; original: string }>>;

/** A faultless-in-itself row. Null = the cell is blank or the column is absent ("not stated"). */
export type LedgerRow = {
  sheet: string;
  /** Row number in the sheet, from 1. */
  row: number;
  cells: LedgerCells;
  code: string | null;
  round: string;
  unit: string;
  region: string | null;
  group: string | null;
  aspect: string | null;
  item: string | null;
  text: string;
  /** Category code of the second level ("B4"), from its name or code. */
  category: string | null;
  termClass: TermClass | null;
  measures: string[];
  leader: string | null;
  leadDepartment: string | null;
  supportingDepartments: string[];
  person: string | null;
  feedbackOn: LocalDate | null;
  dueOn: LocalDate | null;
  extendedTo: LocalDate | null;
  state: State | null;
  startedOn: LocalDate | null;
  completedOn: LocalDate | null;
  closedOn: LocalDate | null;
  closedFlag: boolean | null;
  progress: string | null;
  remark: string | null;
};

/** What reading a workbook gives. A row with an error of its own is in `faulty`, never in `rows`. */
export type LedgerReading = {
  sheet: string;
  headerRow: number;
  /** Field → heading as found and its column letter. */
  mapping: Partial<Record<LedgerField, { heading: string; column: string }>>;
  rows: LedgerRow[];
  /** Row numbers kept out by an error. */
  faulty: number[];
  /** These rows, as far as they could be read. */
  faultyRows: LedgerRow[];
  /** Template example rows that were recognised and skipped. */
  skippedExamples: number[];
  issues: import("./issue.ts").LedgerIssue[];
  /** For the preview: every data row as text, by column in sheet order. */
  table: { columns: { letter: string; heading: string; field: LedgerField | null }[]; lines: { row: number; cells: string[] }[] };
};
