import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en as enStart } from "./en.ts";
import { LATE_TEXTS } from "./late-texts.ts";
import { zh as zhStart } from "./zh.ts";

type Texts = { [key: string]: string | Texts };

/** All of a language: what every page needs, and what comes with the pages that few open. */
async function all(start: Texts, language: "zh" | "en"): Promise<Texts> {
  const late = await Promise.all(Object.values(LATE_TEXTS).map((area) => area[language]()));
  return Object.assign({}, start, ...late) as Texts;
}
const zh = await all(zhStart, "zh");
const en = await all(enStart, "en");

const leaves = (texts: Texts, path = ""): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
const plain = (key: string) => key.replace(/_(one|other)$/, "");
const keys = (texts: Texts) => [...new Set(leaves(texts).map(([key]) => plain(key)))].sort();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\w+\}\}|<\w+>/g) ?? [])].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ["zh", "en", "testing"].includes(entry.name) ? [] : sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}

describe("the texts", () => {
  test("have the same keys in both languages", () => {
    expect(keys(en)).toEqual(keys(zh));
  });
  test("fill the same places in both languages", () => {
    // A singular may say "the one"; the plural fills every place.
    const english = new Map(leaves(en).flatMap(([key, text]) => (key.endsWith("_one") ? [] : [[plain(key), text] as const])));
    for (const [key, text] of leaves(zh)) expect(placeholders(english.get(plain(key)) ?? ""), key).toEqual(placeholders(text));
  });
  test("are all used: each key stands in a source, whole or as the start of a computed one", () => {
    const code = sources(join(import.meta.dirname, "../..")).join("\n");
    const computed = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((m) => m[1] ?? "");
    const nested = leaves(en).flatMap(([, text]) => [...text.matchAll(/\$t\(([\w.]+)/g)].map((m) => m[1]));
    const unused = keys(zh).filter(
      (key) => !code.includes(`"${key}"`) && !nested.includes(key) && !computed.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});

/** "{{n}} findings", tags between the two included. A noun that stays in the plural whatever the number is none. */
const NUMBERED = /\{\{(\w+)\}\}(?:<\/?\w+>)* (?:more |extra |working )?([a-z]+s|people)\b/g;
const NO_NOUN = new Set(["is", "has", "was", "hours", "points", "days", "this"]);
/** A tie has at least two. */
const SEVERAL = /Tie$/;
const numbered = (text: string) => [...text.matchAll(NUMBERED)].filter(([, , noun = ""]) => !NO_NOUN.has(noun)).map(([, place]) => place);

describe("an English number and its noun", () => {
  test("agree: what is counted has a singular and a plural", () => {
    const all = new Map(leaves(en));
    const wrong = [...all].filter(([key, text]) => numbered(text).length > 0 && !/_(one|other)$/.test(key) && !SEVERAL.test(key));
    expect(wrong).toEqual([]);
  });
  test("a text counts by one number only; another one is a text of its own", () => {
    const wrong = leaves(en).filter(([key, text]) => !SEVERAL.test(key) && numbered(text).some((place) => place !== "count"));
    expect(wrong).toEqual([]);
  });
  test("every singular has its plural", () => {
    const all = new Set(leaves(en).map(([key]) => key));
    const alone = [...all].filter((key) => /_(one|other)$/.test(key) && !all.has(`${plain(key)}_one`) !== !all.has(`${plain(key)}_other`));
    expect(alone).toEqual([]);
  });
  test("a planted plural is seen", () => {
    expect(numbered("All {{count}} findings and <b>{{n}}</b> more units")).toEqual(["count", "n"]);
  });
});

describe("a Chinese number", () => {
  /** Lists of bare figures, pairs, and days that come with their word. */
  const BARE =
    /^overview\.trend\.summary|^unit\.tree\.closed$|^unit\.headline\.(?:someBack|longest)|^moves\.effect\.(?:verified|declared)$/;
  test("is followed by its measure word", () => {
    const wrong = leaves(zh).filter(
      ([key, text]) =>
        !BARE.test(key) &&
        /\{\{(?:count|total|units|days|items)\}\}(?:<\/\w+>)?(?![ \u00a0]?(?:[个项天日条类处行份次人页字位篇封户组轮批]|MB|\/|<\/))/.test(
          text,
        ),
    );
    expect(wrong).toEqual([]);
  });
});
