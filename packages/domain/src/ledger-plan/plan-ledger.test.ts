import { describe, expect, it } from "vitest";
import type { LedgerRow } from "../ledger-row.ts";
import { day } from "../local-date.ts";
import type { KnownFinding, KnownWorld } from "./known-world.ts";
import { planLedger } from "./plan-ledger.ts";

let rowNumber = 1;
function row(cells: Partial<LedgerRow>): LedgerRow {
  return {
    sheet: "台账",
    row: ++rowNumber,
    cells: {},
    code: null,
    round: "七届区委第四轮",
    unit: "丰泽区商务局",
    region: null,
    group: null,
    aspect: null,
    item: null,
    text: "",
    category: null,
    termClass: null,
    measures: [],
    leader: null,
    leadDepartment: null,
    supportingDepartments: [],
    person: null,
    feedbackOn: null,
    dueOn: null,
    extendedTo: null,
    state: "NOT_STARTED",
    startedOn: null,
    completedOn: null,
    closedOn: null,
    closedFlag: null,
    progress: null,
    remark: null,
    ...cells,
  };
}

const EMPTY: KnownWorld = { regions: [], units: [], groups: [], rounds: [], inspections: [] };
const asOf = day("2026-03-01");
/** A start beside 未启动 is a contradiction, found only when events are planned. */
const CONTRADICTION = { startedOn: day("2026-01-01") } as const;

function knownFinding(no: number, text: string): KnownFinding {
  const { record } = planLedger({ rows: [row({ text })], world: EMPTY, asOf }).inspections[0]?.findings[0] ?? {};
  if (!record) throw new Error("no finding planned");
  const registered = { seq: 1, type: "REGISTERED", effectiveOn: asOf, inferred: true, newDueOn: null, voids: null, reason: null } as const;
  return { ...record, no, events: [registered], ledgerOn: asOf, enteredOn: null };
}

function worldWith(...texts: string[]): KnownWorld {
  return {
    ...EMPTY,
    units: [{ id: 1, name: "丰泽区商务局", shortName: "区商务局", regionId: null }],
    rounds: [{ id: 1, name: "七届区委第四轮" }],
    inspections: [
      { inspectionId: 1, unitId: 1, roundId: 1, groupId: null, feedbackOn: null, findings: texts.map((t, i) => knownFinding(i + 1, t)) },
    ],
  };
}

describe("a row that is kept out", () => {
  it("has no say in what its unit and round are called, nor in group and feedback day", () => {
    const plan = planLedger({
      rows: [
        row({
          text: "甲",
          unit: "中共丰泽区商务局党组",
          round: "第七届区委第4轮",
          group: "第一巡察组",
          feedbackOn: day("2025-06-12"),
          ...CONTRADICTION,
        }),
        row({ text: "乙" }),
      ],
      world: EMPTY,
      asOf,
    });
    expect(plan.faulty).toHaveLength(1);
    expect(plan.created).toEqual({ rounds: ["七届区委第四轮"], units: ["丰泽区商务局"], regions: [], groups: [] });
    expect(plan.inspections).toMatchObject([
      { unit: { create: "丰泽区商务局" }, round: { create: "七届区委第四轮" }, group: null, feedbackOn: null },
    ]);
    expect(plan.inspections[0]?.findings[0]?.newEvents).toMatchObject([{ type: "REGISTERED", effectiveOn: asOf, inferred: true }]);
  });

  it("does not make its finding a missing one", () => {
    const world = worldWith("政策兑现周期偏长", "公务接待审批手续不全", "合同管理台账登记不全");
    const plan = planLedger({
      rows: [row({ text: "公务接待审批手续不全" })],
      faultyRows: [row({ text: "政策兑现周期偏长", unit: "区商务局" })],
      world,
      asOf,
    });
    expect(plan.missing.map((m) => m.text)).toEqual(["合同管理台账登记不全"]);
  });

  it("does not make its finding a missing one either when its words only come near", () => {
    const plan = planLedger({ rows: [row({ text: "政策兑现周期偏短" })], world: worldWith("政策兑现周期偏长"), asOf });
    expect(plan.issues.map((i) => i.code)).toEqual(["NEARLY_EQUAL_FINDING"]);
    expect(plan.missing).toEqual([]);
  });
});

it("the inspection's feedback day repeated in a row changes nothing", () => {
  const world = worldWith("政策兑现周期偏长");
  const [inspection] = world.inspections;
  if (!inspection) throw new Error("no inspection");
  inspection.feedbackOn = asOf;
  expect(planLedger({ rows: [row({ text: "政策兑现周期偏长", feedbackOn: asOf })], world, asOf })).toMatchObject({
    changed: 0,
    unchanged: 1,
  });
});

it("a region of nothing but separators is no region", () => {
  const plan = planLedger({ rows: [row({ text: "甲", region: "///" })], world: EMPTY, asOf });
  expect(plan.places.units).toMatchObject([{ region: null }]);
});
