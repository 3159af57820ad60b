// Who sees, steers and hears which wall; over a real database, because each order is written down before it is sent.
import { randomUUID } from "node:crypto";
import { sql } from "@rectify/db/database";
import { lastChange } from "@rectify/db/queries/last-change";
import type { Principal } from "@rectify/domain/principal";
import type { WallOrder } from "@rectify/domain/screen/wall-state";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ApiWorld, apiWorld } from "../testing/api-world.ts";
import { wallState } from "../testing/wall-state.ts";
import { call, type SignedIn } from "../use-case.ts";
import { listWalls, reportWall, steerWall } from "./steer-wall.ts";
import { Walls } from "./walls.ts";

const STATE = wallState({
  scenes: [
    { scene: "overview", title: "" },
    { scene: "text", title: "请表态" },
  ],
  headline: "过半已销号",
});
const LEADER: Principal = { id: "li", roles: ["leader"], scope: "all" };
const COUNTY: Principal = { id: "sun", roles: ["editor"], scope: { regions: [1], units: [] } };

let world: ApiWorld;
let walls: Walls;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const as = (principal: Principal, sessionId = 1, laterMs = 0): SignedIn => ({
  ...world.ctx,
  principal,
  walls,
  sessionId,
  nowMs: world.ctx.nowMs + laterMs,
});
function opened(principal: Principal, session = "1") {
  const id = randomUUID();
  const heard: WallOrder[] = [];
  const close = walls.open(id, { session, principal, name: principal.id, send: (order) => void heard.push(order) });
  return { id, heard, close };
}
const ids = async (principal: Principal) => (await call(listWalls, as(principal), undefined)).map(({ id }) => id);

it("an order reaches the wall it is for, no other, and leaves one row that is no news to the board", async () => {
  walls = new Walls();
  const [one, other] = [opened(LEADER), opened(LEADER)];
  const before = await lastChange(world.db, 0);
  await call(steerWall, as(LEADER), { id: one.id, order: { type: "jump", scene: 3 } });
  expect([one.heard, other.heard]).toEqual([[{ type: "jump", scene: 3 }], []]);
  const rows = await world.db.query(sql`SELECT actor, subject, after FROM audit WHERE action = 'screen.steered'`);
  expect(rows).toEqual([{ actor: "li", subject: "screen li", after: { type: "jump", scene: 3 } }]);
  expect(await lastChange(world.db, before)).toBe(before);
});

it("what a wall says is up is read with its age; it is taken from the wall's own session only", async () => {
  walls = new Walls();
  const { id } = opened(LEADER, "7");
  expect(await call(listWalls, as(LEADER), undefined)).toEqual([{ id, name: "li", state: null, ageMs: 0 }]);
  expect(await call(reportWall, as(LEADER, 8), { id, state: STATE })).toEqual({ known: false });
  expect(await call(reportWall, as(LEADER, 7), { id, state: STATE })).toEqual({ known: true });
  expect(await call(listWalls, as(LEADER, 8, 1500), undefined)).toEqual([{ id, name: "li", state: STATE, ageMs: 1500 }]);
  expect(await call(reportWall, as(LEADER, 7), { id: randomUUID(), state: STATE })).toEqual({ known: false });
});

it("who sees the whole board steers every wall, a display's too; who sees a part of it only the own", async () => {
  walls = new Walls();
  const display = opened({ id: "hall", roles: ["display"], scope: "all" });
  const [leader, county] = [opened(LEADER), opened(COUNTY)];
  expect(await ids(LEADER)).toEqual([display.id, leader.id, county.id]);
  expect(await ids(COUNTY)).toEqual([county.id]);
  await call(steerWall, as(LEADER), { id: display.id, order: { type: "pause", to: true } });
  await expect(call(steerWall, as(COUNTY), { id: leader.id, order: { type: "next" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect([display.heard, leader.heard]).toEqual([[{ type: "pause", to: true }], []]);
});

it("a wall that goes is gone, one that comes back takes its own place, and nobody takes another's", async () => {
  walls = new Walls();
  let told = 0;
  const stop = walls.watch(() => told++);
  const { id, close, heard } = opened(LEADER, "1");
  const again: WallOrder[] = [];
  expect(walls.open(id, { session: "2", principal: COUNTY, name: "sun", send: () => undefined })).toBeNull();
  const closeAgain = walls.open(id, { session: "1", principal: LEADER, name: "li", send: (order) => void again.push(order) });
  close?.();
  await call(steerWall, as(LEADER), { id, order: { type: "home" } });
  expect([heard, again]).toEqual([[], [{ type: "home" }]]);
  closeAgain?.();
  await expect(call(steerWall, as(LEADER), { id, order: { type: "home" } })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(told).toBe(3);
  stop();
  opened(LEADER);
  expect(told).toBe(3);
});

it("only what a wall's own keys can do may be ordered", async () => {
  walls = new Walls();
  const { id, heard } = opened(LEADER);
  for (const order of [
    { type: "tick", byMs: 1 },
    { type: "pause" },
    { type: "jump", scene: -1 },
    { type: "drill", into: { kind: "page", url: "/" } },
  ])
    await expect(call(steerWall, as(LEADER), { id, order: order as WallOrder })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  expect(heard).toEqual([]);
});
