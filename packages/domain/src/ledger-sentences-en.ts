// Every issue of a ledger as an English sentence: what is wrong, and what to do.
import type { LedgerIssueCode } from "./issue.ts";
import type { IssueFacts } from "./issue-facts.ts";

const nearest = (f: IssueFacts) => f.when("nearest", (w) => `; the nearest is “${w}”`);
const FILE_REASONS: Readonly<Record<string, string>> = {
  "old-format": "it is an old .xls file or has a password",
  encrypted: "it is encrypted",
  "not-a-zip": "it is no .xlsx workbook",
  "not-a-table": "it is a text but no table: nothing cuts its lines into cells, neither commas nor semicolons nor tabs",
  encoding: "it is neither an .xlsx workbook nor a text table (.csv) in UTF-8 or GB18030",
  "open-quote": "a quotation mark is never closed",
};

export const LEDGER_SENTENCES_EN: Readonly<Record<LedgerIssueCode, (f: IssueFacts) => string>> = {
  FILE_UNREADABLE: (f) =>
    `This file cannot be read: ${FILE_REASONS[f.text("reason")] ?? "it is damaged"}${f.when("line", (l) => ` (read up to line ${l})`)}. Save it as an .xlsx without a password and import it again.`,
  FILE_TOO_LARGE: (f) =>
    f.text("what") === "ratio"
      ? "The file expands out of all proportion and was not read. Save it as a new .xlsx and import that."
      : f.text("what") === "rows"
        ? `The table has too many rows${f.when("limit", (n) => ` (the limit is ${n})`)}. Split it and import the parts.`
        : `The file is too large${f.text("what") === "unpacked" ? " when unpacked" : ""}${f.when("limit", () => ` (the limit is ${f.mib("limit")} MB)`)}. Split it and import the parts.`,
  NO_HEADER: (f) =>
    `No ledger header was found${f.when("sheets", (s) => ` (sheets looked at: ${s})`)}. It must stand in the first 30 rows and name the unit, the round and the specific finding; compare with the template.`,
  MISSING_COLUMN: (f) =>
    `The required column ${f.column("for placing a row")} is missing. Add it to the header${f.when("row", (r) => ` in row ${r}`)}.`,
  DUPLICATE_COLUMN: (f) =>
    `The column ${f.original} means the same as ${f.when("other", (o) => `“${o}”`, "another one")}${f.when("otherCell", (c) => ` in ${c}`)}, so neither can be trusted. Delete or rename one of them.`,
  UNKNOWN_COLUMN: (f) => `The column ${f.original} is not known and was not read${nearest(f)}. Use the template's heading if you need it.`,
  NO_ROWS: () => "There is no row to import below the header. Fill in at least one finding and import again.",
  OTHER_SHEET: (f) =>
    `The sheet ${f.original} looks like a ledger too; only ${f.when("read", (s) => `“${s}”`, "the first one")} was read. Save it as a file of its own to import it.`,
  REQUIRED: (f) => `The required cell ${f.column("here")} is blank, so the row has no place. Fill it in.`,
  DATE_INEXACT: (f) =>
    `${f.original} is not an exact day${f.when("proposal", (d) => `; it could be ${d}`)}. Enter year, month and day; no day is assumed for you.`,
  DATE_NOT_A_DAY: (f) =>
    `${f.original} does not exist${f.when("lastDay", (n) => `: month ${f.text("month")} of ${f.text("year")} has ${n} days`)}. Enter the actual day.`,
  DATE_FORMAT: (f) => `${f.original} is not a date. Write it as 2026-03-19, 2026.3.19 or 2026/3/19, or leave the cell blank.`,
  DATE_OUT_OF_RANGE: (f) => `${f.original} is not between the years 2000 and 2088. Check the year.`,
  FORMULA_ERROR: (f) => `The formula of this cell failed${f.when("error", (e) => ` (${e})`)}. Mend it or enter the content itself.`,
  FORMULA_NOT_COMPUTED: (f) =>
    `The formula ${f.original} was saved without its result. Open and save the file in Excel or WPS and import it again, or enter the content itself.`,
  STATE_UNKNOWN: (f) => `The state ${f.original} is not known${nearest(f)}. Use one of the template's states.`,
  CLASS_UNKNOWN: (f) => `The term class ${f.original} is not on the list${nearest(f)}. Use one of the template's three classes.`,
  CATEGORY_UNKNOWN: (f) =>
    `The category ${f.original} is not in the taxonomy${nearest(f)}. Enter the code or name of a second-level category, or leave it blank.`,
  CLOSED_FLAG_UNKNOWN: (f) => `The closed flag says ${f.original}. Enter yes or no as the template does.`,
  LEADER_NOT_ONE: (f) =>
    `${f.original} names ${f.when("count", (n) => `${n} people`, "several people")}; a finding has exactly one accountable leader. Keep one and move the others to the remark.`,
  TEXT_TOO_LONG: (f) =>
    `The text is too long${f.when("length", (n) => ` (${n} characters)`)}; at most ${f.text("limit") || "4000"} fit. Shorten it.`,
  REGION_TOO_DEEP: (f) =>
    `The region ${f.original} has too many levels; at most ${f.text("limit") || "4"} fit (province/city/district/street). Name no more than four.`,
  CLOSED_FLAG_CONTRADICTS: (f) =>
    `State and closed flag contradict each other: the state says ${f.when("stateText", (s) => `“${s}”`, "something else")}, the flag ${f.original}. Correct one of them; only a closed finding is flagged.`,
  CLASS_CONTRADICTS: (f) =>
    `The state ${f.original} means sustained effort and contradicts the term class${f.when("termClass", (c) => ` “${c}”`)}. Correct one of them.`,
  DAY_BEYOND_STATE: (f) =>
    `${f.original} is stated, but the state${f.when("state", () => ` “${f.state("state")}”`)} has not come that far. Correct the state or clear this day.`,
  DAYS_OUT_OF_ORDER: (f) =>
    `${f.original} is earlier than the step before it${f.when("before", (d) => ` (${d})`)}. Start, declaration and close-out must follow each other; check the days.`,
  DUE_BEFORE_FEEDBACK: (f) =>
    `The due date ${f.original} is before the feedback day${f.when("feedbackOn", (d) => ` ${d}`)}. Check both days.`,
  EXTENSION_NOT_LATER: (f) =>
    `The extension to ${f.original} is not later than the due date in force${f.when("due", (d) => ` (${d})`)}. Enter a later day or clear the cell.`,
  EXTENSION_WITHOUT_DUE: (f) => `The extension to ${f.original} has no due date to extend. Enter the due date first.`,
  STATE_MISSING: (f) => `The closed flag says ${f.original}, but no state is given. Enter the state “closed” (已销号).`,
  DAY_IN_FUTURE: (f) =>
    `${f.original} has not come yet${f.when("today", (d) => ` (today is ${d})`)}. Only days that have passed belong here; check it.`,
  DAY_AFTER_AS_OF: (f) =>
    `${f.original} is after the ledger's as-of day${f.when("asOf", (d) => ` ${d}`)}. Check it, or import with a later as-of day.`,
  DAY_BEFORE_FEEDBACK: (f) => `${f.original} is before the feedback day${f.when("feedbackOn", (d) => ` ${d}`)}. Check both days.`,
  DUPLICATE_ROW: (f) =>
    `This is the same finding as in ${f.when("rows", (r) => `row ${r.replaceAll("、", ", ")}`, "another row")}, so neither can be trusted. Keep one row only.`,
  CONTINUATION_IGNORED: (f) =>
    `This row continues ${f.when("row", (r) => `row ${r}`, "the finding above")}: only its measures and progress are read, ${f.original} was not used. Unmerge the finding's cell if it is another finding.`,
  NEARLY_EQUAL_FINDING: (f) =>
    `This is nearly the same as finding${f.when("finding", (id) => ` ${id}`)}${f.when("known", (t) => ` “${t}”`, " on record")}. If it is the same, use the same words or its code; if not, say what differs.`,
  AMBIGUOUS_FINDING: (f) =>
    `${f.when("count", (n) => n, "Several")} findings on record have these words. Enter the finding code to say which one.`,
  NAME_TAKEN_AS: (f) =>
    `${f.when("name", (n) => `“${n}”`, f.original)} is taken for the known unit${f.when("known", (n) => ` “${n}”`)}, whose name leaves its place open. If they are two units, first give the known one its full name in the settings.`,
  NAME_NEARLY_KNOWN: (f) =>
    `${f.when("name", (n) => `“${n}”`, f.original)} differs by one character from the known name${f.when("known", (n) => ` “${n}”`)} and will be created. Correct it if it is a slip.`,
  NAME_AMBIGUOUS: (f) =>
    `${f.when("name", (n) => `“${n}”`, f.original)} can mean ${f.when("known", (n) => n.replaceAll("、", ", "), "several names")}. Enter the full name.`,
  BACKWARD_MOVE: (f) =>
    `A finding cannot go back${f.when("from", () => ` from “${f.state("from")}”`)} to ${f.when("to", () => `“${f.state("to")}”`, f.original)}. Use “in progress” (整改中) for a return or a relapse, else check the state.`,
  DUE_CHANGED: (f) =>
    `The due date ${f.original} differs from the one on record${f.when("due", (d) => ` (${d})`)}. Restore it and enter a new date as an extension (延期至).`,
  AS_OF_BEFORE_LAST_EVENT: (f) =>
    `The as-of day${f.when("asOf", (d) => ` ${d}`)} is before this finding's last change${f.when("last", (d) => ` (${d})`)}. Import with a later as-of day or leave the row out.`,
  DAY_BEFORE_LAST_EVENT: (f) =>
    `${f.original} is before this finding's last return or relapse${f.when("last", (d) => ` (${d})`)}. Enter a later day or clear the cell.`,
  START_DAY_IGNORED: (f) =>
    `The start day ${f.original} was not used: the finding was taken up again, and its first start stands. Nothing to do.`,
  MISSING_FROM_LEDGER: (f) =>
    `The ledger does not list finding${f.when("finding", (id) => ` ${id}`)}${f.when("text", (t) => ` “${t}”`, " on record")}; it stays as it is. To cancel it, keep its row and enter 已撤销 as its state.`,
  REGION_CONTRADICTS: (f) =>
    `The region ${f.when("region", (r) => `“${r}”`, f.original)} differs from the unit's region on record${f.when("known", (k) => ` “${k}”`)}, which stays. Change it in the settings if it has moved.`,
  CODE_CHANGED: (f) =>
    `The finding code ${f.original} differs from the one on record${f.when("known", (k) => ` “${k}”`)} for the same words. Restore the code, or say what differs if it is another finding.`,
};
