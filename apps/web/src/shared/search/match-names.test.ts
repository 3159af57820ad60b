import type { SearchNames } from "@rectify/domain/search";
import { describe, expect, test } from "vitest";
import { matchNames } from "./match-names.ts";

type Names = { name: string; shortName: string };
const unit = (id: number, name: string, shortName: string, findings: number, former: Names[] = []) => ({
  id,
  name,
  shortName,
  findings,
  former,
});
const NAMES: SearchNames = {
  units: [
    unit(1, "丰泽区住房和城乡建设局", "区住建局", 31),
    unit(2, "丰泽区城市建设投资集团", "区城投集团", 26),
    unit(3, "丰泽区重点项目中心", "区重点中心", 3),
    unit(4, "住建协会", "住建协会", 1),
  ],
  people: [{ name: "周正平", findings: 5, leads: true, units: ["区住建局"] }],
  rounds: [{ id: 3, name: "七届区委第三轮", findings: 100 }],
  groups: [{ id: 1, name: "区委第一巡察组", findings: 50 }],
};
const units = (text: string) => matchNames(NAMES, text).units.map((u) => u.shortName);

describe("a name is found", () => {
  test("by any part of its long or short form, those that begin with it first, a district in front aside", () => {
    expect(units("住建")).toEqual(["区住建局", "住建协会"]);
    expect(units("投资集团")).toEqual(["区城投集团"]);
  });
  test("by full pinyin, by initials, and by both mixed", () => {
    for (const text of ["zhujian", "zjj", "QZJJ", "zhujianju"]) expect(units(text), text).toContain("区住建局");
    expect(matchNames(NAMES, "zzp").people.map((p) => p.name)).toEqual(["周正平"]);
    expect(matchNames(NAMES, "disanlun").rounds).toHaveLength(1);
    expect(matchNames(NAMES, "dyxcz").groups).toHaveLength(1);
  });
  test("by the abbreviation people use for it, in characters or initials, after those that hold it whole", () => {
    for (const text of ["住建局", "zjj"]) {
      const found = matchNames({ ...NAMES, units: [unit(5, "住房和城乡建设局", "住房和城乡建设局", 9), ...NAMES.units] }, text);
      expect(found.units.map((u) => u.id).slice(0, 2), text).toEqual([1, 5]);
    }
  });
  test("not by letters strewn over the long name of its organisation", () => {
    const strewn = unit(11, "中共丰泽区教育局党组", "区教育局", 99);
    expect(matchNames({ ...NAMES, units: [strewn] }, "zjj").units).toEqual([]);
    expect(matchNames({ ...NAMES, units: [strewn] }, "fzqjyj").units).toHaveLength(1);
  });
  test("by initials in the usual reading before those of a rare one", () => {
    const rare = {
      ...NAMES,
      units: [unit(7, "区发展和改革局", "区发展和改革局", 50), unit(8, "区住房和城乡建设局", "区住房和城乡建设局", 9)],
    };
    expect(matchNames(rare, "zjj").units[0]?.id).toBe(8);
  });
  test("by either reading of a character with two", () => {
    expect(units("zhongdian")).toEqual(["区重点中心"]);
  });
  test("by a name it bore before, after those that are called so now, and says which", () => {
    const renamed = unit(9, "丰泽区科技和经济信息化局", "区科经局", 90, [{ name: "丰泽区经济贸易局", shortName: "区经贸局" }]);
    const now = unit(10, "丰泽区经贸公司", "区经贸公司", 1);
    for (const text of ["经贸", "jm", "jingmao", "经济贸易"]) {
      const found = matchNames({ ...NAMES, units: [renamed, now] }, text).units;
      expect(found.find((u) => u.id === 9)?.formerly, text).toBe("区经贸局");
    }
    expect(matchNames({ ...NAMES, units: [renamed] }, "科经局").units[0]?.formerly).toBeUndefined();
    expect(matchNames({ ...NAMES, units: [renamed] }, "经贸 科经").units[0]?.id).toBe(9);
  });
  test("by people's and rounds' words, pinyin and initials alike", () => {
    for (const text of ["正平", "zhouzhengping", "zhengping", "zzp", "zp"])
      expect(
        matchNames(NAMES, text).people.map((p) => p.name),
        text,
      ).toEqual(["周正平"]);
    for (const text of ["第三轮", "disanlun", "dsl", "qjqwdsl"]) expect(matchNames(NAMES, text).rounds.length, text).toBe(1);
  });
  test("only when every word is in it", () => {
    expect(units("丰泽 建设")).toEqual(["区住建局", "区城投集团"]);
    expect(units("丰泽 街道")).toEqual([]);
  });
  test("by nothing when nothing is typed", () => {
    expect(matchNames(NAMES, "  ").units).toEqual([]);
  });
});
