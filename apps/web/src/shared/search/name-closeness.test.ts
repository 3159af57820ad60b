import fc from "fast-check";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { matchNames } from "./match-names.ts";
import { CLOSENESS, closeness } from "./name-closeness.ts";

const signs = fc.constantFrom(...Array.from("住建局城投集团商务发展和改革财政审计街道市场监管教育民政水务"));
const name = fc.array(signs, { minLength: 2, maxLength: 7 }).map((all) => all.join(""));
const initialsOf = (of: string) => pinyin(of, { pattern: "first", toneType: "none", type: "array" }).join("");

describe("of the answers to a word", () => {
  test("exact comes before prefix, whole initials, beginning of initials, and inside", () => {
    const steps: [string, string, number][] = [
      ["住建局", "住建局", CLOSENESS.exact],
      ["住建局机关", "住建局", CLOSENESS.prefix],
      ["住建局", "zjj", CLOSENESS.wholeSound],
      ["住建局", "zhujianju", CLOSENESS.wholeSound],
      ["住建局机关", "zjj", CLOSENESS.soundPrefix],
      ["住建局机关", "zhujianj", CLOSENESS.soundPrefix],
    ];
    for (const [of, word, at] of steps) expect(closeness(of, word), `${of} ${word}`).toBe(at);
    expect(closeness("原住建局", "住建局")).toBeGreaterThan(CLOSENESS.prefix);
    expect(closeness("原住建局", "zjj")).toBeGreaterThan(CLOSENESS.soundPrefix);
    expect(closeness("区住房和城乡建设局", "zjj")).toBeGreaterThanOrEqual(CLOSENESS.abbreviation);
    expect(closeness("区商务局", "zjj")).toBeNull();
  });

  test("the units whose initials it is come first, whatever else and however many findings there are", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 12 }),
        fc.nat(),
        fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }),
        (all, pick, counts) => {
          const word = initialsOf(all[pick % all.length] ?? "");
          const units = all.map((of, id) => ({ id, name: of, shortName: of, findings: counts[id] ?? 0, former: [] }));
          const found = matchNames({ units, people: [], rounds: [], groups: [] }, word).units.map((u) => initialsOf(u.name) === word);
          const whole = all.filter((of) => initialsOf(of) === word).length;
          expect(found.slice(0, whole)).toEqual(Array.from({ length: Math.min(whole, found.length) }, () => true));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a name is nearest to itself, and any part, any run of initials finds it", () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (of, a, b) => {
        expect(closeness(of, of)).toBe(CLOSENESS.exact);
        const [from, length] = [a % of.length, 1 + (b % of.length)];
        const part = of.slice(from, from + length);
        expect(closeness(of, part)).not.toBeNull();
        expect(closeness(of, initialsOf(of).slice(from, from + length))).not.toBeNull();
        expect(closeness(of, of.slice(0, length))).toBeLessThanOrEqual(closeness(of, part) ?? -1);
      }),
      { numRuns: 300 },
    );
  });
});
