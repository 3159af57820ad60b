// The real bulletin and four of other families stand outside the project, beside it; where they are missing this says so.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bulletinCheckSentence } from "./check-sentence.ts";
import { parseBulletin } from "./parse-bulletin.ts";

const FOLDER = join(import.meta.dirname, "../../../../../shared/bulletins");
const present = existsSync(FOLDER);
if (!present) console.warn(`skipped: the bulletins beside the project are not there (${FOLDER})`);

const textOf = (name: string) => readFileSync(join(FOLDER, name), "utf8");
const jsonOf = (name: string) => JSON.parse(textOf(name));

describe.runIf(present)("the real bulletin", () => {
  const text = present ? textOf("000_17d246090b269e3d.txt") : "";
  const facts = parseBulletin(text);
  const known = present ? jsonOf("000_17d246090b269e3d.facts.json") : null;

  test("gives unit, round, group and days as its facts file has them", () => {
    expect(facts).toMatchObject({
      unit: known.unit.name,
      committeeTerm: known.inspection.committeeTerm,
      round: known.inspection.round,
      group: known.inspection.group,
      onSite: { from: known.inspection.onSiteStart, to: known.inspection.onSiteEnd },
      feedbackOn: known.inspection.feedbackDate,
      asOf: known.rectification.asOfInferred,
      inferred: ["asOf", "rate"],
      publication: {
        on: known.publication.date,
        window: { from: known.publication.windowStart, to: known.publication.windowEnd },
        phone: known.publication.contact.phone,
        post: known.publication.contact.postal,
        email: known.publication.contact.email,
      },
    });
    expect(facts.issues.map(({ code }) => code)).toContain("YEAR_INFERRED");
  });

  test("keeps declared and listed counts apart", () => {
    const { specificFindings: findings, completionRate: rate, aspects, items, completed } = known.rectification.declared;
    expect(facts.declared).toEqual({ aspects, items, findings, completed, rate });
    expect(facts.listed).toEqual({ aspects: 0, items: 13, findings: 0, measures: 36 });
    expect(bulletinCheckSentence(facts, "en")).toBe(
      "13 of 13 items; 32 findings declared, none listed one by one; no due dates, owners or per-item status stated",
    );
  });

  test("lists every item with its title, category and number of measures, and no status", () => {
    const listed = facts.items.map((item) => [item.seq, item.title, item.category, item.measures.length, item.status, item.termClass]);
    type Known = { seq: number; title: string; category: string; measureCount: number };
    expect(listed).toEqual(known.items.map((i: Known) => [i.seq, i.title, i.category, i.measureCount, null, null]));
  });

  test("every measure is clean text and its span is the same words in the raw text", () => {
    for (const measure of facts.items.flatMap((item) => item.measures)) {
      expect(measure.text).not.toMatch(/\*|\n|^[一二三四]是/);
      const raw = text.slice(measure.span.start, measure.span.end);
      expect(raw.replace(/\*\*|\s/g, "")).toBe(measure.text.replace(/\s/g, ""));
    }
  });
});

describe.runIf(present)("the bulletins of other families", () => {
  type Expected = {
    findings: number;
    measures: number;
    declared?: Record<string, number>;
    window?: string;
    statuses?: Record<string, number>;
    termClasses?: Record<string, number>;
  };
  const expected: [string, Expected][] = present ? Object.entries(jsonOf("expected.json")) : [];

  test.each(expected)("%s equals its expected facts", (name, want) => {
    const facts = parseBulletin(textOf(`${name}.txt`));
    expect(facts.listed).toMatchObject({ items: 0, findings: want.findings, measures: want.measures });
    expect(facts.declared).toEqual(want.declared ?? {});
    const window = facts.publication.window;
    expect(window ? `${window.from}..${window.to}` : undefined).toBe(want.window);
    expect(tally(facts.items.map(({ status }) => status))).toEqual(want.statuses ?? {});
    expect(tally(facts.items.map(({ termClass }) => termClass))).toEqual(want.termClasses ?? {});
  });

  test("entries at mixed depth keep their aspect and parent headings", () => {
    const facts = parseBulletin(textOf("S3-zhejiang-stats-lead.txt"));
    const aspect = "贯彻落实决策部署不够有力";
    expect(facts.items.map((item) => [item.aspect, item.parent, item.title, item.measures.length])).toEqual([
      [aspect, "促消费措施跟进不够及时", "政策兑现周期偏长", 3],
      [aspect, "促消费措施跟进不够及时", "夜间经济点位管理不严", 2],
      [aspect, null, "企业走访流于形式", 2],
    ]);
  });

  test("a title over three lines gives unit, term and round", () => {
    const facts = parseBulletin(textOf("S4-shanghai-numbered-organisation.txt"));
    expect(facts).toMatchObject({ unit: "海宁湾区委员会", committeeTerm: "十二届市委", round: "第三轮" });
  });
});

function tally(values: readonly (string | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) if (value !== null) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
