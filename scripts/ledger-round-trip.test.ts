// What the workbook writers write is what the ledger reader reads.
import { STATES, TERM_CLASSES } from "@rectify/domain/finding";
import { addDays, day, type LocalDate } from "@rectify/domain/local-date";
import { CATEGORIES } from "@rectify/domain/taxonomy";
import { readLedger } from "@rectify/ingest/ledger/read-ledger";
import { splitMeasures } from "@rectify/ingest/ledger/split-measures";
import { type LedgerExportRow, ledgerExport, ledgerTemplate, ledgerWorkbook } from "@rectify/reports/ledger-workbook";
import fc from "fast-check";
import { expect, test } from "vitest";

const TODAY = day("2026-03-20");
const DAYS = { today: TODAY, asOf: TODAY };

/** Pieces that a spreadsheet, the file format or our own reading could trip over. */
const piece = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "＝",
  "＋",
  "－",
  "＠",
  "'",
  '"',
  "<",
  "&",
  "_x0041_",
  "一是",
  "①",
  "1.",
  "。",
  "；",
  "\n",
  " ",
  "学习",
  "a1",
  "（",
  "😀",
);
const text = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `${pieces.join("")}问题`.trim());
const name = fc
  .tuple(fc.constantFrom("", "=", "－", "'@"), fc.stringMatching(/^[甲乙丙丁A-Z0-9]{1,6}(（[甲乙、]{1,3}）)?$/))
  .map((parts) => parts.join(""));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const past = fc.integer({ min: -700, max: 0 }).map((n) => addDays(TODAY, n));

/** Up to four days in order, some of them left out. */
const orderedDays = fc.array(past, { minLength: 4, maxLength: 4 }).chain((days) => {
  const [a, b, c, d] = days.toSorted() as [LocalDate, LocalDate, LocalDate, LocalDate];
  return fc.record({
    feedbackOn: maybe(fc.constant(a)),
    startedOn: maybe(fc.constant(b)),
    completedOn: maybe(fc.constant(c)),
    closedOn: maybe(fc.constant(d)),
  });
});

const row: fc.Arbitrary<LedgerExportRow> = fc
  .record({
    code: maybe(name),
    round: name,
    unit: name,
    region: maybe(name),
    group: maybe(name),
    aspect: maybe(text),
    item: maybe(text),
    text,
    category: maybe(fc.constantFrom(...CATEGORIES.map((c) => c.code))),
    termClass: maybe(fc.constantFrom(...TERM_CLASSES)),
    measures: fc.array(text, { maxLength: 12 }).map((texts) => splitMeasures(texts.join("\n"))),
    leader: maybe(name),
    departments: fc.uniqueArray(name, { maxLength: 3 }),
    person: maybe(name),
    days: orderedDays,
    dueIn: maybe(fc.integer({ min: 0, max: 400 })),
    extendedBy: maybe(fc.integer({ min: 1, max: 200 })),
    state: maybe(fc.constantFrom(...STATES)),
    flag: fc.boolean(),
    progress: maybe(text),
    remark: maybe(text),
  })
  .map(({ departments, days, dueIn, extendedBy, flag, ...rest }) => {
    const dueOn = dueIn === null ? null : addDays(days.feedbackOn ?? TODAY, dueIn);
    const [leadDepartment = null, ...supportingDepartments] = departments;
    return {
      ...rest,
      ...days,
      leadDepartment,
      supportingDepartments,
      dueOn,
      extendedTo: dueOn && extendedBy ? addDays(dueOn, extendedBy) : null,
      closedFlag: flag && rest.state ? rest.state === "CLOSED" : null,
    };
  });

/** No finding twice: a running number in code and text. */
const rows = fc
  .array(row, { maxLength: 12 })
  .map((list) => list.map((r, i) => ({ ...r, code: r.code && `${r.code}N${i}`, text: `${r.text}${i}` })));

test("an exported ledger is read back as exactly the rows that went in", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const reading = await readLedger(await ledgerExport(given, { title: "=台账" }), DAYS);
      expect(reading.issues.filter((i) => i.code !== "NO_ROWS")).toEqual([]);
      expect(reading.rows.map(({ sheet: _sheet, row: _row, cells: _cells, ...rest }) => rest)).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

test("an empty template has no rows but its example, which is skipped", async () => {
  const reading = await readLedger(await ledgerTemplate({ units: ["区水务局"], rounds: [], regions: [], groups: [] }), DAYS);
  expect(reading).toMatchObject({ sheet: "整改台账", headerRow: 1, rows: [], faulty: [], skippedExamples: [2] });
  expect(reading.issues.map((i) => i.code)).toEqual(["NO_ROWS"]);
});

test("the template's example would be a faultless row if it were not an example", async () => {
  const { COLUMN_NOTES } = await import("@rectify/reports/column-notes");
  const example = Object.fromEntries(Object.entries(COLUMN_NOTES).map(([field, { example: value }]) => [field, value]));
  const reading = await readLedger(await ledgerWorkbook([{ ...example, completedOn: "", closedOn: "" }]), DAYS);
  expect(reading.issues).toEqual([]);
  expect(reading.rows).toMatchObject([{ measures: ["补登台账；", "每季度核对。"], category: "B6", extendedTo: "2026-03-10" }]);
});
