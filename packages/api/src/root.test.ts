import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "./root.ts";
import { type ApiWorld, apiWorld, importRows, row } from "./testing/api-world.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  await importRows(world.ctx, "2026-03-12", [row({ code: "A", text: "会议多" })]);
});
afterAll(() => world.close());

const procedures = Object.keys(appRouter._def.procedures);

describe("the router", () => {
  it("answers nobody who is not signed in, whatever the input", async () => {
    const stranger = appRouter.createCaller({ ...world.ctx, principal: null }) as unknown as Record<
      string,
      Record<string, (input: unknown) => Promise<unknown>>
    >;
    expect(procedures.length).toBeGreaterThan(8);
    for (const path of procedures) {
      const [area = "", name = ""] = path.split(".");
      for (const input of [undefined, {}, { nonsense: true }]) {
        await expect(stranger[area]?.[name]?.(input), path).rejects.toMatchObject({ code: "UNAUTHORIZED" });
      }
    }
  });

  it("gives a leader every view and no way to change data", async () => {
    const leader = appRouter.createCaller({ ...world.ctx, principal: { id: "leader", roles: ["leader"], scope: "all" } });
    expect((await leader.progress.overview({})).total).toBe(1);
    expect((await leader.board.context()).findings).toBe(1);
    await expect(leader.import.removeExample()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(leader.import.confirmLedger({ file: { uploadId: 1 } })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("refuses unknown fields and days that are none", async () => {
    const caller = appRouter.createCaller(world.ctx);
    await expect(caller.progress.overview({ filter: { nonsense: 1 } as never })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(caller.progress.overview({ asOf: "2026-02-30" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(caller.progress.overview({ asOf: "2026-03-20" })).rejects.toMatchObject({ code: "BAD_REQUEST", message: "DAY_IN_FUTURE" });
    await expect(caller.progress.overview({ asOf: "2026-03-12", compareWith: "2026-03-13" })).rejects.toMatchObject({
      message: "COMPARE_AFTER_AS_OF",
    });
    await expect(caller.finding.get({ id: "1-99" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
