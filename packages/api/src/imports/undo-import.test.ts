import { day } from "@rectify/domain/local-date";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFindings } from "../findings/list-findings.ts";
import { overview } from "../progress/overview.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { call } from "../use-case.ts";
import { listImports } from "./list-imports.ts";
import { undoImport } from "./undo-import.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const first = [
  row({ code: "A", text: "会议多", progress: "正在精简" }),
  row({ code: "B", text: "合同未归档", state: "已完成", completedOn: day("2026-02-01") }),
];
const second = [
  row({ code: "A", text: "会议偏多", progress: "已精简", state: "已销号", closedOn: day("2026-03-10") }),
  first[1] as never,
  row({ code: "C", text: "印章管理不严" }),
];

describe("undoing an import", () => {
  it("gives back the board as it was before, texts included", async () => {
    await importRows(world.ctx, "2026-03-01", first);
    const before = { figures: await call(overview, world.ctx, {}), list: await call(listFindings, world.ctx, {}) };
    const { importId } = await importRows(world.ctx, "2026-03-12", second);
    expect((await call(overview, world.ctx, {})).total).toBe(3);
    await call(undoImport, world.ctx, { importId: importId ?? 0 });
    expect({ figures: await call(overview, world.ctx, {}), list: await call(listFindings, world.ctx, {}) }).toEqual(before);
    expect((await call(listImports, world.ctx, undefined))[0]).toMatchObject({ undoneBy: "operator" });
    await expect(call(undoImport, world.ctx, { importId: importId ?? 0 })).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("the same file can be imported again afterwards", async () => {
    const again = await importRows(world.ctx, "2026-03-12", second);
    expect(again).toMatchObject({ committed: true, added: 1, changed: 1, unchanged: 1 });
    expect((await call(overview, world.ctx, {})).verified).toEqual({ done: 1, total: 3 });
  });

  it("is refused, with the list, while newer changes build on it", async () => {
    const [latest, , oldest] = await call(listImports, world.ctx, undefined);
    await expect(call(undoImport, world.ctx, { importId: oldest?.importId ?? 0 })).rejects.toMatchObject({
      code: "UNDO_BLOCKED",
      facts: { findings: ["1-1"] },
    });
    expect((await call(overview, world.ctx, {})).total).toBe(3);
    await call(undoImport, world.ctx, { importId: latest?.importId ?? 0 });
    await call(undoImport, world.ctx, { importId: oldest?.importId ?? 0 });
    expect((await call(overview, world.ctx, {})).total).toBe(0);
  });
});
