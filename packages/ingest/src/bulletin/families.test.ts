// One small invented bulletin for each further family, so that a change for one family shows what it breaks in another.
import { describe, expect, test } from "vitest";
import { parseBulletin } from "./parse-bulletin.ts";

const listed = (text: string) => parseBulletin(text).items.map(({ title, measures }) => [title, measures.length]);

test("headings in quotation marks under a labelled section: nested quotes, numbered measures, nested numbers inside one measure", () => {
  const text = `中共云溪市某局党组关于十四届市委第八轮巡察整改进展情况的公告
2023年8月15日至10月20日，市委巡察六组对市某局党组开展巡察。2023年12月28日，市委巡察六组反馈了巡察意见。
一、局党组及主要负责人组织整改落实情况
（一）履行主体责任的情况
一是提高站位。二是压实责任。
1.召开会议3次。
二、巡察反馈意见整改落实情况
（一）关于“学用结合不紧密”问题的整改
整改落实情况：一是制定计划，二是开展研讨，三是跟踪问效。
（二）关于“管理松散，“一把手”抓得不紧”问题的整改
整改落实情况：1.修订制度2项。2.开展培训。
（三）关于基层党建“灯下黑”问题的整改
整改落实情况：一是建立制度：（1）例会；（2）台账。二是约谈提醒。`;
  expect(listed(text)).toEqual([
    ["学用结合不紧密", 3],
    ["管理松散，“一把手”抓得不紧", 2],
    ["基层党建“灯下黑”", 2],
  ]);
  expect(parseBulletin(text)).toMatchObject({ group: "市委巡察六组", committeeTerm: "十四届市委", round: "第八轮" });
});

test("headings without quotation marks that run into their measures", () => {
  const text = `一、在落实主体责任方面
（一）关于管党治党不严的问题。一是强化责任。二是严格考核。
（二）关于作风不实的问题。一是明察暗访；二是通报曝光；三是建章立制。
二、在选人用人方面
（三）关于带病提拔的问题。开展专项检查，问责12人。`;
  expect(listed(text)).toEqual([
    ["管党治党不严", 2],
    ["作风不实", 3],
    ["带病提拔", 1],
  ]);
  expect(parseBulletin(text).items.map(({ aspect }) => aspect)).toEqual(["落实主体责任", "落实主体责任", "选人用人"]);
});

test("aspects as the highest headings, without any organisation section, and an on-site range without years", () => {
  const facts = parseBulletin(`中共宁湾市农业农村局党组关于市委第五轮巡察整改情况的通报
5月25日—7月28日，市委第三巡察组对局党组开展了巡察，8月30日反馈意见。
一、在“落实党的路线方针政策”方面
（一）关于“粮食安全责任制落实不力”问题的整改
1.针对“耕地抛荒”问题。一是排查登记；二是复耕复种。
（二）关于“项目监管不到位”问题的整改
1.针对“验收拖延”问题。限期验收。
2022年3月1日`);
  expect(facts.items.map(({ aspect, parent, title }) => [aspect, parent, title])).toEqual([
    ["落实党的路线方针政策", "粮食安全责任制落实不力", "耕地抛荒"],
    ["落实党的路线方针政策", "项目监管不到位", "验收拖延"],
  ]);
  expect(facts).toMatchObject({
    onSite: { from: "2021-05-25", to: "2021-07-28" },
    feedbackOn: "2021-08-30",
    publication: { on: "2022-03-01" },
  });
  expect(facts.inferred).toEqual(["onSite.from", "onSite.to", "feedbackOn"]);
});

test("一、 as the number of a finding, behind a lead with its own 一是…二是", () => {
  const facts = parseBulletin(`中共兴城市文化局党组关于巡察整改情况的通报
整改中，一是加强领导。二是压实责任。反馈的28个问题已全部完成整改，批评教育、谈话提醒共24人，制定制度45项，追缴资金5.0227万元。
一、关于“文旅融合深度不够”的问题
整改情况：一是打造线路；二是办节。
二、关于“文物保护有短板”的问题
完善审核机制。`);
  expect(facts.items.map(({ measures }) => measures.length)).toEqual([2, 1]);
  expect(facts.declared).toEqual({ findings: 28, completed: 28, rate: 1, rules: 45, recoveredWan: 5.0227 });
});

describe("counts at several levels", () => {
  const declared = (text: string) => parseBulletin(text).declared;

  test("groups are items, the finest level is findings, and suggestions and measures are neither", () => {
    expect(declared("巡察反馈的4个方面12类问题和4项意见建议，细化为39个具体问题、157项整改措施。")).toEqual({
      aspects: 4,
      items: 12,
      findings: 39,
    });
    expect(declared("巡察反馈5个方面、17个问题、56个具体问题表现，形成160项整改任务。")).toEqual({
      aspects: 5,
      findings: 17,
      manifestations: 56,
      tasks: 160,
    });
    expect(declared("反馈问题共25个，其中已整改完成19个、正在整改6个，完成率76%。")).toEqual({
      findings: 25,
      completed: 19,
      inProgress: 6,
      rate: 0.76,
    });
  });

  test("a unit's own tasks and slogans are not counts of the feedback", () => {
    expect(declared("落实“一个问题、一名领导、一抓到底”机制，书记认领2项问题，召开4次会议。")).toEqual({});
  });

  test("a rate is computed only where both counts are declared, toward not finished", () => {
    expect(declared("巡察反馈3个问题，已完成整改2个。")).toEqual({ findings: 3, completed: 2, rate: 0.666 });
    expect(declared("巡察反馈3个问题，基本完成2个。")).toEqual({ findings: 3, stageCompleted: 2 });
  });
});

describe("one entry", () => {
  const entry = (body: string) => parseBulletin(`二、反馈问题整改落实情况\n（一）台账更新不及时。\n${body}`).items[0];

  test.each([
    ["整改状态：完成", "COMPLETED", null],
    ["整改状态：基本完成并长期坚持", "STAGE_COMPLETED", "SUSTAINED"],
    ["整改状态：未完成", "IN_PROGRESS", null],
    ["整改状态：尚未启动", "NOT_STARTED", null],
    ["整改状态：已销号", "CLOSED", null],
    ["整改类型：立行立改", null, "IMMEDIATE"],
  ])("%s gives exactly that", (line, status, termClass) => {
    expect(entry(`${line}\n整改情况：一是补登。`)).toMatchObject({ status, termClass, measures: [{ text: "补登。" }] });
  });

  test.each([
    ["该问题已于2024年8月完成整改。", "COMPLETED", null],
    ["目前，该问题正在整改。", "IN_PROGRESS", null],
    ["该问题需持续整改。", null, "SUSTAINED"],
    ["已完成泵站改造。", null, null],
    ["持续推进清淤。", null, null],
  ])("a first sentence “%s” is taken only when it tells the state and nothing else", (sentence, status, termClass) => {
    expect(entry(`${sentence}一是补登。二是核对。`)).toMatchObject({ status, termClass, measures: [{ seq: 1 }, { seq: 2 }] });
  });

  test("words above the label describe the finding, words under a results label are results: neither is a measure", () => {
    const found = entry("具体表现：漏登3件。\n有的未核对。\n责任人：甲\n整改措施：一是补登。二是核对。\n整改成效：一是账实相符。");
    expect(found?.measures.map(({ text }) => text)).toEqual(["补登。", "核对。"]);
  });

  test("a heading broken over two lines keeps its whole title", () => {
    const facts = parseBulletin("二、反馈问题整改落实情况\n（一）合同履约监管有漏洞，部分项目\n验收滞后。\n整改情况：建立清单。");
    expect(facts.items).toMatchObject([{ title: "合同履约监管有漏洞，部分项目验收滞后", measures: [{ text: "建立清单。" }] }]);
  });
});
