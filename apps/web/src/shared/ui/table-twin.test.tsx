import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { i18next } from "../i18n/i18n.ts";
import { counted, sheetOf, type TableModel, text } from "../tables/table-model.ts";
import { TableTwin } from "./table-twin.tsx";

const narrow = { unit: [7] };
const TABLE: TableModel = {
  name: "rank",
  figures: [],
  columns: [{ head: "单位" }, { head: "销号率", rate: true }, { head: "逾期" }, { head: "较上周" }],
  rows: [
    {
      key: "7",
      cells: [
        text("区城投集团"),
        {
          kind: "rate",
          ratio: { done: 1999, total: 2000 },
          done: { condition: { states: ["CLOSED"] }, narrow },
          total: { condition: {}, narrow },
        },
        counted(9, { overdue: true }, narrow),
        { kind: "change", value: -3 },
      ],
    },
    { key: "8", cells: [text("区残联"), text("—"), counted(0, { overdue: true }), { kind: "change", value: 0 }] },
  ],
  sum: [text("合计"), { kind: "rate", ratio: { done: 0, total: 0 } }, counted(9, { overdue: true }), { kind: "change", value: 2 }],
};

test("a twin shows every cell of its table and opens the lists they count", async () => {
  await renderInBoard(<TableTwin table={TABLE} label="排名" />, "/?round=3");
  const rows = within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ["单位", "销号率", "逾期", "较上周"],
    ["区城投集团", "99.9% 1999/2000", "9", "−3"],
    ["区残联", "—", "0", "0"],
    ["合计", "— 0/0", "9", "+2"],
  ]);
  expect(screen.getByRole("link", { name: "1999" }).getAttribute("href")).toBe("/findings?round=3&unit=7&state=CLOSED");
});

test("a file has the same cells, a rate as its text, its numerator and its denominator", () => {
  const { columns, rows } = sheetOf(TABLE, i18next.t);
  expect(columns).toEqual(["单位", "销号率", "销号率（数）", "销号率（基数）", "逾期", "较上周"]);
  expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6]));
  expect(rows[0]?.slice(1, 4)).toEqual([
    { kind: "rate", tenths: 999 },
    { kind: "count", value: 1999 },
    { kind: "count", value: 2000 },
  ]);
  expect(rows[1]?.slice(1, 4).map((cell) => cell.kind === "text" && cell.text)).toEqual(["—", "", ""]);
});
