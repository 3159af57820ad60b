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
    tls: null,
    trustedProxy: null,
    loopback: true,
    passwords: "dengbao3",
    adminSecondFactor: false,
    provider: null,
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
    HOST: "all of them",
    DATABASE_URL: "mysql://x/y",
    RECTIFY_ZONE: "Asia/Nowhere",
    RECTIFY_EXAMPLE: "yes",
  });
  expect(found.map((p) => [p.name, p.rule])).toEqual([
    ["PORT", "PORT_RANGE"],
    ["HOST", "HOST_ADDRESS"],
    ["DATABASE_URL", "URL_POSTGRES"],
    ["RECTIFY_ZONE", "ZONE_UNKNOWN"],
    ["RECTIFY_EXAMPLE", "ON_OFF"],
  ]);
});

test("a host beyond this machine, whatever it is called, needs a certificate or a trusted proxy", () => {
  const [cert, key] = [import.meta.filename, import.meta.filename];
  for (const host of ["0.0.0.0", "::", "192.168.1.5", "board.example", "127.0.0.1.example"]) {
    expect(problems({ HOST: host }).map((p) => p.rule)).toEqual(["HOST_NEEDS_TLS"]);
    expect(problems({ HOST: host, TLS_CERT: cert, TLS_KEY: key })).toEqual([]);
    expect(problems({ HOST: host, TRUSTED_PROXY: "10.0.0.5, 10.1.0.0/16" })).toEqual([]);
    expect(problems({ HOST: host, TLS_CERT: cert }).map((p) => [p.name, p.rule])).toContainEqual(["TLS_KEY", "TLS_BOTH"]);
    for (const proxy of ["0.0.0.0/0", "::/0", "any", "10.0.0.5;10.0.0.6"])
      expect(
        problems({ HOST: host, TRUSTED_PROXY: proxy }).map((p) => p.rule),
        proxy,
      ).toEqual(["PROXY_ADDRESS"]);
  }
  expect(problems({ TLS_CERT: "/nonexistent/cert.pem", TLS_KEY: key }).map((p) => p.rule)).toEqual(["TLS_UNREADABLE"]);
  for (const host of ["127.0.0.1", "127.8.8.8", "::1", "localhost"]) expect(problems({ HOST: host })).toEqual([]);
});

test("the password of a database address is not repeated in its error", () => {
  expect(JSON.stringify(problems({ DATABASE_URL: "mysql://u:secret@h/d" }))).not.toContain("secret");
});

test("an audit kept for less than 184 days is refused", () => {
  for (const days of ["183", "0", "-1", "viele"])
    expect(
      problems({ RECTIFY_AUDIT_DAYS: days }).map((p) => p.rule),
      days,
    ).toEqual(["AUDIT_DAYS"]);
  for (const days of ["184", "3650", ""]) expect(problems({ RECTIFY_AUDIT_DAYS: days }), days).toEqual([]);
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

test("a weak, short or sample secret does not open the database of a board that others reach", () => {
  const beyond = { HOST: "0.0.0.0", TRUSTED_PROXY: "10.0.0.5" };
  for (const secret of ["password", "rectify", "postgres", "short", "12345678901234", "", "changeme"])
    expect(
      problems({ ...beyond, DATABASE_URL: `postgresql://u:${secret}@db.example/d` }).map((p) => p.rule),
      secret,
    ).toEqual(["URL_SECRET_WEAK"]);
  expect(problems({ ...beyond, DATABASE_URL: "postgresql://u:k7-Wolke-9Flut@db.example/d" })).toEqual([]);
  const behind = { TRUSTED_PROXY: "127.0.0.1", DATABASE_URL: "postgresql://u:short@127.0.0.1/d" };
  expect(problems(behind).map((p) => p.rule)).toEqual(["URL_SECRET_WEAK"]);
  expect(problems({ DATABASE_URL: "postgresql://u:short@127.0.0.1/d" })).toEqual([]);
});

test("the sample address of .env.example opens no database, not on one's own machine either", () => {
  const sample = /DATABASE_URL=(\S+)/.exec(exampleText)?.[1] ?? "";
  expect(problems({ DATABASE_URL: sample }).map((p) => p.rule)).toEqual(["URL_SECRET_WEAK"]);
});

const PROVIDER = {
  RECTIFY_PUBLIC_URL: "https://board.example/",
  RECTIFY_OIDC_ISSUER: "https://sso.example/realms/office",
  RECTIFY_OIDC_CLIENT_ID: "rectify",
  RECTIFY_OIDC_CLIENT_SECRET: "k7-Wolke-9Flut",
};

test("a provider is set up wholly or not at all, and whatever is missing is named", () => {
  expect(parseEnv(PROVIDER).provider).toEqual({
    issuer: "https://sso.example/realms/office",
    clientId: "rectify",
    clientSecret: "k7-Wolke-9Flut",
    claim: "preferred_username",
    label: { zh: "统一身份认证登录", en: "Sign in with single sign-on" },
    publicUrl: "https://board.example",
  });
  for (const name of Object.keys(PROVIDER))
    expect(
      problems({ ...PROVIDER, [name]: "" }).map((p) => [p.name, p.rule]),
      name,
    ).toEqual([[name, "OIDC_TOGETHER"]]);
  expect(problems({ RECTIFY_OIDC_CLAIM: "sub" }).map((p) => p.name)).toEqual(Object.keys(PROVIDER));
  expect(problems({ RECTIFY_PUBLIC_URL: "https://board.example" })).toEqual([]);
  const said = { RECTIFY_OIDC_CLAIM: "sub", RECTIFY_OIDC_LABEL_ZH: "用政务通登录", RECTIFY_OIDC_LABEL_EN: "Sign in with Gov" };
  expect(parseEnv({ ...PROVIDER, ...said }).provider).toMatchObject({
    claim: "sub",
    label: { zh: "用政务通登录", en: "Sign in with Gov" },
  });
  expect(problems({ ...PROVIDER, RECTIFY_OIDC_LABEL_EN: "x".repeat(41) }).map((p) => p.rule)).toEqual(["LABEL_LENGTH"]);
});

test("a provider and the board's own address are reached by HTTPS, on this machine also without", () => {
  for (const url of ["http://sso.example", "sso.example", "https://sso.example/?x=1", "https://u:p@sso.example", "ftp://127.0.0.1"]) {
    expect(
      problems({ ...PROVIDER, RECTIFY_OIDC_ISSUER: url }).map((p) => p.rule),
      url,
    ).toEqual(["OIDC_ISSUER"]);
    expect(
      problems({ ...PROVIDER, RECTIFY_PUBLIC_URL: url }).map((p) => p.rule),
      url,
    ).toEqual(["PUBLIC_URL"]);
  }
  expect(problems({ RECTIFY_PUBLIC_URL: "https://board.example/board" }).map((p) => p.rule)).toEqual(["PUBLIC_URL"]);
  for (const url of ["http://127.0.0.1:9", "http://localhost:9", "http://[::1]:9"])
    expect(problems({ ...PROVIDER, RECTIFY_OIDC_ISSUER: url, RECTIFY_PUBLIC_URL: url }), url).toEqual([]);
});

test("a weak or sample client secret is refused, and no secret is repeated in an error", () => {
  const sample = /RECTIFY_OIDC_CLIENT_SECRET=(\S+)/.exec(exampleText)?.[1] ?? "";
  for (const secret of [sample, "secret", "short-k7", "123456789012345"])
    expect(problems({ ...PROVIDER, RECTIFY_OIDC_CLIENT_SECRET: secret }), secret).toEqual([
      { name: "RECTIFY_OIDC_CLIENT_SECRET", value: "", rule: "SECRET_WEAK" },
    ]);
  expect(JSON.stringify(problems({ ...PROVIDER, RECTIFY_OIDC_ISSUER: "" }))).not.toContain("Wolke");
  expect(JSON.stringify(problems({ ...PROVIDER, RECTIFY_OIDC_ISSUER: "https://u:geheim@sso.example" }))).not.toContain("geheim");
});
