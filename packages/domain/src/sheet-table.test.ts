import { expect, test } from "vitest";
import { day } from "./local-date.ts";
import { type SheetCell, sheetTsv, shownText } from "./sheet-table.ts";

test("a cell reads as on the page", () => {
  const cells: SheetCell[] = [
    { kind: "count", value: 46 },
    { kind: "change", value: 8 },
    { kind: "change", value: -3 },
    { kind: "change", value: 0 },
    { kind: "rate", tenths: 703 },
    { kind: "rate", tenths: 1000 },
    { kind: "rate", tenths: 1 },
    { kind: "rate", tenths: null },
    { kind: "day", day: day("2026-03-19") },
    { kind: "text", text: "007" },
  ];
  expect(cells.map(shownText)).toEqual(["46", "+8", "−3", "0", "70.3%", "100%", "0.1%", "—", "2026-03-19", "007"]);
});

test("a table pastes as rows and columns, changes as numbers, and nothing as a formula", () => {
  const text = (value: string): SheetCell => ({ kind: "text", text: value });
  expect(
    sheetTsv({
      columns: ["单位", "较上周"],
      rows: [
        [text("区城投\n集团"), { kind: "change", value: 2 }],
        [text("=1+1"), { kind: "change", value: -3 }],
      ],
    }),
  ).toBe("单位\t较上周\n区城投 集团\t2\n'=1+1\t-3");
});
