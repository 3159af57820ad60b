import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBulletinFile } from "../text/read-bulletin-file.ts";
import { parseBulletin } from "./parse-bulletin.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples/bulletins");
const textOf = (name: string) => readFileSync(join(EXAMPLES, name), "utf8");
const codes = (text: string) => parseBulletin(text).issues.map(({ code }) => code);

describe("a flat bulletin with page breaks, bold ordinals and missing labels", () => {
  const text = textOf("丰泽区水务和湖泊局通报.txt");
  const facts = parseBulletin(text);

  test("gives whose inspection it was and when", () => {
    expect(facts).toMatchObject({
      unit: "云溪市丰泽区水务和湖泊局党组",
      committeeTerm: "七届区委",
      round: "第三轮",
      group: "区委第二巡察组",
      onSite: { from: "2025-03-10", to: "2025-04-25" },
      feedbackOn: "2025-05-28",
      asOf: "2025-08-27",
      inferred: ["asOf", "rate"],
      publication: {
        on: "2025-12-08",
        window: { from: "2025-12-08", to: "2025-12-14" },
        phone: "0999-6600123",
        post: "云溪市丰泽区望湖路16号",
        email: "fzqswj@example.com",
      },
    });
  });

  test("reads the count sentence across the page break that splits it", () => {
    expect(facts.declared).toEqual({ aspects: 3, items: 9, findings: 21, completed: 21, rate: 1 });
    expect(facts.listed).toEqual({ aspects: 0, items: 9, findings: 0, measures: 20 });
  });

  test("splits measures at ordinals only, bold or not, and keeps one block as one measure", () => {
    expect(facts.items.map(({ measures }) => measures.length)).toEqual([2, 3, 2, 2, 4, 1, 2, 2, 2]);
    expect(facts.items[1]?.measures[1]?.text).toBe("联合街道开展岸线清理，拆除临河棚架13.5吨，清运垃圾28车。");
    expect(facts.items[4]?.measures[3]?.text).toBe("每半年开展一次内部审计。");
  });

  test("each fact's span holds the very characters it was read from", () => {
    const at = (path: string) => text.slice(facts.spans[path]?.start, facts.spans[path]?.end);
    expect(at("unit")).toBe("云溪市丰泽区水务和湖泊局党组");
    expect(at("asOf")).toBe("8月27日");
    expect(at("onSite.from")).toBe("2025年3月10日");
    expect(at("declared.aspects")).toBe("3\n\n个方面");
    expect(at("declared.findings")).toBe("21 个具体问题");
    expect(at("publication.post")).toBe("云溪市丰泽区望湖路 16 号");
    const bold = facts.items[4]?.measures[3]?.span;
    expect(text.slice(bold?.start, bold?.end)).toBe("每半年开展一次内部审计。");
    const item = facts.items[3]?.span;
    expect(text.slice(item?.start, item?.end)).toMatch(/^4\. 关于“党组履行‘两个责任’不够严格”的问题\n\n整改情况：[\s\S]*任前廉政谈话。$/);
  });

  test("states of entries are not read out of verbs or class words inside measures", () => {
    expect(facts.items.every(({ status, termClass }) => status === null && termClass === null)).toBe(true);
  });

  test("the inferred year and what is not listed are issues, and nothing keeps the bulletin out", () => {
    expect(facts.issues.map(({ code, facts: about }) => [code, ...Object.values(about)])).toEqual([
      ["YEAR_INFERRED", "asOf", "2025-08-27"],
      ["NOT_LISTED", "aspects", 3],
      ["NOT_LISTED", "findings", 21],
      ["NOT_STATED", "dueDates"],
      ["NOT_STATED", "owners"],
      ["NOT_STATED", "status"],
    ]);
    expect(facts.issues.every(({ severity }) => severity === "warning")).toBe(true);
  });
});

describe("a bulletin with aspects, a status line at every entry and page chrome", () => {
  const facts = parseBulletin(textOf("丰泽区卫生健康局通报.txt"));

  test("takes the status each entry states, and a class where it stands beside it", () => {
    expect(facts.items.map(({ status }) => status)).toEqual([
      "COMPLETED",
      "STAGE_COMPLETED",
      "COMPLETED",
      "COMPLETED",
      "STAGE_COMPLETED",
      "COMPLETED",
    ]);
    expect(facts.items.map(({ termClass }) => termClass)).toEqual([null, "SUSTAINED", null, null, null, null]);
  });

  test("keeps the aspect of every entry and the heading between", () => {
    expect(facts.items.map(({ aspect, parent }) => [aspect, parent])).toContainEqual([
      "落实全面从严治党战略部署",
      "医用耗材采购程序不规范",
    ]);
    expect(facts.listed).toEqual({ aspects: 3, items: 0, findings: 6, measures: 13 });
  });

  test("chrome before a title over three lines is not part of the unit's name", () => {
    expect(facts).toMatchObject({ unit: "云溪市丰泽区卫生健康局委员会", committeeTerm: "七届区委", round: "第二轮" });
  });

  test("a feedback day known only as the last third of a month is an issue and no day", () => {
    expect(facts.feedbackOn).toBeNull();
    expect(facts.issues).toContainEqual(expect.objectContaining({ code: "DATE_INEXACT", original: "2025年2月下旬" }));
  });

  test("an on-site period across the new year keeps both stated years", () => {
    expect(facts.onSite).toEqual({ from: "2024-11-18", to: "2025-01-10" });
  });

  test("a date in Chinese digits is the day of publication", () => {
    expect(facts.publication).toMatchObject({ on: "2025-11-20", window: { from: "2025-11-20", to: "2025-11-28" }, email: null });
  });

  test("stage completion, immediate matters and letters are figures of their own", () => {
    const own = { aspects: 4, findings: 12, completed: 9, stageCompleted: 3, immediate: 2, petitions: 5, rate: 0.75, rules: 8 };
    expect(facts.declared).toEqual(own);
  });
});

describe("a bulletin that opens with statistics", () => {
  const text = textOf("丰泽区农业农村局通报.txt");
  const facts = parseBulletin(text);

  test("a stated zero is a zero, and money of another kind is not added", () => {
    expect(facts.declared).toMatchObject({
      penalties: 0,
      organisationalHandling: 1,
      formalWarningTalk: 0,
      criticism: 6,
      recoveredWan: 3.08,
    });
  });

  test("a rate that does not fit its counts is an issue and stays as stated", () => {
    expect(facts.declared.rate).toBe(0.84);
    expect(facts.issues).toContainEqual(expect.objectContaining({ code: "RATE_DISAGREES", original: "整改完成率84%" }));
    expect(facts.inferred).toEqual(["feedbackOn"]);
  });

  test("entries stand at two depths, and contacts below the last one are none of its measures", () => {
    expect(facts.items.map(({ measures }) => measures.length)).toEqual([3, 2, 2, 2, 1]);
    expect(facts.publication.email).toBe("fznyj@example.com");
  });

  test("an as-of day known only as the end of a month is no day", () => {
    expect(facts.asOf).toBeNull();
    expect(facts.issues).toContainEqual(expect.objectContaining({ code: "DATE_INEXACT", original: "11月底", facts: { fact: "asOf" } }));
  });
});

test("a docx gives the same kind of facts: numbered measures under a label, status in the first sentence or behind the title", async () => {
  const read = await readBulletinFile(readFileSync(join(EXAMPLES, "丰泽区市场监督管理局通报.docx")), "通报.docx");
  const facts = parseBulletin(read.ok ? read.text : "");
  expect(facts.declared).toEqual({ aspects: 3, findings: 8, manifestations: 15, tasks: 41, units: 6 });
  expect(facts.items.map((item) => [item.title, item.status, item.termClass, item.measures.length])).toEqual([
    ["餐饮单位检查频次不足", "COMPLETED", null, 2],
    ["投诉举报办理超期", "IN_PROGRESS", null, 2],
    ["特种设备台账更新不及时", null, "SUSTAINED", 2],
    ["党费收缴记录不全", null, null, 1],
  ]);
  expect(facts.feedbackOn).toBe("2025-05-29");
});

describe("what a bulletin leaves out", () => {
  test("stays null or absent, and a missing unit or round is an error", () => {
    const facts = parseBulletin("二、具体整改情况\n（一）台账不全。\n一是补齐。");
    expect(facts).toMatchObject({ unit: null, committeeTerm: null, round: null, group: null, feedbackOn: null, asOf: null, declared: {} });
    expect(facts.issues.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual(["UNIT_MISSING", "ROUND_MISSING"]);
  });

  test("an empty text and a round summary have no entries and say so", () => {
    expect(codes("")).toContain("NO_ENTRIES");
    const summary = parseBulletin("截至6月30日，40个单位反馈697个问题，完成688个，基本完成4个，未完成5个，完成率98.71%。");
    expect(summary.declared).toEqual({ findings: 697, completed: 688, stageCompleted: 4, notCompleted: 5, rate: 0.9871 });
    expect(summary.issues.map(({ code }) => code)).toEqual(["UNIT_MISSING", "ROUND_MISSING", "DATE_INEXACT", "NO_ENTRIES"]);
  });

  test("a count of measures marked complete is not a count of findings", () => {
    expect(parseBulletin("巡察反馈8个问题，细化为20条措施，已全部完成。").declared).toEqual({ findings: 8 });
  });
});

describe("what does not add up", () => {
  test("parts beyond their total are an issue and stay as stated", () => {
    const facts = parseBulletin("巡察反馈10个问题，已完成整改8个、正在整改3个。");
    expect(facts.declared).toMatchObject({ findings: 10, completed: 8, inProgress: 3 });
    expect(facts.issues).toContainEqual(expect.objectContaining({ code: "COUNTS_DISAGREE", facts: { findings: 10, sum: 11 } }));
  });

  test("a day that no calendar has is an issue and no day", () => {
    const facts = parseBulletin("2025年2月30日，区委第一巡察组反馈了巡察意见。");
    expect(facts.feedbackOn).toBeNull();
    expect(facts.issues).toContainEqual(expect.objectContaining({ code: "DATE_NOT_A_DAY", original: "2025年2月30日" }));
  });

  test("two inspections in one bulletin leave the group open", () => {
    const facts = parseBulletin("区委第一巡察组和区委第三巡察组先后对甲公司、乙公司开展了巡察。");
    expect(facts.group).toBeNull();
    expect(facts.issues.map(({ code }) => code)).toContain("TWO_INSPECTIONS");
  });

  test("a day whose year two years fit is not guessed", () => {
    const facts = parseBulletin("2023年5月30日，巡察组反馈了意见。截至8月29日，正在推进。\n中共云溪市丰泽区某局党组\n2024年12月9日");
    expect(facts.asOf).toBeNull();
    expect(facts.issues).toContainEqual(expect.objectContaining({ code: "DATE_INEXACT", facts: { fact: "asOf", missing: "year" } }));
  });
});
