// Meetings over a real database: prepared, frozen, looked back at, and what they decided.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rawSql, sql } from "@rectify/db/database";
import { auditHead, verifyAudit } from "@rectify/db/queries/verify-audit";
import { formatHead } from "@rectify/domain/audit";
import { readFrozen } from "@rectify/domain/frozen-meeting";
import { addDays, day, daysBetween, type LocalDate } from "@rectify/domain/local-date";
import type { About, FrozenMeeting, MeetingPlan } from "@rectify/domain/meeting";
import { wallRow } from "@rectify/domain/screen/wall-rows";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { boardContext } from "../board/board-context.ts";
import { getFinding } from "../findings/get-finding.ts";
import { moveFinding } from "../findings/move-finding.ts";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call, type SignedIn } from "../use-case.ts";
import { changeDecision, listDecisions, makeDecision } from "./decisions.ts";
import { freezeMeeting, lookBack } from "./freeze-meeting.ts";
import { getMeeting } from "./get-meeting.ts";
import { listMeetings } from "./list-meetings.ts";
import { meetingOnWall, openDecisions } from "./meeting-on-wall.ts";
import { saveMeeting } from "./save-meeting.ts";

const TODAY = day("2026-03-19");
const FINDINGS = 60;
let world: ApiWorld;

const PLAN: MeetingPlan = {
  title: "第 11 次例会",
  heldOn: TODAY,
  asOf: TODAY,
  compareWith: day("2026-03-12"),
  filter: {},
  scenes: [
    { scene: "overview", seconds: 20 },
    { scene: "overdue", seconds: 30 },
    { scene: "unit", seconds: 20 },
    { scene: "text", seconds: 20, text: "请各单位汇报" },
  ],
  expected: "书记\n各单位主要负责人",
};
const HEADLINES = { overview: { zh: "过半已销号", en: "More than half verified" } };

const prepared = async (plan: Partial<MeetingPlan> = {}) => call(saveMeeting, world.ctx, { plan: { ...PLAN, ...plan } });
async function held(plan: Partial<MeetingPlan> = {}) {
  const { id, version } = await prepared(plan);
  const { sha256 } = await call(freezeMeeting, world.ctx, { id, version, headlines: HEADLINES });
  return { id, sha256 };
}

/** What may be done from each state without leaving every list; the last way out is kept shut, so that there is always something to do. */
const WAYS: Record<string, readonly string[]> = {
  NOT_STARTED: ["start"],
  IN_PROGRESS: ["stage", "declare", "extend"],
  STAGE_COMPLETED: ["declare"],
  COMPLETED: ["closeOut", "return"],
  CLOSED: ["reopen"],
};

/** One of the moves that the finding's state allows, on a day between its last event and today; false when the rules refuse it all the same. */
async function moved(actor: string, id: string, by: { move: number; on: number; more: number }): Promise<boolean> {
  const ctx: SignedIn = { ...world.ctx, principal: { id: actor, roles: ["editor", "verifier"], scope: "all" } };
  const { version, state, events } = await call(getFinding, ctx, { id });
  const last =
    events
      .map((e) => e.effectiveOn)
      .sort()
      .at(-1) ?? TODAY;
  const ways = WAYS[state] ?? [];
  const move = ways[by.move % ways.length] ?? "start";
  const on = addDays(last, by.on % Math.min(4, daysBetween(last, TODAY) + 1));
  const extension = move === "extend" ? { newDueOn: addDays(TODAY, 1 + version * 7 + by.more), approver: "何建平" } : {};
  const order = { move, on, reason: "理由", ...extension } as never;
  return call(moveFinding, ctx, { id, key: randomUUID(), version, order }).then(
    () => true,
    (error: { code?: string }) => {
      if (error.code !== "MOVE_REFUSED") throw error;
      return false;
    },
  );
}

beforeAll(async () => {
  world = await apiWorld();
  const rows = Array.from({ length: FINDINGS }, (_, i) =>
    row({
      code: `M${i + 1}`,
      text: `问题 ${i + 1}`,
      unit: i % 3 === 0 ? "丰泽区商务局" : i % 3 === 1 ? "丰泽区水务局" : "丰泽区住房和城乡建设局",
      startedOn: day("2025-06-20"),
      dueOn: addDays(day("2025-12-01"), i * 4),
    }),
  );
  await importRows(world.ctx, "2026-03-01", rows);
});
afterAll(() => world.close());

const findings = async () =>
  (await world.db.query<{ id: string }>(sql`SELECT inspection_id || '-' || no AS id FROM finding ORDER BY inspection_id, no`)).map(
    (f) => f.id,
  );

describe("a meeting", () => {
  it("is prepared, changed upon its version, listed, and written to the audit", async () => {
    const { id } = await prepared();
    await call(saveMeeting, world.ctx, { plan: { ...PLAN, title: "改名" }, change: { id, version: 1 } });
    // What its minutes print is what `rectify audit verify --head` takes.
    expect((await call(getMeeting, world.ctx, { id })).auditHead).toBe(formatHead(await auditHead(world.db)));
    expect(await call(getMeeting, world.ctx, { id })).toMatchObject({ version: 2, frozenAt: null, plan: { ...PLAN, title: "改名" } });
    await expect(call(saveMeeting, world.ctx, { plan: PLAN, change: { id, version: 1 } })).rejects.toMatchObject({
      code: "CONFLICT",
      facts: { reason: "VERSION", version: 2 },
    });
    expect((await call(listMeetings, world.ctx, undefined)).rows[0]).toMatchObject({ id, title: "改名", frozenAt: null });
    const audit = await world.db.query(sql`SELECT action FROM audit WHERE subject = ${`meeting ${id}`} ORDER BY id`);
    expect(audit).toEqual([{ action: "meeting.made" }, { action: "meeting.changed" }]);
  });

  it("of a day to come, with a comparison after its day, or with text in a scene of figures is refused", async () => {
    await expect(prepared({ asOf: addDays(TODAY, 1) })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
    await expect(prepared({ compareWith: addDays(TODAY, 1) })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(prepared({ scenes: [{ scene: "plan", seconds: 20, text: "x" }] })).rejects.toMatchObject({ code: "INVALID_INPUT" });
    await expect(prepared({ scenes: [{ scene: "text", seconds: 20 }] })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("is frozen once and for ever, with every figure of its day", async () => {
    const { id, sha256 } = await held();
    await expect(call(saveMeeting, world.ctx, { plan: PLAN, change: { id, version: 2 } })).rejects.toMatchObject({
      facts: { reason: "FROZEN" },
    });
    await expect(call(freezeMeeting, world.ctx, { id, version: 2, headlines: {} })).rejects.toMatchObject({ facts: { reason: "FROZEN" } });
    const back = await call(lookBack, world.ctx, { id });
    expect([back.sha256, back.differences]).toEqual([sha256, []]);
    const frozen = JSON.parse(back.text) as FrozenMeeting;
    const shown = await call(overview, world.ctx, { asOf: PLAN.asOf, compareWith: PLAN.compareWith });
    expect(frozen.overview).toEqual(shown);
    expect(frozen.overdue).toHaveLength(shown.overdue);
    expect(frozen.spotlights?.map((s) => s.unitId)).toEqual(shown.units.map((u) => u.unitId));
    for (const { unitId, overview: one } of frozen.spotlights ?? [])
      expect(one).toEqual(await call(overview, world.ctx, { filter: { units: [unitId] }, asOf: PLAN.asOf, compareWith: PLAN.compareWith }));
    expect(frozen.headlines).toEqual(HEADLINES);
  });

  it("stays what it was, byte for byte, after 500 random later changes, and names each figure that is another now", async () => {
    const { id, sha256 } = await held();
    const before = await call(lookBack, world.ctx, { id });
    const ids = await findings();
    const random = fc.sample(fc.record({ at: fc.nat(FINDINGS - 1), move: fc.nat(), on: fc.nat(), more: fc.nat(60) }), {
      numRuns: 4_000,
      seed: 20260319,
    });
    let done = 0;
    for (const [i, { at, move, on, more }] of random.entries()) {
      if (done < 500) done += Number(await moved(`clerk${i}`, ids[at] ?? "", { move, on, more }));
    }
    expect(done).toBe(500);
    const after = await call(lookBack, world.ctx, { id });
    expect([after.text, after.sha256]).toEqual([before.text, sha256]);
    await expectDifferencesToBeRight(after.text, after.differences);
    expect(after.differences.length).toBeGreaterThan(10);
  });

  it("whose stored bytes were touched is not shown", async () => {
    const { id } = await held();
    await world.db.execute(sql`UPDATE meeting SET frozen = replace(frozen, '"overdue":', '"overdue": ') WHERE id = ${id}`);
    await expect(call(lookBack, world.ctx, { id })).rejects.toMatchObject({ code: "CONFLICT", facts: { reason: "DAMAGED" } });
  });
});

/** Held against a naive comparison of the two answers, value by value. */
async function expectDifferencesToBeRight(text: string, differences: { of: string }[]) {
  const { overview: then } = JSON.parse(text) as FrozenMeeting;
  const now = await call(overview, world.ctx, { asOf: PLAN.asOf, compareWith: PLAN.compareWith });
  const flat = (value: unknown, path: string): [string, unknown][] =>
    value !== null && typeof value === "object" ? Object.entries(value).flatMap(([k, v]) => flat(v, `${path}.${k}`)) : [[path, value]];
  const { units: unitsThen, ...restThen } = then;
  const { units: unitsNow, ...restNow } = now;
  const plain = (o: object) =>
    flat(o, "").filter(
      ([path, v]) => typeof v === "number" && !/^\.(heat|categories|trend|longestOverdue|roundStarts|rules|since|before)/.test(path),
    );
  const nowFigures = new Map(plain(restNow));
  const expected = plain(restThen).filter(([path, v]) => nowFigures.get(path) !== v);
  expect(differences.filter((d) => d.of === "figure")).toHaveLength(expected.length);
  const units = unitsThen.flatMap((u) => {
    const later = unitsNow.find((n) => n.unitId === u.unitId);
    return (["total", "declared", "verified", "overdue", "rank"] as const).filter((k) => later?.[k] !== u[k]);
  });
  expect(differences.filter((d) => d.of === "unit")).toHaveLength(units.length);
}

describe("what a meeting decides", () => {
  const WORDS = { text: "两周内拿出清单", owner: "张建国", dueOn: day("2026-03-18") };

  it("stands at the place it was said about, and on the next meeting's agenda until it is done; overdue ones count", async () => {
    const { id: meetingId } = await held({ heldOn: day("2026-03-12"), asOf: day("2026-03-12"), compareWith: day("2026-03-05") });
    const [finding = ""] = await findings();
    const abouts: About[] = [
      { about: "figure", figure: "overdue" },
      { about: "unit", unitId: 1 },
      { about: "finding", finding },
      { about: "meeting" },
    ];
    const made: number[] = [];
    for (const about of abouts) made.push((await call(makeDecision, world.ctx, { meetingId, about, ...WORDS })).id);
    for (const [i, about] of abouts.entries())
      expect((await call(listDecisions, world.ctx, { about })).map((d) => d.id)).toContain(made[i]);
    const next = await prepared();
    expect((await call(getMeeting, world.ctx, { id: next.id })).agenda.map((d) => d.id)).toEqual(expect.arrayContaining(made));
    const before = (await call(listMeetings, world.ctx, undefined)).decisions;
    expect(before).toEqual({ open: 4, overdue: 4 });

    const [first = 0] = made;
    const end = { on: TODAY, outcome: "DONE" as const, note: "已报送" };
    await call(changeDecision, world.ctx, { id: first, version: 1, ...WORDS, end });
    await expect(call(changeDecision, world.ctx, { id: first, version: 1, ...WORDS, end: null })).rejects.toMatchObject({
      facts: { reason: "VERSION", version: 2 },
    });
    expect((await call(listMeetings, world.ctx, undefined)).decisions).toEqual({ open: 3, overdue: 3 });
    expect((await call(getMeeting, world.ctx, { id: next.id })).agenda.map((d) => d.id)).not.toContain(first);
    expect((await call(getMeeting, world.ctx, { id: meetingId })).decided).toHaveLength(4);
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
  });

  it("about what does not exist is refused", async () => {
    const { id: meetingId } = await prepared();
    for (const about of [
      { about: "unit", unitId: 987_654 },
      { about: "finding", finding: "9876-1" },
    ] as About[])
      await expect(call(makeDecision, world.ctx, { meetingId, about, ...WORDS })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("since the last meeting", () => {
  it("is what a board compares with where no day is said", async () => {
    const earlier: LocalDate = day("2026-03-05");
    await held({ heldOn: earlier, asOf: earlier, compareWith: earlier });
    expect((await call(boardContext, world.ctx, undefined)).meetingDays).toEqual(["2026-03-05", "2026-03-12", "2026-03-19"]);
    expect((await call(overview, world.ctx, {})).since.from).toBe("2026-03-12");
    expect((await call(overview, world.ctx, { asOf: day("2026-03-12") })).since.from).toBe("2026-03-05");
    expect((await call(overview, world.ctx, { asOf: earlier })).since.from).toBe("2026-02-26");
  });
});

describe("on the wall", () => {
  it("a meeting shows its scenes in their order with their own seconds and words, its days and scope, and no notes", async () => {
    const scenes: MeetingPlan["scenes"] = [
      { scene: "since", seconds: 45, notes: "先请书记讲" },
      { scene: "text", seconds: 10, title: "请汇报", text: "请各单位汇报" },
    ];
    const { id } = await prepared({ scenes, expected: "书记" });
    const wall = await call(meetingOnWall, world.ctx, { id });
    expect(wall).toMatchObject({ title: PLAN.title, asOf: TODAY, compareWith: PLAN.compareWith, filter: {}, frozen: null });
    expect(wall.scenes).toEqual([{ scene: "since", seconds: 45 }, scenes[1]]);
    expect((await call(getMeeting, world.ctx, { id })).plan.scenes).toEqual(scenes);
    await expect(call(meetingOnWall, world.ctx, { id: 987_654 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("a frozen meeting shows what was frozen, on a display too; one for the public names no person", async () => {
    const { id } = await held();
    const { overview, overdue, decisions, spotlights } = readFrozen((await call(lookBack, world.ctx, { id })).text);
    const wall = await call(meetingOnWall, world.ctx, { id });
    expect(wall.frozen).toMatchObject({ overview, spotlights, late: overdue.map(wallRow) });
    expect(wall.frozen?.lateNotStarted).toBe(overdue.filter((row) => row.state === "NOT_STARTED").length);
    expect(wall.decisions).toHaveLength(decisions.length);
    const display = { id: "wall", roles: ["display" as const], scope: "all" as const };
    expect(await call(meetingOnWall, { ...world.ctx, principal: display }, { id })).toEqual(wall);
    const open = { ...display, display: { displayId: 1, level: "public" as const } };
    const nameless = await call(meetingOnWall, { ...world.ctx, principal: open }, { id });
    expect(nameless.frozen?.late.map((row) => row.leader)).toEqual(overdue.map(() => null));
    expect(nameless.decisions).toEqual([]);
    expect(nameless.scenes).toEqual(wall.scenes.filter(({ scene }) => scene !== "decisions"));
    await expect(call(openDecisions, { ...world.ctx, principal: open }, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    await world.db.execute(sql`UPDATE meeting SET frozen = replace(frozen, '"overdue":', '"overdue": ') WHERE id = ${id}`);
    await expect(call(meetingOnWall, world.ctx, { id })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("open decisions come with the overdue ones first, each with its days, as of any day", async () => {
    const { id: meetingId } = await held({ heldOn: addDays(TODAY, -9), asOf: addDays(TODAY, -9), compareWith: addDays(TODAY, -16) });
    const due = [addDays(TODAY, 3), addDays(TODAY, -2), TODAY];
    for (const dueOn of due)
      await call(makeDecision, world.ctx, { meetingId, about: { about: "meeting" }, text: "上墙", owner: "张建国", dueOn });
    const own = async (asOf?: LocalDate) =>
      (await call(openDecisions, world.ctx, asOf ? { asOf } : {})).filter(({ text }) => text === "上墙").map((d) => [d.dueOn, d.daysLate]);
    expect(await own()).toEqual([
      [due[1], 2],
      [due[2], null],
      [due[0], null],
    ]);
    expect((await own(addDays(TODAY, -2))).map(([, daysLate]) => daysLate)).toEqual([null, null, null]);
    expect(await own(addDays(TODAY, -10))).toEqual([]);
  });

  it("plans stored with the former names of scenes get the present ones, others stay as they are", async () => {
    const { id } = await prepared();
    const stored = [{ scene: "headline", seconds: 20 }, { scene: "redlist", seconds: 30 }, { scene: "units", seconds: 40 }, PLAN.scenes[3]];
    await world.db.execute(sql`UPDATE meeting SET plan = jsonb_set(plan, '{scenes}', ${JSON.stringify(stored)}::jsonb) WHERE id = ${id}`);
    const migration = "../../../../prisma/migrations/20261126002000_one_list_of_scenes/migration.sql";
    const others = () => world.db.query(sql`SELECT id, plan FROM meeting WHERE id <> ${id} ORDER BY id`);
    const before = await others();
    for (let twice = 0; twice < 2; twice++) await world.db.execute(rawSql(readFileSync(join(import.meta.dirname, migration), "utf8")));
    expect((await call(getMeeting, world.ctx, { id })).plan.scenes).toEqual([
      { scene: "overview", seconds: 20 },
      { scene: "overdue", seconds: 30 },
      { scene: "unit", seconds: 40 },
      PLAN.scenes[3],
    ]);
    expect(await others()).toEqual(before);
  });
});
