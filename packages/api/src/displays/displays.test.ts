// A screen without sign-in over PostgreSQL: its code, who may confirm it and how often they may guess, and what each level is told of people.
import { createHash } from "node:crypto";
import { sql } from "@rectify/db/database";
import { MOST_WAITING } from "@rectify/db/queries/display-pairings";
import { findPass } from "@rectify/db/queries/displays";
import { day } from "@rectify/domain/local-date";
import { PAIRING_MS } from "@rectify/domain/pairing-code";
import { allows, type Policy, type Principal } from "@rectify/domain/principal";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { overview } from "../progress/overview.ts";
import { appRouter } from "../root.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { wallFinding, wallUnit } from "../wall/wall-details.ts";
import { wallLists } from "../wall/wall-lists.ts";
import { listDisplays, revokeDisplay } from "./displays.ts";
import { askForCode, askForPass, confirmDisplay, GUESSER_LOCK } from "./pair-display.ts";

const PEOPLE = ["李敏", "王经办", "陈书记"];
const MINUTE_MS = 60_000;
const hash = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  const late = { leader: "李敏", person: "王经办", department: "区商务局办公室", measures: "制定制度" };
  await importRows(world.ctx, "2026-03-05", [
    row({ ...late, code: "A-1", text: "会议多" }),
    row({ ...late, code: "A-2", text: "文件多", dueOn: day("2026-03-25") }),
    row({ ...late, code: "A-3", text: "调研少", state: "未启动" }),
    row({ code: "B-1", unit: "安溪县水利局", region: "云溪市/安溪县", text: "账目乱" }),
  ]);
  await world.db.execute(sql`UPDATE inspection SET first_responsible_person = '陈书记'`);
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.db.execute(sql`DELETE FROM display_pairing`);
  await world.db.execute(sql`DELETE FROM sign_in_failure`);
});

const at = (afterMs = 0) => ({ ...world.ctx, nowMs: world.ctx.nowMs + afterMs });
const DISPLAY = { name: "三楼会议室", level: "internal" as const, scenes: [], scope: "all" as const, days: 30, watermark: true };

let drawn = 0;
/** Codes that differ, in order. */
const draw = () => `ABC${String(234 + drawn++).replaceAll(/[015]/g, "6")}`.slice(0, 6);
async function show(browser: string, code = draw(), afterMs = 0): Promise<string> {
  const asking = { browserHash: hash(browser), before: null, address: "10.0.0.9", agent: "Wall", draw: () => code };
  return (await askForCode({ ...at(afterMs), principal: null }, asking)).code;
}
const fetchPass = (browser: string, pass: string, afterMs = 0) =>
  askForPass({ ...at(afterMs), principal: null }, hash(browser), hash(pass), hash(pass));
const principalOf = (pass: string, afterMs = 0) => findPass(world.db, hash(pass), new Date(at(afterMs).nowMs));

describe("pairing", () => {
  it("gives the browser that showed the code a pass, once, and nobody else", async () => {
    const code = await show("wall");
    expect((await fetchPass("wall", "p1")).answer).toEqual({ state: "waiting" });
    const typed = `${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`;
    expect(await call(confirmDisplay, at(), { ...DISPLAY, code: typed })).toMatchObject({ address: "10.0.0.9", agent: "Wall" });
    expect((await fetchPass("another", "p2")).answer).toEqual({ state: "none", ended: null });
    const given = await fetchPass("wall", "p1");
    expect([given.answer.state, given.expiresAt?.getTime()]).toEqual(["paired", at().nowMs + 30 * 24 * 3600_000]);
    expect((await fetchPass("wall", "p3")).answer).toEqual({ state: "none", ended: null });
    expect(await principalOf("p1")).toMatchObject({ roles: ["display"], scope: "all", display: { level: "internal" } });
    expect(await principalOf("p3")).toBeNull();
  });

  it("takes a code only once", async () => {
    const code = await show("wall");
    await call(confirmDisplay, at(), { ...DISPLAY, code });
    await expect(call(confirmDisplay, at(), { ...DISPLAY, code })).rejects.toMatchObject({ code: "CODE_REFUSED" });
  });

  it("takes no code past its eight minutes, nor the one that a new one replaced", async () => {
    const code = await show("wall");
    await expect(call(confirmDisplay, at(PAIRING_MS), { ...DISPLAY, code })).rejects.toMatchObject({ code: "CODE_REFUSED" });
    expect((await fetchPass("wall", "p", PAIRING_MS)).answer).toEqual({ state: "none", ended: null });
    const first = await show("first");
    await askForCode(at(), { browserHash: hash("second"), before: hash("first"), address: "", agent: "", draw: () => "XYZ789" });
    await expect(call(confirmDisplay, at(), { ...DISPLAY, code: first })).rejects.toMatchObject({ code: "CODE_REFUSED" });
    await expect(call(confirmDisplay, at(), { ...DISPLAY, code: "XYZ789" })).resolves.toMatchObject({ address: "" });
  });

  it("never shows one code on two screens, and lets only so many wait", async () => {
    await show("one", "ABCDEF");
    const codes = ["ABCDEF", "ABCDEG"];
    const asking = { browserHash: hash("two"), before: null, address: "", agent: "", draw: () => codes.shift() ?? "" };
    expect((await askForCode(at(), asking)).code).toBe("ABCDEG");
    await world.db.execute(sql`
      INSERT INTO display_pairing (browser_hash, code_hash, asked_at, expires_at, address, agent)
      SELECT sha256(n::text::bytea), sha256(('c' || n)::bytea), ${new Date(at().nowMs)}, ${new Date(at(MINUTE_MS).nowMs)}, '', ''
        FROM generate_series(1, ${MOST_WAITING}::int) n`);
    await expect(show("three")).rejects.toMatchObject({ code: "CONFLICT", facts: { reason: "TOO_MANY_WAITING" } });
    expect(await show("three", "ABCDEH", 2 * MINUTE_MS)).toBe("ABCDEH");
  });

  it("locks who guessed ten times, for a quarter of an hour, even for the right code; each guess is in the audit", async () => {
    const code = await show("wall");
    const guess = (typed: string, afterMs = 0, id = "wang") => {
      const principal: Principal = { id, roles: ["editor"], scope: "all" };
      return call(confirmDisplay, { ...at(afterMs), principal }, { ...DISPLAY, code: typed });
    };
    for (let i = 0; i < GUESSER_LOCK.failures; i++)
      await expect(guess(i % 2 ? "XXXXXX" : "not a code", i)).rejects.toMatchObject({ code: "CODE_REFUSED" });
    await expect(guess(code, MINUTE_MS)).rejects.toMatchObject({ code: "SIGN_IN_LOCKED", facts: { until: expect.any(String) } });
    const [told] = await world.db.query<{ n: number }>(
      sql`SELECT count(*)::int AS n FROM audit WHERE action = 'display.pairing-refused' AND actor = 'wang'`,
    );
    expect(told?.n).toBe(GUESSER_LOCK.failures);
    await expect(guess(code, MINUTE_MS, "li")).resolves.toMatchObject({ agent: "Wall" });
    const later = await show("wall", undefined, 16 * MINUTE_MS);
    await expect(guess(later, 16 * MINUTE_MS)).resolves.toMatchObject({ agent: "Wall" });
  });

  it("is for the office of the whole board alone", async () => {
    const code = await show("wall");
    for (const principal of [
      { id: "x", roles: ["leader"], scope: "all" },
      { id: "x", roles: ["editor"], scope: { regions: [1], units: [] } },
      { id: "x", roles: ["display"], scope: "all", display: { displayId: 1, level: "internal" } },
    ] as Principal[])
      await expect(call(confirmDisplay, { ...at(), principal }, { ...DISPLAY, code })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("a pass", () => {
  async function pair(browser: string, change: Partial<typeof DISPLAY> = {}): Promise<number> {
    const { id } = await call(confirmDisplay, at(), { ...DISPLAY, ...change, code: await show(browser) });
    await fetchPass(browser, browser);
    return id;
  }

  it("ends when it is revoked, at once, and when its days are over; the screen is told which", async () => {
    const id = await pair("revoked");
    await pair("short", { days: 1, name: "一楼大厅" });
    expect(await principalOf("short", 24 * 3600_000 - 1)).not.toBeNull();
    expect(await principalOf("short", 24 * 3600_000)).toBeNull();
    await call(revokeDisplay, at(), { id });
    expect(await principalOf("revoked")).toBeNull();
    await expect(call(revokeDisplay, at(), { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const ended = async (pass: string) => (await askForPass(at(), null, hash("new"), hash(pass))).answer;
    expect(await ended("revoked")).toEqual({ state: "none", ended: { name: "三楼会议室", why: "revoked" } });
    expect(await ended("short")).toEqual({ state: "none", ended: { name: "一楼大厅", why: "expired" } });
    expect(await ended("never")).toEqual({ state: "none", ended: null });
  });

  it("revoked between the confirmation and the fetching is never given", async () => {
    const { id } = await call(confirmDisplay, at(), { ...DISPLAY, code: await show("slow") });
    await call(revokeDisplay, at(), { id });
    expect((await fetchPass("slow", "slow")).answer.state).toBe("none");
  });

  it("is listed with when it was last seen, which is written once a minute at most", async () => {
    const id = await pair("seen");
    const seen = async () => (await call(listDisplays, at(), undefined)).find((d) => d.id === id)?.lastSeenAt;
    expect(await seen()).toBe("2026-03-19T04:00:00Z");
    await principalOf("seen", 30_000);
    expect(await seen()).toBe("2026-03-19T04:00:00Z");
    await principalOf("seen", 61_000);
    expect(await seen()).toBe("2026-03-19T04:01:01Z");
  });

  it("sees the regions it was given, and nothing beyond", async () => {
    const [region] = await world.db.query<{ id: number }>(sql`SELECT id FROM region WHERE name = '安溪县'`);
    const scope = { regions: [region?.id ?? 0], units: [] };
    await call(confirmDisplay, at(), { ...DISPLAY, scope, code: await show("county") });
    await fetchPass("county", "county");
    const ctx = { ...at(), principal: await principalOf("county") };
    const [all, own] = [await call(overview, at(), {}), await call(overview, ctx, {})];
    expect([all.total, own.total, own.units.map((u) => u.fullName)]).toEqual([4, 1, ["安溪县水利局"]]);
    expect((await call(wallLists, ctx, {})).late.map((r) => r.text)).toEqual(["账目乱"]);
  });
});

/** Everything that a display of this level is answered, whatever it asks. */
async function answersOf(level: "internal" | "public"): Promise<Map<string, string>> {
  const principal: Principal = { id: "display 9", roles: ["display"], scope: "all", display: { displayId: 9, level } };
  const ctx = { ...at(), principal };
  const caller = appRouter.createCaller(ctx) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  const [ids] = await world.db.query<{ unitId: number; finding: string }>(sql`
    SELECT i.unit_id AS "unitId", f.inspection_id || '-' || f.no AS finding
      FROM finding f JOIN inspection i ON i.id = f.inspection_id ORDER BY f.no LIMIT 1`);
  const heard = new Map<string, string>();
  for (const [path, { _def }] of Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { meta: { policy: Policy } } }>,
  )) {
    if (!allows(_def.meta.policy, principal)) continue;
    const [area = "", name = ""] = path.split(".");
    for (const input of [undefined, {}, { unitId: ids?.unitId }, { id: ids?.finding }])
      await caller[area]?.[name]?.(input).then(
        (answer) => heard.set(path, (heard.get(path) ?? "") + JSON.stringify(answer)),
        () => undefined,
      );
  }
  return heard;
}

describe("the names of persons", () => {
  it("are in the answers to an internal display, and in none to a public one; departments are in both", async () => {
    const [internal, open] = [await answersOf("internal"), await answersOf("public")];
    expect([...open.keys()].sort()).toEqual(["board.context", "progress.overview", "wall.finding", "wall.lists", "wall.unit"]);
    // What was decided is in words: a public one is refused it.
    expect(internal.delete("decision.open")).toBe(true);
    const named = (answers: Map<string, string>) =>
      [...answers].filter(([, text]) => PEOPLE.some((name) => text.includes(name))).map(([path]) => path);
    expect(named(internal).sort()).toEqual(["progress.overview", "wall.finding", "wall.lists", "wall.unit"]);
    for (const name of PEOPLE) expect([...internal.values()].join("")).toContain(name);
    expect(named(open)).toEqual([]);
    for (const answers of [internal, open]) expect(answers.get("wall.lists")).toContain("区商务局办公室");
    const rest = (answers: Map<string, string>) => PEOPLE.reduce((text, name) => text.replaceAll(`"${name}"`, "null"), [...answers].join());
    expect(rest(open)).toBe(rest(internal));
  });

  it("are known to a display only from what its scenes draw: no reason, remark, progress or history", async () => {
    const text = [...(await answersOf("internal")).values()].join("");
    for (const field of ["events", "remark", "progress", "reason", "actor", "recordedAt", "supportingDepartments"])
      expect(text).not.toContain(`"${field}"`);
  });
});

describe("what the wall asks", () => {
  it("is what the lists and pages of the board say", async () => {
    const board = appRouter.createCaller(at());
    const lists = await call(wallLists, at(), {});
    const late = await board.finding.list({ condition: { overdue: true }, sort: { by: "daysLate", desc: true } });
    expect(lists.late).toEqual(
      late.rows.map((r) => expect.objectContaining({ finding: r.finding, daysLate: r.daysLate, leader: r.leader })),
    );
    expect(late.total).toBeGreaterThan(1);
    expect(lists.lateNotStarted).toBe((await board.finding.list({ condition: { overdue: true, states: ["NOT_STARTED"] } })).total);
    const figures = await call(overview, at(), { compareWith: day("2025-12-01") });
    const newly = await call(wallLists, at(), { compareWith: day("2025-12-01") });
    const into = figures.since.fellDue + figures.since.returnedOrReopened;
    expect([newly.newlyLate.reduce((sum, u) => sum + u.count, 0), into > 0]).toEqual([into, true]);
    const own = late.rows.find((r) => r.leader);
    const unitId = own?.unitId ?? 0;
    const unit = await call(wallUnit, at(), { unitId });
    expect(unit.inspection).toMatchObject({ firstResponsiblePerson: "陈书记", group: "区委第一巡察组", feedbackOn: "2025-06-12" });
    const soon = await board.finding.list({ filter: { units: [unitId] }, condition: { dueSoon: true } });
    expect(unit.soon.map((r) => [r.finding, r.daysLeft])).toEqual(soon.rows.map((r) => [r.finding, r.daysLeft]));
    expect(unit.soon).toHaveLength(1);
    const id = own?.finding ?? "";
    const [whole, part] = [await board.finding.get({ id }), await call(wallFinding, at(), { id })];
    expect(whole).toMatchObject({ ...part, measures: part.measures });
  });
});
