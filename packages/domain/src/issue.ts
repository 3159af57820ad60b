// What is wrong with an input, as code and facts. issue-sentences.ts makes the sentence in the reader's language.

/** An error keeps its row out; a warning lets it in and is shown. */
export type Severity = "error" | "warning";

export const LEDGER_ISSUE_CODES = [
  // the file
  "FILE_UNREADABLE",
  "FILE_TOO_LARGE",
  "NO_HEADER",
  "MISSING_COLUMN",
  "DUPLICATE_COLUMN",
  "UNKNOWN_COLUMN",
  "NO_ROWS",
  "OTHER_SHEET",
  // one cell
  "REQUIRED",
  "DATE_INEXACT",
  "DATE_NOT_A_DAY",
  "DATE_FORMAT",
  "DATE_OUT_OF_RANGE",
  "FORMULA_ERROR",
  "FORMULA_NOT_COMPUTED",
  "STATE_UNKNOWN",
  "CLASS_UNKNOWN",
  "CATEGORY_UNKNOWN",
  "CLOSED_FLAG_UNKNOWN",
  "LEADER_NOT_ONE",
  "TEXT_TOO_LONG",
  "REGION_TOO_DEEP",
  // one row against itself
  "CLOSED_FLAG_CONTRADICTS",
  "CLASS_CONTRADICTS",
  "DAY_BEYOND_STATE",
  "DAYS_OUT_OF_ORDER",
  "DUE_BEFORE_FEEDBACK",
  "EXTENSION_NOT_LATER",
  "EXTENSION_WITHOUT_DUE",
  "STATE_MISSING",
  "DAY_IN_FUTURE",
  "DAY_AFTER_AS_OF",
  "DAY_BEFORE_FEEDBACK",
  "DUPLICATE_ROW",
  "CONTINUATION_IGNORED",
  // one row against what is known
  "NEARLY_EQUAL_FINDING",
  "AMBIGUOUS_FINDING",
  "NAME_NEARLY_KNOWN",
  "NAME_TAKEN_AS",
  "NAME_AMBIGUOUS",
  "BACKWARD_MOVE",
  "DUE_CHANGED",
  "AS_OF_BEFORE_LAST_EVENT",
  "DAY_BEFORE_LAST_EVENT",
  "START_DAY_IGNORED",
  "MISSING_FROM_LEDGER",
  "REGION_CONTRADICTS",
  "CODE_CHANGED",
] as const;
export type LedgerIssueCode = (typeof LEDGER_ISSUE_CODES)[number];

/** One problem of a ledger, by cell. `facts` fill the sentence; `original` is what the cell says, untouched. */
export type LedgerIssue = {
  severity: Severity;
  sheet: string;
  /** "G7"; a row without a column is "7"; null when the whole file is meant. */
  cell: string | null;
  code: LedgerIssueCode;
  original: string | null;
  facts: Record<string, string | number>;
};

export const BULLETIN_ISSUE_CODES = [
  "FILE_UNREADABLE",
  "FILE_TOO_LARGE",
  "ENCODING_UNKNOWN",
  "UNIT_MISSING",
  "ROUND_MISSING",
  "NO_ENTRIES",
  "COUNTS_DISAGREE",
  "LISTED_FEWER",
  "LISTED_MORE",
  "NOT_LISTED",
  "RATE_DISAGREES",
  "DATE_NOT_A_DAY",
  "DATE_INEXACT",
  "YEAR_INFERRED",
  "NOT_STATED",
  "TWO_INSPECTIONS",
] as const;
export type BulletinIssueCode = (typeof BULLETIN_ISSUE_CODES)[number];

export type BulletinIssue = {
  severity: Severity;
  code: BulletinIssueCode;
  original: string | null;
  /** Half-open UTF-16 offsets into the decoded text, where it stands. */
  span: Span | null;
  facts: Record<string, string | number>;
};

/** Half-open [start, end) UTF-16 offsets into the stored decoded text. */
export type Span = { start: number; end: number };
