import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "@rectify/db/database";
import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { getBulletin } from "../bulletins/get-bulletin.ts";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { getUnit } from "../units/get-unit.ts";
import { call } from "../use-case.ts";
import { type BulletinImportOptions, runBulletinImport } from "./import-bulletin.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples/bulletins");
const WATER = "丰泽区水务和湖泊局通报.txt";
const plain: BulletinImportOptions = { unit: null, round: null, dryRun: false, replaceExample: false, example: false };

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

async function bulletin(name: string, options: Partial<BulletinImportOptions> = {}) {
  const bytes = new Uint8Array(await readFile(join(EXAMPLES, name)));
  return runBulletinImport(world.ctx, { fileName: name, bytes, uploadId: null }, { ...plain, ...options });
}

describe("importing a bulletin", () => {
  it("a dry run says where it would be attached and writes nothing", async () => {
    const r = await bulletin(WATER, { dryRun: true });
    expect(r).toMatchObject({ committed: false, unit: "云溪市丰泽区水务和湖泊局党组", matched: { unitId: null, roundId: null } });
    expect(await world.db.query(sql`SELECT id FROM unit`)).toEqual([]);
  });

  it("a unit's name longer than a name can be is refused", async () => {
    await expect(bulletin(WATER, { unit: "长".repeat(201) })).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("creates its inspection, and nothing of it enters a figure", async () => {
    const r = await bulletin(WATER);
    expect(r).toMatchObject({ committed: true });
    expect((await call(overview, world.ctx, {})).total).toBe(0);
    expect((await call(overview, world.ctx, {})).units).toMatchObject([
      { unit: "区水务和湖泊局", total: 0, rank: null, apart: "BULLETIN_ONLY" },
    ]);
    const page = await call(getBulletin, world.ctx, { bulletinId: r.bulletinId ?? 0 });
    for (const [path, span] of Object.entries(page.facts.spans)) expect(page.text.slice(span.start, span.end), path).not.toBe("");
    expect(page.facts.items).toEqual(r.items);
  });

  it("the same text again changes nothing", async () => {
    const again = await bulletin(WATER);
    expect(again).toMatchObject({ committed: true, importId: null });
    expect(await world.db.query(sql`SELECT count(*)::int AS n FROM bulletin`)).toEqual([{ n: 1 }]);
  });

  it("stands beside the ledger's figures of the same inspection", async () => {
    const unit = "丰泽区水务和湖泊局";
    const rows = [
      row({
        unit,
        round: "七届区委第三轮",
        code: "W-1",
        text: "排口溯源不彻底",
        feedbackOn: "",
        dueOn: day("2026-05-01"),
        state: "已完成",
      }),
      row({ unit, round: "七届区委第3轮", code: "W-2", text: "会议多", feedbackOn: "", dueOn: "", state: "整改中" }),
    ];
    expect(await importRows(world.ctx, "2026-03-12", rows)).toMatchObject({ added: 2, created: { units: [], rounds: [] } });
    const [u] = await world.db.query<{ id: number }>(sql`SELECT id FROM unit`);
    const page = await call(getUnit, world.ctx, { unitId: u?.id ?? 0 });
    expect(page.bulletins).toHaveLength(1);
    const check = page.bulletins[0]?.check ?? [];
    expect(check.map((c) => c.key)).toEqual(["aspects", "items", "findings", "completed", "closed"]);
    expect(check.find((c) => c.key === "closed")).toMatchObject({ declared: null, listed: null });
  });

  it("a bulletin whose text names no round is not committed until one is given", async () => {
    const text =
      "中共云溪市丰泽区城管局党组关于巡察整改情况的通报\n截至2026年1月31日，巡察反馈8个问题，已完成整改6个、正在整改2个，整改完成率75%。\n";
    const file = { fileName: "通报.txt", bytes: new TextEncoder().encode(text), uploadId: null };
    const refused = await runBulletinImport(world.ctx, file, plain);
    expect(refused.committed).toBe(false);
    expect(refused.issues.map((i) => i.code)).toContain("ROUND_MISSING");
    const given = await runBulletinImport(world.ctx, file, { ...plain, round: "七届区委第三轮" });
    expect(given.committed).toBe(true);
    expect(given.declared).toMatchObject({ findings: 8, completed: 6, inProgress: 2, rate: 0.75 });
  });
});
