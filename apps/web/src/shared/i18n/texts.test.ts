import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

type Texts = { [key: string]: string | Texts };
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
    const english = new Map(leaves(en));
    for (const [key, text] of leaves(zh)) expect(placeholders(english.get(key) ?? ""), key).toEqual(placeholders(text));
  });
  test("are all used: each key stands in a source, whole or as the start of a computed one", () => {
    const code = sources(join(import.meta.dirname, "../..")).join("\n");
    const computed = [...code.matchAll(/`([\w.-]+\.)\$\{/g)].map((m) => m[1] ?? "");
    const unused = keys(zh).filter((key) => !code.includes(`"${key}"`) && !computed.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });
});
