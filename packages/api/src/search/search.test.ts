import { day } from "@rectify/domain/local-date";
import { readLedger } from "@rectify/ingest/ledger/read-ledger";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFindings } from "../findings/list-findings.ts";
import { exportLedger } from "../ledger/ledger-files.ts";
import { type ApiWorld, apiWorld, importRows, row } from "../testing/api-world.ts";
import { renameUnit } from "../units/rename-unit.ts";
import { call } from "../use-case.ts";
import { findFindings, searchNames } from "./search.ts";

let world: ApiWorld;
beforeAll(async () => {
  world = await apiWorld();
  await importRows(world.ctx, "2026-03-12", [
    row({ code: "SW-1", text: "公务接待 100% 超标，Excel 台账缺失", leader: "李敏", person: "周平" }),
    row({ code: "SW-2", text: "合同管理不规范", leader: "李敏", person: "李敏", state: "已完成", completedOn: "2026-03-01" }),
    row({ code: "SW-3", text: "已撤销的公务接待问题", leader: "李敏", state: "已撤销" }),
    row({ code: "CT-1", unit: "丰泽区城投集团", text: "公务用车台账不全", leader: "周平", feedbackOn: "2026-03-10", dueOn: "2026-06-10" }),
  ]);
});
afterAll(() => world.close());

const find = (words: string, more: object = {}) => call(findFindings, world.ctx, { words, ...more });
const codes = async (words: string) => (await find(words)).rows.map((r) => r.code).sort();

describe("the names a search knows", () => {
  it("are units, people, rounds and groups, each with the length of the list it opens", async () => {
    const names = await call(searchNames, world.ctx, {});
    expect(names.units.map((u) => [u.name, u.shortName, u.findings])).toEqual([
      ["丰泽区商务局", "区商务局", 2],
      ["丰泽区城投集团", "区城投集团", 1],
    ]);
    expect(names.people).toEqual([
      { name: "周平", findings: 2, leads: true, units: expect.arrayContaining(["区商务局", "区城投集团"]) },
      { name: "李敏", findings: 2, leads: true, units: ["区商务局"] },
    ]);
    expect(names.rounds).toMatchObject([{ name: "七届区委第四轮", findings: 3 }]);
    expect(names.groups).toMatchObject([{ name: "区委第一巡察组", findings: 3 }]);
    for (const { name, findings } of names.people)
      expect((await call(listFindings, world.ctx, { condition: { people: [name] } })).total, name).toBe(findings);
  });

  it("count what stood on the day, before a finding was registered or cancelled, and refuse a day to come", async () => {
    const names = await call(searchNames, world.ctx, { asOf: "2026-03-05" });
    expect(names.people.map((p) => [p.name, p.findings])).toEqual([
      ["李敏", 3],
      ["周平", 1],
    ]);
    await expect(call(searchNames, world.ctx, { asOf: "2026-03-20" })).rejects.toMatchObject({ code: "DAY_IN_FUTURE" });
  });
});

describe("findings by words", () => {
  it("hold every word in text or code, capitals aside, cancelled ones left out", async () => {
    expect(await codes("公务")).toEqual(["CT-1", "SW-1"]);
    expect(await codes(" 台账   公务 ")).toEqual(["CT-1", "SW-1"]);
    expect(await codes("excel sw-1")).toEqual(["SW-1"]);
    expect(await codes("sw")).toEqual(["SW-1", "SW-2"]);
    expect(await codes("合同 接待")).toEqual([]);
  });
  it("take % and _ as they are written", async () => {
    expect(await codes("100%")).toEqual(["SW-1"]);
    expect(await codes("_")).toEqual([]);
  });
  it("are found by the finding's id", async () => {
    const [first] = (await find("SW-2")).rows;
    expect((await find(first?.finding ?? "")).rows[0]?.code).toBe("SW-2");
  });
  it("say how long the list is that the same words open, however few are shown", async () => {
    const few = await find("公务", { limit: 1 });
    expect([few.total, few.rows.length]).toEqual([2, 1]);
    expect((await call(listFindings, world.ctx, { condition: { words: "公务" } })).total).toBe(few.total);
  });
  it("ask for at least one word", async () => {
    await expect(find("  ")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("findings by more than their words", () => {
  it("are found by the accountable leader's and the responsible person's name", async () => {
    expect(await codes("李敏")).toEqual(["SW-1", "SW-2"]);
    expect(await codes("周平")).toEqual(["CT-1", "SW-1"]);
    expect(await codes("周平 台账")).toEqual(["CT-1", "SW-1"]);
  });
  it("are found by initials and by full pinyin, the last syllable perhaps begun only", async () => {
    for (const words of ["htgl", "hetong", "hetongguanl", "guanli bgf"]) expect(await codes(words), words).toEqual(["SW-2"]);
    expect(await codes("gwjd")).toEqual(["SW-1"]);
    // A syllable is found from its first letter on: 管理 is not 案例.
    expect(await codes("anli")).toEqual([]);
    expect((await call(listFindings, world.ctx, { condition: { words: "htgl" } })).total).toBe(1);
  });
  it("come by number first, then by numbers that begin with it, then by words", async () => {
    await importRows(world.ctx, "2026-03-13", [
      row({ code: "GL-1", text: "甲" }),
      row({ code: "GL-10", text: "乙" }),
      row({ code: "X-1", text: "参照 GL-1 整改" }),
    ]);
    expect((await find("gl-1")).rows.map((r) => r.code)).toEqual(["GL-1", "GL-10", "X-1"]);
  });
});

describe("a renamed unit", () => {
  it("is known by its former names, the latest first", async () => {
    await call(renameUnit, world.ctx, { unitId: 2, name: "丰泽区城市建设集团" });
    const { units } = await call(searchNames, world.ctx, {});
    expect(units.find((u) => u.id === 2)).toMatchObject({
      name: "丰泽区城市建设集团",
      former: [{ name: "丰泽区城投集团", shortName: "区城投集团" }],
    });
  });
});

describe("the ledger of a list", () => {
  it("holds exactly the findings of its condition", async () => {
    const { rows } = await call(listFindings, world.ctx, { condition: { people: ["周平"] } });
    const file = await call(exportLedger, world.ctx, { condition: { people: ["周平"] } });
    const read = await readLedger(file.bytes, { today: day("2026-03-19"), asOf: day("2026-03-19") });
    expect(read.rows.map((r) => r.text).sort()).toEqual(rows.map((r) => r.text).sort());
  });
});
