// What the unit and finding pages read, as of a day.
import type { EventType, FindingEvent } from "@rectify/domain/finding";
import type { FindingRecord } from "@rectify/domain/ledger-plan/known-world";
import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, sql } from "../database.ts";
import { testDatabase } from "../testing/test-database.ts";
import { boardContext } from "./board-context.ts";
import { findingPage } from "./finding-page.ts";
import { timelineOf, unitEvents } from "./unit-events.ts";
import { unitFacts, unitInspections } from "./unit-facts.ts";
import { unitTrees } from "./unit-trees.ts";
import { writeEpisodes } from "./write-episodes.ts";
import { writeFindings } from "./write-findings.ts";

let db: Database;
const BY = { actor: "办公室", recordedAt: "2026-03-02T08:00:00.000Z", importId: null };

const record = (text: string, more: Partial<FindingRecord> = {}): FindingRecord => ({
  code: null,
  aspect: "一、政治建设",
  item: null,
  text,
  category: "A1",
  categoryAssigned: "LEDGER",
  suggestedCategory: null,
  termClass: "TIME_LIMITED",
  leader: "张一",
  leadDepartment: "办公室",
  supportingDepartments: ["人事科"],
  person: null,
  feedbackOn: null,
  originalDueOn: day("2026-03-31"),
  progress: null,
  remark: null,
  measures: ["制定制度", "开展学习"],
  ...more,
});

function history(...lines: [EventType, string, Partial<FindingEvent>?][]): FindingEvent[] {
  return lines.map(([type, on, more], i) => ({
    seq: i + 1,
    type,
    effectiveOn: day(on),
    inferred: false,
    newDueOn: null,
    voids: null,
    reason: null,
    ...more,
  }));
}

const FINDINGS = [
  {
    no: 1,
    record: record("学习不深入"),
    events: history(
      ["REGISTERED", "2026-01-10"],
      ["STARTED", "2026-01-20"],
      ["EXTENDED", "2026-03-30", { newDueOn: day("2026-04-30"), reason: "等待批复" }],
      ["CLOSED", "2026-02-01"],
      ["CORRECTED", "2026-03-01", { voids: 4 }],
      ["COMPLETED", "2026-05-10"],
      ["RETURNED", "2026-05-20", { reason: "材料不全" }],
    ),
  },
  { no: 2, record: record("台账不清", { aspect: "二、财务", item: "报销" }), events: history(["REGISTERED", "2026-01-10"]) },
  { no: 3, record: record("记录不全", { aspect: "一、政治建设", item: null }), events: history(["REGISTERED", "2026-06-01"]) },
];

beforeAll(async () => {
  db = await testDatabase();
  await db.execute(sql`INSERT INTO region (id, parent_id, name, depth) VALUES (1, NULL, '云溪市', 1), (2, 1, '丰泽区', 2)`);
  await db.execute(
    sql`INSERT INTO unit (id, region_id, name, short_name) VALUES (1, 2, '丰泽区商务局党组', '区商务局'), (2, NULL, '某社', '某社')`,
  );
  await db.execute(sql`INSERT INTO inspection_round (id, name, committee_term, ordinal) VALUES (1, '七届区委第三轮', '七届区委', 3)`);
  await db.execute(sql`INSERT INTO inspection_group (id, name) VALUES (1, '第一巡察组')`);
  await db.execute(sql`
    INSERT INTO inspection (id, unit_id, round_id, group_id, on_site_from, on_site_to, feedback_on)
    VALUES (1, 1, 1, 1, '2025-10-08', '2025-11-30', '2026-01-10')`);
  const writes = FINDINGS.map(({ events, ...f }) => ({ inspectionId: 1, isNew: true, newEvents: events, ...f }));
  await db.transaction(async (tx) => {
    await writeFindings(tx, writes, BY);
    await writeEpisodes(
      tx,
      writes.map((w) => ({ inspectionId: 1, no: w.no, history: { ...w.record, events: w.newEvents } })),
    );
  });
});
afterAll(() => db.close());

describe("the finding page", () => {
  it("shows a finding as it stood on the day, and nothing that took effect later", async () => {
    const page = await findingPage(db, { inspectionId: 1, no: 1 }, day("2026-05-15"), "all");
    expect(page).toMatchObject({
      finding: "1-1",
      state: "COMPLETED",
      awaitingDays: 5,
      dueOn: "2026-04-30",
      originalDueOn: "2026-03-31",
      extensions: 1,
      returned: 0,
      group: "第一巡察组",
      feedbackOn: "2026-01-10",
      supportingDepartments: ["人事科"],
      measures: [
        { no: 1, text: "制定制度", progress: null, dueOn: null },
        { no: 2, text: "开展学习", progress: null, dueOn: null },
      ],
    });
    expect(page?.events.map((e) => e.type)).toEqual(["REGISTERED", "STARTED", "CLOSED", "CORRECTED", "EXTENDED", "COMPLETED"]);
    expect(page?.events.filter((e) => e.voided).map((e) => e.seq)).toEqual([4]);
    expect(page?.events[0]?.recordedAt).toBe(BY.recordedAt);
    expect(page?.lifeLine.at(-1)).toEqual({ from: "2026-05-10", to: "2026-05-16", state: "COMPLETED", overdue: false });
  });

  it("counts days late from the return once a finding came back", async () => {
    const page = await findingPage(db, { inspectionId: 1, no: 1 }, day("2026-05-22"), "all");
    expect(page).toMatchObject({ state: "IN_PROGRESS", overdue: true, daysLate: 3, returned: 1 });
  });

  it("knows nothing of a finding before its registration, or of one that is not there", async () => {
    expect(await findingPage(db, { inspectionId: 1, no: 3 }, day("2026-05-22"), "all")).toBeNull();
    expect(await findingPage(db, { inspectionId: 7, no: 1 }, day("2026-05-22"), "all")).toBeNull();
  });
});

describe("the unit page", () => {
  it("gives the unit's place and the stated facts of its inspections; what is not stated is null", async () => {
    expect(await unitFacts(db, 1, "all")).toEqual({
      unitId: 1,
      name: "丰泽区商务局党组",
      shortName: "区商务局",
      region: "云溪市 / 丰泽区",
    });
    expect(await unitFacts(db, 2, "all")).toMatchObject({ region: null });
    expect(await unitFacts(db, 3, "all")).toBeNull();
    expect(await unitInspections(db, 1)).toEqual([
      {
        inspectionId: 1,
        round: "七届区委第三轮",
        roundId: 1,
        group: "第一巡察组",
        onSite: { from: "2025-10-08", to: "2025-11-30" },
        feedbackOn: "2026-01-10",
        firstResponsiblePerson: null,
      },
    ]);
  });

  it("nests findings by aspect and item, each with its measures and its latest standing event", async () => {
    const asOf = day("2026-06-02");
    const trees = await unitTrees(db, 1, asOf, await unitEvents(db, 1, asOf));
    expect(trees.map((t) => [t.inspectionId, t.round])).toEqual([[1, "七届区委第三轮"]]);
    const shape = trees[0]?.aspects.map((a) => [a.title, a.items.map((i) => [i.title, i.findings.map((f) => f.no)])]);
    expect(shape).toEqual([
      ["一、政治建设", [[null, [1, 3]]]],
      ["二、财务", [["报销", [2]]]],
    ]);
    expect(trees[0]?.aspects[0]?.items[0]?.findings[0]).toMatchObject({
      measures: 2,
      latestEvent: { type: "RETURNED", day: "2026-05-20", reason: "材料不全" },
    });
  });

  it("tells a timeline without the voided, with alike moves of one day as one entry, latest first", async () => {
    const timeline = timelineOf(await unitEvents(db, 1, day("2026-05-15")));
    expect(timeline.map((t) => [t.day, t.kind, t.findings.map((f) => f.finding)])).toEqual([
      ["2026-05-10", "COMPLETED", ["1-1"]],
      ["2026-03-30", "EXTENDED", ["1-1"]],
      ["2026-01-20", "STARTED", ["1-1"]],
      ["2026-01-10", "REGISTERED", ["1-1", "1-2"]],
    ]);
  });
});

describe("the board's context", () => {
  it("names what can be filtered by, and counts findings by unit", async () => {
    expect(await boardContext(db, day("2026-03-19"), "all")).toEqual({
      rounds: [{ id: 1, name: "七届区委第三轮", committeeTerm: "七届区委", ordinal: 3 }],
      regions: [
        { id: 1, name: "云溪市", parentId: null, depth: 1 },
        { id: 2, name: "丰泽区", parentId: 1, depth: 2 },
      ],
      groups: [{ id: 1, name: "第一巡察组" }],
      units: [
        { id: 1, name: "丰泽区商务局党组", shortName: "区商务局", regionId: 2, findings: 2 },
        { id: 2, name: "某社", shortName: "某社", regionId: null, findings: 0 },
      ],
      inspectedUnits: 1,
      findings: 2,
      example: false,
      changedAt: null,
    });
  });
});
