// The office's moves over a real database: whole or not at all, once, and never over somebody else's.
import { randomUUID } from "node:crypto";
import { type Database, sql } from "@rectify/db/database";
import { figures } from "@rectify/db/facts/figures";
import { verifyAudit } from "@rectify/db/queries/verify-audit";
import { type OracleFinding, oracleFigures } from "@rectify/db/testing/oracle";
import { episodesOf } from "@rectify/domain/episodes";
import { rollUp } from "@rectify/domain/figures";
import { addDays, day, toDayNumber } from "@rectify/domain/local-date";
import { MOVES } from "@rectify/domain/moves";
import { standingOn } from "@rectify/domain/standing";
import { DEFAULT_WARNING_DAYS } from "@rectify/domain/warning-days";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, NOW, row } from "../testing/api-world.ts";
import { call, type SignedIn } from "../use-case.ts";
import { getFinding } from "./get-finding.ts";
import { moveFinding } from "./move-finding.ts";
import { previewMoves } from "./preview-moves.ts";

const TODAY = day("2026-03-19");
let world: ApiWorld;
let wang: SignedIn;
let li: SignedIn;
let id: string;
let made = 0;

const as = (actor: string, more: Partial<SignedIn> = {}): SignedIn => ({
  ...world.ctx,
  principal: { id: actor, roles: ["editor", "verifier"], scope: "all" },
  ...more,
});
const page = (finding = id) => call(getFinding, world.ctx, { id: finding });
/** Gives the order on the finding as it stands. */
async function give(ctx: SignedIn, order: Record<string, unknown>, finding = id) {
  const { version } = await page(finding);
  const day = order.move === "correct" ? {} : { on: TODAY };
  return call(moveFinding, ctx, { id: finding, key: randomUUID(), version, order: { ...day, reason: "理由", ...order } as never });
}
/** Everything a move may touch. */
const stored = (db: Database) =>
  db.query(sql`
    SELECT (SELECT json_agg(e ORDER BY inspection_id, finding_no, seq) FROM event e) AS events,
           (SELECT json_agg(e ORDER BY inspection_id, finding_no, d_from) FROM finding_episode e) AS episodes,
           (SELECT json_agg(f ORDER BY inspection_id, no) FROM finding f) AS findings,
           (SELECT count(*) FROM idempotency)::int AS keys, (SELECT count(*) FROM audit)::int AS audit`);

beforeAll(async () => {
  world = await apiWorld();
  wang = as("wang");
  li = as("li");
});
afterAll(() => world.close());

/** A finding of its own for each test, in progress and due 2025-12-12. */
beforeEach(async () => {
  const code = `M${++made}`;
  await importRows(world.ctx, "2026-03-01", [row({ code, text: `问题${code}`, startedOn: day("2025-06-20") })]);
  id = `1-${made}`;
});

describe("a move by hand", () => {
  it("is written with its events, episodes, version and audit row, and the figures follow", async () => {
    const before = await call(overview, world.ctx, {});
    await give(wang, { move: "declare", on: "2026-03-10", reason: "" });
    const now = await page();
    expect(now).toMatchObject({ state: "COMPLETED", awaitingDays: 9, version: 2, overdue: false });
    expect(now.events.at(-1)).toMatchObject({ seq: 3, type: "COMPLETED", actor: "wang", importId: null, effectiveOn: "2026-03-10" });
    const after = await call(overview, world.ctx, {});
    expect([after.declared.done, after.overdue]).toEqual([before.declared.done + 1, before.overdue - 1]);
    const [audit] = await world.db.query(sql`SELECT actor, action, subject, before, after FROM audit ORDER BY id DESC LIMIT 1`);
    expect(audit).toMatchObject({
      actor: "wang",
      action: "finding.moved",
      subject: `finding ${id}`,
      before: { version: 1, state: "IN_PROGRESS" },
      after: { version: 2, state: "COMPLETED", order: { move: "declare" } },
    });
    expect(await verifyAudit(world.db)).toMatchObject({ firstBad: null });
  });

  it("goes through a whole life, each step shown with who and why", async () => {
    await give(wang, { move: "extend", on: "2026-03-02", newDueOn: "2026-03-31", approver: "何建平", reason: "汛期" });
    await give(wang, { move: "stage", on: "2026-03-03" });
    await give(wang, { move: "declare", on: "2026-03-04" });
    await give(li, { move: "return", on: "2026-03-05", reason: "仅拆除 1 处" });
    await give(wang, { move: "declare", on: "2026-03-06" });
    await give(li, { move: "closeOut", on: "2026-03-07" });
    await give(li, { move: "reopen", on: "2026-03-08", reason: "回潮" });
    await give(li, { move: "cancel", on: "2026-03-09", reason: "移交" });
    const { events, state } = await page();
    expect(state).toBe("CANCELLED");
    expect(events.map((e) => e.type).slice(2)).toEqual([
      "EXTENDED",
      "STAGED",
      "COMPLETED",
      "RETURNED",
      "COMPLETED",
      "CLOSED",
      "REOPENED",
      "CANCELLED",
    ]);
    expect(events[2]).toMatchObject({ approver: "何建平", reason: "汛期", newDueOn: "2026-03-31" });
    await give(wang, { move: "correct", seq: 10, replacement: null });
    expect(await page()).toMatchObject({ state: "IN_PROGRESS", returned: 1, reopened: 1, extensions: 1 });
  });

  it("that the rules refuse says why and changes no row", async () => {
    const before = await stored(world.db);
    const refused = (order: Record<string, unknown>) =>
      expect(give(wang, order)).rejects.toMatchObject({ code: "MOVE_REFUSED", facts: { code: expect.any(String) } });
    await refused({ move: "start" });
    await refused({ move: "closeOut" });
    await refused({ move: "cancel", reason: " " });
    await refused({ move: "declare", on: "2026-03-20" });
    await refused({ move: "declare", on: "2025-06-19" });
    await refused({ move: "extend", newDueOn: "2025-12-01", approver: "何建平" });
    await expect(give(wang, { move: "correct", seq: 1, replacement: null })).rejects.toMatchObject({
      facts: { code: "REGISTRATION_NEEDED" },
    });
    expect(await stored(world.db)).toEqual(before);
  });

  it("of the unit's own reporter starts, reports and declares; another account verifies it, and its reporter does nothing else", async () => {
    const [{ unitId } = { unitId: 0 }] = await world.db.query<{ unitId: number }>(sql`SELECT min(unit_id) AS "unitId" FROM inspection`);
    const one = (actor: string, role: "reporter" | "editor" | "verifier", units: number[]) =>
      as(actor, { principal: { id: actor, roles: [role], scope: role === "reporter" ? { regions: [], units } : "all" } });
    const own = one("lianluo", "reporter", [unitId]);
    const foreign = one("fremd", "reporter", [unitId + 1]);
    const offers = async (ctx: SignedIn) => (await call(previewMoves, ctx, { id })).moves.map((m) => m.move).join(" ");
    expect(await offers(own)).toBe("start stage declare");
    expect(await offers(one("bian", "editor", []))).toBe("start stage declare extend cancel correct");
    expect(await offers(one("yan", "verifier", []))).toBe("closeOut return reopen");
    const before = await stored(world.db);
    for (const order of [
      { move: "cancel" },
      { move: "extend", newDueOn: "2026-06-30", approver: "何建平" },
      { move: "correct", seq: 2, replacement: null },
    ])
      await expect(give(own, order)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(give(foreign, { move: "declare" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(call(previewMoves, foreign, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await stored(world.db)).toEqual(before);
    await give(own, { move: "stage" });
    await give(own, { move: "declare" });
    await expect(give(own, { move: "closeOut" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(give(one("bian", "editor", []), { move: "closeOut" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    // Given another role later, the account is still the one that declared.
    await expect(give(one("lianluo", "verifier", []), { move: "closeOut" })).rejects.toMatchObject({
      facts: { code: "DECLARER_VERIFIES" },
    });
    await give(one("yan", "verifier", []), { move: "closeOut" });
    expect((await page()).events.slice(-3).map((e) => [e.type, e.actor])).toEqual([
      ["STAGED", "lianluo"],
      ["COMPLETED", "lianluo"],
      ["CLOSED", "yan"],
    ]);
  });

  it("is no leader's, and of findings that exist", async () => {
    const leader = as("leader", { principal: { id: "leader", roles: ["leader"], scope: "all" } });
    await expect(give(leader, { move: "declare" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(call(previewMoves, leader, { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
    for (const unknown of ["1-9999", "9999-1", "x"])
      await expect(
        call(moveFinding, wang, { id: unknown, key: randomUUID(), version: 1, order: { move: "start", on: TODAY } }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("closes out what someone else declared, never what the same hand declared", async () => {
    await give(wang, { move: "declare" });
    await expect(give(wang, { move: "closeOut" })).rejects.toMatchObject({ facts: { code: "DECLARER_VERIFIES" } });
    await give(li, { move: "closeOut", reason: "现场复核属实" });
    expect((await page()).state).toBe("CLOSED");
  });

  it("fails as a whole at whichever statement it fails", async () => {
    const before = await stored(world.db);
    const order = { move: "declare" as const, on: TODAY, reason: "" };
    let k = 0;
    for (let done = false; !done; k++) {
      const broken = as("wang", { db: failingAt(world.db, k) });
      done = await call(moveFinding, broken, { id, key: randomUUID(), version: 1, order }).then(
        () => true,
        () => false,
      );
      if (!done) expect(await stored(world.db), `statement ${k}`).toEqual(before);
    }
    expect(k).toBeGreaterThan(8);
    expect((await page()).state).toBe("COMPLETED");
  });
});

/** The database, whose k-th statement of a transaction fails. */
function failingAt(db: Database, k: number): Database {
  return {
    ...db,
    transaction: (work, options) =>
      db.transaction((tx) => {
        let n = 0;
        const counted =
          <A, R>(run: (a: A) => Promise<R>) =>
          (a: A) =>
            n++ === k ? Promise.reject(new Error("the disk is full")) : run(a);
        return work({ ...tx, query: counted(tx.query) as typeof tx.query, execute: counted(tx.execute) });
      }, options),
  };
}

describe("of 20 writers upon one version", () => {
  it("one succeeds, 19 are told what came between, and none is silent", async () => {
    const { version } = await page();
    const orders = Array.from({ length: 20 }, (_, i) =>
      call(moveFinding, as(`writer ${i}`), { id, key: randomUUID(), version, order: { move: "declare", on: TODAY, reason: `第 ${i} 人` } }),
    );
    const results = await Promise.allSettled(orders);
    const lost = results.flatMap((r) => (r.status === "rejected" ? [r.reason] : []));
    expect(results.filter((r) => r.status === "fulfilled")).toHaveLength(1);
    expect(lost).toHaveLength(19);
    for (const error of lost)
      expect(error).toMatchObject({
        code: "CONFLICT",
        facts: { reason: "VERSION", version: version + 1, events: expect.arrayContaining([expect.objectContaining({ seq: 3 })]) },
      });
    expect((await page()).events).toHaveLength(3);
  });

  it("none is lost beside imports of the same finding", async () => {
    const words = (n: number) =>
      importRows(world.ctx, "2026-03-19", [row({ code: `M${made}`, text: `问题M${made}`, progress: `第 ${n} 次` })]);
    const moves = ["何建平", "周正清"].map((approver, i) =>
      give(wang, { move: "extend", newDueOn: addDays(day("2026-06-30"), i), approver }).then(
        () => 1,
        (error) => {
          expect(error).toMatchObject({ code: "CONFLICT" });
          return 0;
        },
      ),
    );
    const [imports, accepted] = await Promise.all([Promise.all([words(1), words(2)]), Promise.all(moves)]);
    expect(imports.every((i) => i.committed)).toBe(true);
    const { events, version } = await page();
    const given = accepted.reduce<number>((n, a) => n + a, 0);
    expect(events.filter((e) => e.type === "EXTENDED")).toHaveLength(given);
    expect(version).toBe(1 + 2 + given);
  });
});

describe("a key", () => {
  const order = { move: "declare" as const, on: TODAY, reason: "" };

  it("sent again gives the same answer and writes nothing, also when the first is still under way", async () => {
    const sent = { id, key: randomUUID(), version: 1, order };
    const answers = await Promise.all(Array.from({ length: 5 }, () => call(moveFinding, wang, sent)));
    expect(answers).toEqual(Array(5).fill({ finding: id, version: 2, events: [3] }));
    const before = await stored(world.db);
    expect(await call(moveFinding, wang, sent)).toEqual(answers[0]);
    expect(await stored(world.db)).toEqual(before);
  });

  it("is refused for another order, another finding and another person", async () => {
    const sent = { id, key: randomUUID(), version: 1, order };
    await call(moveFinding, wang, sent);
    const before = await stored(world.db);
    const reused = { code: "CONFLICT", facts: { reason: "KEY_REUSED" } };
    await expect(call(moveFinding, wang, { ...sent, order: { ...order, reason: "另" } })).rejects.toMatchObject(reused);
    await expect(call(moveFinding, wang, { ...sent, id: "1-1" })).rejects.toMatchObject(reused);
    await expect(call(moveFinding, li, sent)).rejects.toMatchObject(reused);
    expect(await stored(world.db)).toEqual(before);
  });

  it("is free again after a refusal", async () => {
    const key = randomUUID();
    await expect(call(moveFinding, wang, { id, key, version: 1, order: { ...order, on: "2026-03-20" } })).rejects.toMatchObject({
      code: "MOVE_REFUSED",
    });
    expect(await call(moveFinding, wang, { id, key, version: 1, order })).toMatchObject({ version: 2 });
  });
});

describe("what a move would do", () => {
  it("is what it does: state, lateness and the unit's rates, today", async () => {
    const offered = async (move: string, draft = {}) => (await call(previewMoves, wang, { id, draft })).moves.find((m) => m.move === move);
    const declare = await offered("declare");
    await give(wang, { move: "declare" });
    const figures = await call(overview, world.ctx, {});
    expect(declare?.effect).toMatchObject({ state: "COMPLETED", overdue: false });
    expect(declare?.effect?.unit.after).toEqual({
      total: figures.total,
      declared: figures.declared.done,
      verified: figures.verified.done,
      overdue: figures.overdue,
    });
    expect(await offered("closeOut")).toMatchObject({ refusal: { code: "DECLARER_VERIFIES" }, effect: null });
    expect(await offered("return")).toMatchObject({ effect: { overdue: true, lateSince: TODAY, daysLate: 1 } });
    expect(await offered("start")).toMatchObject({ refusal: { code: "STATE", state: "COMPLETED" } });
    expect(await offered("correct", { seq: 3 })).toMatchObject({ effect: { state: "IN_PROGRESS", lateSince: "2025-12-13" } });
  });

  it("follows the day and the date that are filled in", async () => {
    const { moves } = await call(previewMoves, wang, { id, draft: { on: "2026-03-05", newDueOn: "2026-03-10" } });
    expect(moves.find((m) => m.move === "extend")).toMatchObject({ effect: { dueOn: "2026-03-10", overdue: true, daysLate: 9 } });
  });

  it("shows the domain's figures for the finding", async () => {
    await give(wang, { move: "declare", on: "2026-03-10" });
    await give(li, { move: "return", on: "2026-03-12" });
    const { events, originalDueOn, termClass } = await page();
    const standing = standingOn(episodesOf({ events, originalDueOn, termClass }), toDayNumber(TODAY));
    expect(rollUp([standing], DEFAULT_WARNING_DAYS).overdue).toBe(1);
    expect(await page()).toMatchObject({ daysLate: standing?.daysLate, overdue: true });
  });
});

describe("moves dated and entered on different days", () => {
  it("count from the day they are dated to; another clock's midnight is the office's", async () => {
    const early = as("wang", { nowMs: NOW - 13 * 3_600_000 });
    await expect(give(early, { move: "declare", on: TODAY })).rejects.toMatchObject({
      facts: { code: "DAY_IN_FUTURE", today: "2026-03-18" },
    });
    await give(early, { move: "declare", on: "2026-03-18" });
    expect((await page()).awaitingDays).toBe(1);
  });
});

describe("any sequence of orders through the use-case", () => {
  it("leaves SQL, the domain and the oracle with the same figures on every day", async () => {
    const other = await apiWorld();
    try {
      const codes = Array.from({ length: 24 }, (_, i) => `R${i}`);
      await importRows(
        other.ctx,
        "2026-03-01",
        codes.map((code) => row({ code, text: `问题${code}` })),
      );
      const given = await aFewOrders(other.ctx, codes.length);
      expect(given.accepted).toBeGreaterThan(60);
      expect(given.refused).toBeGreaterThan(60);
      const findings: OracleFinding[] = [];
      for (const [i] of codes.entries()) {
        const { finding: id, termClass, originalDueOn, events } = await call(getFinding, other.ctx, { id: `1-${i + 1}` });
        findings.push({ id, termClass, originalDueOn, events });
      }
      for (const on of ["2025-12-12", "2025-12-13", "2026-03-01", "2026-03-10", "2026-03-18", "2026-03-19"].map(day)) {
        const expected = oracleFigures(findings, on, []);
        expect(
          rollUp(
            findings.map((f) => standingOn(episodesOf(f), toDayNumber(on))),
            DEFAULT_WARNING_DAYS,
          ),
          on,
        ).toEqual(expected);
        expect(await figures(other.db, { within: "all" }, on), on).toEqual(expected);
      }
      expect(await verifyAudit(other.db)).toMatchObject({ firstBad: null });
    } finally {
      await other.close();
    }
  });
});

/** Random orders by three hands, day after day; the same in every run. */
async function aFewOrders(ctx: SignedIn, findings: number): Promise<{ accepted: number; refused: number }> {
  const order = fc.record({
    no: fc.integer({ min: 1, max: findings }),
    move: fc.constantFrom(...MOVES, "declare", "closeOut", "return", "reopen"),
    back: fc.integer({ min: 0, max: 4 }),
    seq: fc.integer({ min: 1, max: 6 }),
    replaced: fc.boolean(),
    actor: fc.constantFrom("甲", "乙", "丙"),
  });
  const count = { accepted: 0, refused: 0 };
  const orders = fc.sample(order, { numRuns: 400, seed: 20_261_125 });
  for (const [i, { no, move, back, seq, replaced, actor }] of orders.entries()) {
    const hours = -24 * Math.floor(17 - i / 24);
    const by = {
      ...ctx,
      nowMs: NOW + hours * 3_600_000,
      principal: { id: actor, roles: ["editor" as const, "verifier" as const], scope: "all" as const },
    };
    const on = addDays(TODAY, hours / 24 - back);
    const more = move === "extend" ? { newDueOn: addDays(TODAY, 30 + i), approver: "何建平" } : {};
    const what =
      move === "correct"
        ? { move, seq, reason: "记错", replacement: replaced ? { on, newDueOn: null } : null }
        : { move, on, reason: "理由", ...more };
    const { version } = await call(getFinding, ctx, { id: `1-${no}` });
    await call(moveFinding, by, { id: `1-${no}`, key: randomUUID(), version, order: what as never }).then(
      () => count.accepted++,
      (error) => {
        expect(error).toMatchObject({ code: "MOVE_REFUSED" });
        count.refused++;
      },
    );
  }
  return count;
}
