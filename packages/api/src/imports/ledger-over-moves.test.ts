// Ledgers over what the office did by hand, and imports that cannot be undone beneath it.
import { randomUUID } from "node:crypto";
import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getFinding } from "../findings/get-finding.ts";
import { moveFinding } from "../findings/move-finding.ts";
import { type ApiWorld, apiWorld, importRows, type LedgerSheetRow, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { undoImport } from "./undo-import.ts";

let world: ApiWorld;
let id: string;
let made = 0;
let importId: number;

beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const line = (cells: LedgerSheetRow = {}) => row({ code: `L${made}`, text: `问题L${made}`, ...cells });
beforeEach(async () => {
  made += 1;
  id = `1-${made}`;
  importId = (await importRows(world.ctx, "2026-03-01", [line({ startedOn: day("2025-06-20") })])).importId ?? 0;
});

const page = () => call(getFinding, world.ctx, { id });
async function give(order: Record<string, unknown>) {
  const { version } = await page();
  await call(moveFinding, world.ctx, { id, key: randomUUID(), version, order: { reason: "理由", ...order } as never });
}
const declare = () => give({ move: "declare", on: "2026-03-10" });
const outcome = ({ committed, changed, unchanged, issues }: Awaited<ReturnType<typeof importRows>>) => ({
  committed,
  changed,
  unchanged,
  codes: issues.map((i) => i.code),
});

describe("a ledger after a move by hand", () => {
  it("that agrees writes nothing, with the day or without it, whatever its as-of", async () => {
    await declare();
    const before = await page();
    for (const asOf of ["2026-03-11", "2026-03-19"])
      for (const cells of [{ state: "已完成", completedOn: day("2026-03-10") }, { state: "已完成" }] as LedgerSheetRow[])
        expect(outcome(await importRows(world.ctx, asOf, [line(cells)]))).toMatchObject({ changed: 0, unchanged: 1, codes: [] });
    expect(await page()).toEqual(before);
  });

  it("that is older changes nothing, even where the move was dated back beyond it", async () => {
    await declare(); // entered on the 19th
    for (const asOf of ["2026-03-05", "2026-03-15"])
      expect(outcome(await importRows(world.ctx, asOf, [line({ state: "整改中" })]))).toEqual({
        committed: false,
        changed: 0,
        unchanged: 0,
        codes: ["AS_OF_BEFORE_LAST_EVENT"],
      });
    expect((await page()).state).toBe("COMPLETED");
  });

  it("that is of the same day or newer is believed: back in progress is a return, inferred", async () => {
    await declare();
    expect(outcome(await importRows(world.ctx, "2026-03-19", [line({ state: "整改中" })]))).toMatchObject({ changed: 1 });
    expect((await page()).events.at(-1)).toMatchObject({ type: "RETURNED", effectiveOn: "2026-03-19", inferred: true });
  });

  it("does not undo a return by repeating the declaration from before it", async () => {
    await declare();
    await give({ move: "return", on: "2026-03-12" });
    const again = await importRows(world.ctx, "2026-03-19", [line({ state: "已完成", completedOn: day("2026-03-10") })]);
    expect(outcome(again)).toMatchObject({ committed: false, codes: ["DAY_BEFORE_LAST_EVENT"] });
  });

  it("keeps an extension given by hand, and refuses to take it back", async () => {
    await give({ move: "extend", on: "2026-03-02", newDueOn: "2026-06-30", approver: "何建平" });
    const extendedTo = (to: string | null) => importRows(world.ctx, "2026-03-19", [line(to ? { extendedTo: day(to) } : {})]);
    expect(outcome(await extendedTo(null))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(outcome(await extendedTo("2026-06-30"))).toMatchObject({ changed: 0, unchanged: 1 });
    expect(outcome(await extendedTo("2026-05-31"))).toMatchObject({ committed: false, codes: ["EXTENSION_NOT_LATER"] });
  });
});

describe("undoing an import beneath moves by hand", () => {
  const undo = () => call(undoImport, world.ctx, { importId });
  const blocked = () => ({ code: "UNDO_BLOCKED", facts: { findings: [id] } });

  it("is refused while a move builds on it, and possible once that is corrected away", async () => {
    await declare();
    await expect(undo()).rejects.toMatchObject(blocked());
    expect((await page()).state).toBe("COMPLETED");
    await give({ move: "correct", seq: 3, replacement: null });
    await undo();
    await expect(page()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of an import that changed words only gives them back, and leaves the move", async () => {
    const words = await importRows(world.ctx, "2026-03-02", [line({ progress: "已启动" })]);
    await declare();
    await call(undoImport, world.ctx, { importId: words.importId ?? 0 });
    expect(await page()).toMatchObject({ progress: null, state: "COMPLETED" });
  });

  it("is refused where an extension by hand stands on the due date that the import brought", async () => {
    made += 1;
    id = `1-${made}`;
    const { dueOn: _, ...undated } = line();
    await importRows(world.ctx, "2026-03-01", [undated]);
    importId = (await importRows(world.ctx, "2026-03-02", [line()])).importId ?? 0;
    await give({ move: "extend", on: "2026-03-05", newDueOn: "2026-06-30", approver: "何建平" });
    await expect(undo()).rejects.toMatchObject(blocked());
  });

  it("does not make an older ledger look late: the right file can follow the wrong one", async () => {
    await call(undoImport, world.ctx, { importId });
    expect(outcome(await importRows(world.ctx, "2026-02-20", [line()]))).toMatchObject({ committed: true, codes: [] });
  });
});
