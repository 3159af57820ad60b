import { describe, expect, test } from "vitest";
import { BULLETIN_ISSUE_CODES, LEDGER_ISSUE_CODES } from "./issue.ts";
import { bulletinIssueSentence, ledgerIssueSentence } from "./issue-sentences.ts";

const HOLES = /undefined|null|NaN|\[object|[{}]|“”|\(\s*\)|（\s*）| {2}|\.\.|。。/;
const WAYS_OUT = { zh: /请|无需处理/, en: /\.”? [A-Z]|[.”] Nothing/ } as const;

const FULL: Record<string, string | number> = {
  reason: "encrypted",
  what: "upload",
  limit: 20 * 1024 * 1024,
  sheets: "Sheet1",
  field: "unit",
  row: 3,
  other: "Unit",
  otherCell: "B3",
  nearest: "Word",
  read: "Sheet1",
  proposal: "2026-08-31",
  year: 2026,
  month: 2,
  day: "2026-02-28",
  lastDay: 28,
  error: "#REF!",
  count: 2,
  length: 5000,
  stateText: "open",
  termClass: "now",
  state: "IN_PROGRESS",
  before: "2026-01-01",
  feedbackOn: "2026-01-01",
  due: "2026-01-01",
  today: "2026-03-20",
  asOf: "2026-03-19",
  last: "2026-03-20",
  rows: "4",
  finding: "1-2",
  known: "Known",
  text: "Text",
  name: "Name",
  from: "CLOSED",
  to: "COMPLETED",
  region: "Region",
  fact: "onSite.from",
  level: "items",
  declared: 32,
  listed: 13,
  findings: 32,
  completed: 30,
  rate: 0.9265,
  sum: 31,
};

const sentence = {
  ledger: (code: string, facts: typeof FULL, original: string | null, lang: "zh" | "en") =>
    ledgerIssueSentence({ code: code as (typeof LEDGER_ISSUE_CODES)[number], original, facts }, lang),
  bulletin: (code: string, facts: typeof FULL, original: string | null, lang: "zh" | "en") =>
    bulletinIssueSentence({ code: code as (typeof BULLETIN_ISSUE_CODES)[number], original, facts }, lang),
};

describe.each([
  ["ledger", LEDGER_ISSUE_CODES],
  ["bulletin", BULLETIN_ISSUE_CODES],
] as const)("%s issues", (kind, codes) => {
  test.each(codes.flatMap((code) => [["zh", code] as const, ["en", code] as const]))(
    "in %s, %s is a whole sentence with and without its facts",
    (lang, code) => {
      for (const facts of [{}, FULL]) {
        for (const original of [null, "", "abc"]) {
          const said = sentence[kind](code, facts, original, lang);
          expect(said).not.toMatch(HOLES);
          expect(said).toMatch(lang === "zh" ? /。$/ : /^[“A-Z0-9].*\.$/);
          expect(said).toMatch(WAYS_OUT[lang]);
          expect(said).not.toMatch(/[A-Z]{3,}_[A-Z]/);
          if (lang === "zh") expect(said).toMatch(/\p{Script=Han}/u);
        }
      }
    },
  );

  test("no two codes say the same", () => {
    for (const lang of ["zh", "en"] as const) {
      const said = codes.map((code) => sentence[kind](code, {}, "abc", lang));
      expect(new Set(said).size).toBe(codes.length);
    }
  });
});

test("a sentence names the day, the column and the words it is about", () => {
  const say = (code: (typeof LEDGER_ISSUE_CODES)[number], original: string, facts: Record<string, string | number>) =>
    ledgerIssueSentence({ code, original, facts }, "zh");
  expect(say("DATE_NOT_A_DAY", "2026.2.31", { year: 2026, month: 2, day: 31, lastDay: 28 })).toContain(
    "“2026.2.31”这一天不存在：2026 年 2 月只有 28 天",
  );
  expect(say("CLASS_UNKNOWN", "限时整改", { nearest: "限期整改" })).toContain("“限时整改”不在清单中，最接近“限期整改”");
  expect(say("BACKWARD_MOVE", "已完成", { from: "CLOSED", to: "COMPLETED" })).toContain("从“已销号”退到“已完成”");
});

test("a bulletin's figures are said in words", () => {
  const say = (code: (typeof BULLETIN_ISSUE_CODES)[number], facts: Record<string, string | number>) =>
    bulletinIssueSentence({ code, original: null, facts }, "zh");
  expect(say("NOT_LISTED", { level: "findings", declared: 32 })).toContain("公布了具体问题 32 项，但没有逐一列出");
  expect(say("NOT_STATED", { fact: "dueDates" })).toContain("没有写明完成时限");
  expect(say("COUNTS_DISAGREE", { findings: 32, sum: 33 })).toContain("具体问题 32 个，各状态合计 33 个");
});

test("a long original text is shortened", () => {
  expect(ledgerIssueSentence({ code: "DATE_FORMAT", original: "长".repeat(500), facts: {} }, "zh").length).toBeLessThan(120);
});
