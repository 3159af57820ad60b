import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BulletinFacts } from "@rectify/domain/bulletin";
import type { Span } from "@rectify/domain/issue";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readBulletinFile } from "../text/read-bulletin-file.ts";
import { parseBulletin } from "./parse-bulletin.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples/bulletins");
const TEXTS = ["丰泽区水务和湖泊局通报.txt", "丰泽区卫生健康局通报.txt", "丰泽区农业农村局通报.txt"].map((name) =>
  readFileSync(join(EXAMPLES, name), "utf8"),
);

/** Pieces that mean something to the parser, to be put anywhere. */
const PIECES = [
  ...'\n\r\f 。；：、，“”‘’"（）()*一二十3②',
  "**",
  "\n\n",
  "一是",
  "二是",
  "一、",
  "（二）",
  "3. ",
  "（1）",
  "关于“",
  "”的问题",
  "整改情况：",
  "整改状态：",
  "截至2月30日",
  "至4月",
  "反馈",
  "32个问题",
  "😀",
  "\ufeff",
  "公开期限：",
  "中共",
];
type Edit = { at: number; drop: number; piece: string };
const edits = fc.array(
  fc.record({ at: fc.nat(4000), drop: fc.oneof(fc.nat(3), fc.nat(400)), piece: fc.oneof(fc.constantFrom(...PIECES), fc.constant("")) }),
  { minLength: 1, maxLength: 12 },
);
const mutated = fc
  .tuple(fc.constantFrom(...TEXTS), edits)
  .map(([text, changes]) => changes.reduce((t, { at, drop, piece }: Edit) => t.slice(0, at) + piece + t.slice(at + drop), text));

const bare = (facts: BulletinFacts) => ({
  ...facts,
  spans: Object.keys(facts.spans),
  items: facts.items.map(({ span, measures, ...item }) => ({ ...item, measures: measures.map(({ text }) => text) })),
  issues: facts.issues.map(({ code, facts: about }) => ({ code, about })),
});

function inside(span: Span, outer: Span): boolean {
  return outer.start <= span.start && span.start < span.end && span.end <= outer.end;
}

describe("on any text", () => {
  test("the parser answers, and every span is inside the text and in order", () => {
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: fc.constantFrom(...PIECES), maxLength: 120 })), (text) => {
        const facts = parseBulletin(text);
        const whole = { start: 0, end: text.length };
        for (const span of [...Object.values(facts.spans), ...facts.issues.flatMap((issue) => issue.span ?? [])]) {
          expect(inside(span, whole)).toBe(true);
        }
        let itemStart = -1;
        for (const item of facts.items) {
          expect(inside(item.span, whole)).toBe(true);
          expect(item.span.start).toBeGreaterThan(itemStart);
          itemStart = item.span.start;
          let end = item.span.start;
          for (const measure of item.measures) {
            expect(inside(measure.span, item.span)).toBe(true);
            expect(measure.span.start).toBeGreaterThanOrEqual(end);
            end = measure.span.end;
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  test("listed counts are the counts of what is listed", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { items, listed, declared } = parseBulletin(text);
        expect(declared.items === undefined ? listed.findings : listed.items).toBe(items.length);
        expect(listed.measures).toBe(items.flatMap(({ measures }) => measures).length);
        expect(items.every(({ measures }) => measures.length > 0)).toBe(true);
        expect(items.map(({ seq }) => seq)).toEqual(items.map((_, i) => i + 1));
      }),
      { numRuns: 300 },
    );
  });

  test("line ends of Windows give the same facts", () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const unix = text.replace(/\r/g, "");
        expect(bare(parseBulletin(unix.replaceAll("\n", "\r\n")))).toEqual(bare(parseBulletin(unix)));
      }),
      { numRuns: 300 },
    );
  });

  test("GB18030 and UTF-8 give the same facts with the same spans", async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const content = text.replace(/^\ufeff/, "");
        fc.pre(content.trim() !== "");
        const utf8 = await readBulletinFile(iconv.encode(content, "utf8"), "a.txt");
        const gb18030 = await readBulletinFile(iconv.encode(content, "gb18030"), "b.txt");
        expect(utf8.ok && gb18030.ok && gb18030.text === utf8.text).toBe(true);
        if (utf8.ok && gb18030.ok) expect(parseBulletin(gb18030.text)).toEqual(parseBulletin(utf8.text));
      }),
      { numRuns: 150 },
    );
  });
});

test("a long text without any structure is answered within seconds", () => {
  for (const piece of ["一是", "甲\n", "2024年1月1日至", "反馈3个问题", "“", "（一）", "1.", "一、甲\n", "a@", "中共甲关于"]) {
    const started = performance.now();
    parseBulletin(piece.repeat(100_000 / piece.length));
    expect(performance.now() - started, piece).toBeLessThan(8_000);
  }
});
