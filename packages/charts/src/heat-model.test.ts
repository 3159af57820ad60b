import type { HeatCell, UnitRow } from "@rectify/domain/overview";
import { expect, test } from "vitest";
import { heatModel, worstPairs } from "./heat-model.ts";

const cell = (unitId: number, code: string, total: number, verified: number, overdue: number): HeatCell => ({
  unitId,
  code,
  total,
  verified,
  overdue,
});
const unit = (unitId: number): UnitRow => ({
  unitId,
  unit: `U${unitId}`,
  fullName: `Unit ${unitId}`,
  rank: unitId,
  apart: null,
  total: 9,
  declared: 0,
  verified: 0,
  overdue: 0,
});
const units = [1, 2, 3, 4, 5].map(unit);
const heat = [
  cell(1, "A1", 2, 0, 1),
  cell(1, "B4", 4, 1, 0),
  cell(1, "B5", 3, 0, 2),
  cell(2, "B4", 3, 3, 0),
  cell(3, "A1", 1, 0, 0),
  cell(3, "B4", 2, 0, 0),
  cell(4, "B4", 2, 0, 2),
];

test("a cell says the one worst fact: overdue before not closed out before all closed out, nothing where there is no finding", () => {
  const { columns, rows, rest } = heatModel(heat, units, 2);
  expect(columns).toEqual(["A1", "B4", "B5"]);
  const said = [...rows, ...rest].map((r) => [r.unit, ...r.facts.map((f) => f && `${f.kind} ${f.count}`)]);
  expect(said).toEqual([
    ["U1", "overdue 1", "open 3", "overdue 2"],
    ["U4", null, "overdue 2", null],
    ["U3", "open 1", "open 2", null],
    ["U2", null, "closed 0", null],
  ]);
});
test("units with overdue findings or three not closed out stand first, the rest behind; a unit without findings nowhere", () => {
  const { rows, rest } = heatModel(heat, units, 1);
  expect(rows.map((r) => r.unit)).toEqual(["U1", "U4", "U3"]);
  expect(rest.map((r) => r.unit)).toEqual(["U2"]);
});
test("an aspect pools its categories and keeps the codes its list is made of", () => {
  const { columns, groups, rows } = heatModel(heat, units, 1);
  expect(columns).toEqual(["A", "B"]);
  expect(groups).toEqual([
    { code: "A", span: 1 },
    { code: "B", span: 1 },
  ]);
  expect(rows[0]?.facts[1]).toEqual({ kind: "overdue", count: 2, shade: 3, total: 7, verified: 1, overdue: 2, codes: ["B4", "B5"] });
});
test("the shade says how many are not closed out, by steps that fit the level", () => {
  const shades = (open: number) =>
    ([1, 2] as const).map((level) => heatModel([cell(1, "B4", open, 0, 0)], units, level).rows[0]?.facts[0]?.shade);
  expect([3, 5, 6].map(shades)).toEqual([
    [2, 3],
    [2, 3],
    [3, 3],
  ]);
});
test("the worst pairs come first, and what is all closed out is none of them", () => {
  expect(worstPairs(heatModel(heat, units, 2)).map((p) => `${p.row.unit} ${p.column} ${p.fact.count}`)).toEqual([
    "U1 B5 2",
    "U4 B4 2",
    "U1 A1 1",
    "U1 B4 3",
    "U3 B4 2",
    "U3 A1 1",
  ]);
});
