import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv as parseDotEnv } from "node:util";
import { expect, test } from "vitest";
import { EnvError, parseEnv, SETTING_NAMES } from "./env.ts";

const exampleText = readFileSync(join(import.meta.dirname, "../../../.env.example"), "utf8");

function problems(source: Record<string, string>) {
  try {
    parseEnv(source);
  } catch (error) {
    return (error as EnvError).problems;
  }
  return [];
}

test("nothing set gives the documented defaults", () => {
  expect(parseEnv({})).toEqual({
    port: 8080,
    host: "127.0.0.1",
    dataDir: undefined,
    databaseUrl: undefined,
    zone: "Asia/Shanghai",
    example: true,
  });
});

test(".env.example lists every setting, and its values are the defaults", () => {
  for (const name of SETTING_NAMES) expect(exampleText).toMatch(new RegExp(`^(# )?${name}=`, "m"));
  const example = parseDotEnv(exampleText) as Record<string, string>;
  expect(Object.keys(example).every((name) => SETTING_NAMES.includes(name))).toBe(true);
  expect(parseEnv(example)).toEqual(parseEnv({}));
});

test("all errors are named at once", () => {
  const found = problems({
    PORT: "80a",
    HOST: "0.0.0.0",
    DATABASE_URL: "mysql://x/y",
    RECTIFY_ZONE: "Asia/Nowhere",
    RECTIFY_EXAMPLE: "yes",
  });
  expect(found.map((p) => [p.name, p.rule])).toEqual([
    ["PORT", "PORT_RANGE"],
    ["HOST", "HOST_LOOPBACK"],
    ["DATABASE_URL", "URL_POSTGRES"],
    ["RECTIFY_ZONE", "ZONE_UNKNOWN"],
    ["RECTIFY_EXAMPLE", "ON_OFF"],
  ]);
});

test("a host beyond this machine is refused, whatever it is called", () => {
  for (const host of ["0.0.0.0", "::", "192.168.1.5", "board.example", "127.0.0.1.example"])
    expect(problems({ HOST: host })).toHaveLength(1);
  for (const host of ["127.0.0.1", "127.8.8.8", "::1", "localhost"]) expect(problems({ HOST: host })).toEqual([]);
});

test("the password of a database address is not repeated in its error", () => {
  expect(JSON.stringify(problems({ DATABASE_URL: "mysql://u:secret@h/d" }))).not.toContain("secret");
});

test("a blank setting counts as not set", () => {
  expect(parseEnv({ PORT: " ", RECTIFY_ZONE: "" })).toEqual(parseEnv({}));
});

test("an offset or a sentence is not a zone", () => {
  for (const zone of ["+08:00", "China", "UTC+8"]) expect(problems({ RECTIFY_ZONE: zone })).toHaveLength(1);
});

test("EnvError is an Error of its own kind", () => {
  expect(() => parseEnv({ PORT: "0" })).toThrow(EnvError);
});
