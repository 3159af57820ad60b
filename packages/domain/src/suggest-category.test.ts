import { describe, expect, test } from "vitest";
import { groupOfAspect, suggestCategory } from "./suggest-category.ts";

describe("the suggested category", () => {
  test("the longest cue wins", () => {
    expect(suggestCategory("学习上级文件精神不及时")).toEqual({ code: "A1", cue: "精神不及时" });
    expect(suggestCategory("贯彻落实节水部署有差距")).toEqual({ code: "A2", cue: "贯彻落实" });
    expect(suggestCategory("内控制度执行不严")).toEqual({ code: "B6", cue: "制度执行" });
  });

  test("quotation marks and spaces inside a cue do not hide it", () => {
    expect(suggestCategory("履行“两个责任”不到位")?.code).toBe("B1");
    expect(suggestCategory("落实 ‘三重 一大’ 制度不严")?.code).toBe("C1");
  });

  test("equally long cues of one category are no tie", () => {
    expect(suggestCategory("财务报销不规范")?.code).toBe("B5");
  });

  test("equally long cues of two categories are left to a person", () => {
    expect(suggestCategory("工程资金支付缓慢")).toBeNull();
  });

  test("the aspect heading decides between equally long cues", () => {
    expect(suggestCategory("党建经费使用不规范")).toBeNull();
    expect(suggestCategory("党建经费使用不规范", "落实新时代党的组织路线方面")?.code).toBe("C4");
    expect(suggestCategory("党建经费使用不规范", "落实全面从严治党战略部署方面")?.code).toBe("B5");
  });

  test("the aspect heading never beats a longer cue", () => {
    expect(suggestCategory("财务整改不到位", "落实全面从严治党战略部署")?.code).toBe("D2");
  });

  test("D comes before B when their cues tie", () => {
    // 反弹 (D2) and 四风 (B4)
    expect(suggestCategory("四风反弹")?.code).toBe("D2");
  });

  test("a title without a cue stays unclassified", () => {
    expect(suggestCategory("其他情况")).toBeNull();
    expect(suggestCategory("")).toBeNull();
  });

  test("the four supervision aspects and the older headings map to their groups", () => {
    expect(groupOfAspect("落实党的理论和路线方针政策、党中央决策部署")).toBe("A");
    expect(groupOfAspect("群众身边腐败和不正之风")).toBe("B");
    expect(groupOfAspect("基层党组织软弱涣散、组织力欠缺")).toBe("C");
    expect(groupOfAspect("巡察、审计等整改落实和成果运用")).toBe("D");
    expect(groupOfAspect("其他方面")).toBeNull();
  });
});
