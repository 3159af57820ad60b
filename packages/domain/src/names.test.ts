import { describe, expect, it } from "vitest";
import {
  groupKey,
  matchUnit,
  nearlyKnownName,
  ordinalOf,
  parseRoundName,
  regionPath,
  roundKey,
  saysMorePlace,
  shortUnitName,
  unitCore,
} from "./names.ts";

const units = [
  { id: 1, name: "中共云溪市丰泽区水务和湖泊局党组", shortName: "区水务和湖泊局" },
  { id: 2, name: "丰泽区水务局", shortName: "区水务局" },
  { id: 3, name: "北湖街道", shortName: "北湖街道" },
  { id: 4, name: "第一医院", shortName: "第一医院" },
];

describe("names", () => {
  it("a unit is the same under its long, short and organisation-less name", () => {
    for (const name of ["丰泽区水务和湖泊局", "区水务和湖泊局", "云溪市丰泽区水务和湖泊局党组", " 中共云溪市丰泽区水务和湖泊局党组 "]) {
      expect(matchUnit(name, units)).toMatchObject({ kind: "one", found: { id: 1 } });
    }
  });
  it("a unit of another district is not taken for ours", () => {
    expect(matchUnit("北湖区水务局", units)).toEqual({ kind: "none" });
    expect(matchUnit("区第二医院", units)).toEqual({ kind: "none" });
  });
  it("a unit whose name ends like another's is another unit", () => {
    const school = [{ id: 7, name: "实验小学", shortName: "实验小学" }];
    expect(matchUnit("第二实验小学", school)).toEqual({ kind: "none" });
    expect(matchUnit("丰泽区实验小学", school)).toMatchObject({ kind: "one", found: { id: 7 } });
  });
  it("a committee that is the unit itself keeps its name, the Party's committee does not", () => {
    expect(unitCore("丰泽区卫生健康委员会党组")).toBe(unitCore("丰泽区卫生健康委员会"));
    expect(unitCore("工业园区管理委员会党工委")).toBe(unitCore("工业园区管理委员会"));
    expect(unitCore("中共丰泽区委员会")).toBe("丰泽区");
    expect(unitCore("中共丰泽区商务局委员会")).toBe(unitCore("丰泽区商务局"));
    expect(shortUnitName("丰泽区卫生健康委员会")).toBe("区卫生健康委员会");
  });
  it("between two candidates none is chosen", () => {
    const two = [...units, { id: 5, name: "云溪市丰泽区水务局", shortName: "区水务局2" }];
    expect(matchUnit("区水务局", [...two, { id: 6, name: "江北区水务局", shortName: "区水务局" }]).kind).toBe("several");
  });
  it("a relative name is not given to the one unit that happens to hold it as its short name", () => {
    const two = [
      { id: 1, name: "丰泽区水务局", shortName: "区水务局" },
      { id: 2, name: "江北区水务局", shortName: "江北区水务局" },
    ];
    expect(matchUnit("区水务局", two).kind).toBe("several");
    expect(matchUnit("江北区水务局", two)).toMatchObject({ found: { id: 2 } });
  });
  it("knows when a name says a place that the known one leaves open", () => {
    expect(saysMorePlace("南山区财政局", "区财政局")).toBe(true);
    expect(saysMorePlace("区财政局", "南山区财政局")).toBe(false);
    expect(saysMorePlace("中共南山区财政局党组", "南山区财政局")).toBe(false);
  });
  it("short names keep the level and drop the place", () => {
    expect(shortUnitName("中共云溪市丰泽区商务局党组")).toBe("区商务局");
    expect(shortUnitName("武汉市洪山区水务和湖泊局党组")).toBe("区水务和湖泊局");
    expect(shortUnitName("丰泽区北湖街道党工委")).toBe("北湖街道");
    expect(shortUnitName("白石镇党委")).toBe("白石镇");
    expect(shortUnitName("区住建局")).toBe("区住建局");
    expect(shortUnitName("江北新区管委会")).toBe("江北新区管委会");
  });
  it("rounds and groups are the same however the ordinal is written", () => {
    expect(roundKey("七届区委第三轮巡察")).toBe(roundKey("七届区委第3轮"));
    expect(roundKey("第七届区委第三轮")).toBe(roundKey("7届区委第三轮"));
    expect(roundKey("七届区委第三轮")).not.toBe(roundKey("八届区委第三轮"));
    expect(parseRoundName("十二届区委第六轮")).toEqual({ name: "十二届区委第六轮", committeeTerm: "十二届区委", ordinal: 6 });
    expect(groupKey("区委第二巡察组")).toBe(groupKey("区委巡察二组"));
    expect(groupKey("区委第二巡察组")).not.toBe(groupKey("区委第三巡察组"));
    expect(["六", "十", "十二", "二十", "二十一", "7"].map(ordinalOf)).toEqual([6, 10, 12, 20, 21, 7]);
  });
  it("a name that is nothing but a suffix or quotation marks is still a name", () => {
    expect(parseRoundName("专项巡察")).toEqual({ name: "专项巡察", committeeTerm: "", ordinal: null });
    expect(parseRoundName("“”").name).toBe("“”");
    expect(shortUnitName("“”")).toBe("“”");
  });
  it("a name one character away is flagged, an ordinal is not", () => {
    expect(nearlyKnownName("丰泽区水物局", ["丰泽区水务局"])).toBe("丰泽区水务局");
    expect(nearlyKnownName("区委第一巡察组", ["区委第二巡察组"])).toBeNull();
    expect(nearlyKnownName("丰泽区水务局", ["丰泽区水务局"])).toBeNull();
  });
  it("region paths are read from separators or from their suffixes", () => {
    expect(regionPath("云溪市/丰泽区/城东片区")).toEqual(["云溪市", "丰泽区", "城东片区"]);
    expect(regionPath("云溪市丰泽区")).toEqual(["云溪市", "丰泽区"]);
    expect(regionPath("丰泽区")).toEqual(["丰泽区"]);
  });
});

it("a former name finds its unit, unless another bears that name now", () => {
  const renamed = { id: 1, name: "丰泽区商务和投资促进局", shortName: "区商务和投资促进局", formerNames: ["丰泽区商务局", "区商务局"] };
  expect(matchUnit("中共丰泽区商务局党组", [renamed])).toEqual({ kind: "one", found: renamed });
  expect(matchUnit("区商务局", [renamed])).toEqual({ kind: "one", found: renamed });
  const heir = { id: 2, name: "丰泽区商务局", shortName: "区商务局" };
  expect(matchUnit("丰泽区商务局", [renamed, heir])).toEqual({ kind: "one", found: heir });
});
