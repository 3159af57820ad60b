// Rules that a linter cannot hold. Each is shown a planted violation first, so that it cannot pass by being blind.
import { describe, expect, test } from "vitest";
import { coloursByMeaning, distributableSql, noOtherHost, noSwitchedOffTest, noSwitchedOffTypes } from "./scripts/repo-rules/code-rules.ts";
import { kebabCaseNames, noDrawerFolder, noIndexFile, noLongFile } from "./scripts/repo-rules/file-rules.ts";
import {
  documentedCommandsExist,
  nothingOfAMachine,
  settingsAreDocumented,
  settingsOfExample,
  settingsOfSchema,
} from "./scripts/repo-rules/promise-rules.ts";
import { ignoredNames, type RepoFile, type RepoRule, readRepoFiles } from "./scripts/repo-rules/repo-files.ts";
import { textsInLanguageFiles } from "./scripts/repo-rules/text-rules.ts";

const repo = readRepoFiles(import.meta.dirname);
const file = (path: string, text = ""): RepoFile => ({ path, text });
/** Joins words that would trip the rules if this file held them as they are. */
const glue = (...parts: string[]): string => parts.join("");

const PACKAGE = file("package.json", '{ "scripts": { "start": "", "test": "", "rectify": "" } }');
const TWO_COMMANDS = "npx --yes pnpm@12.21.0 start\nnpx --yes pnpm@12.21.0 test\n";
const DOCUMENTED = [PACKAGE, file("README.md", TWO_COMMANDS), file("README.zh-CN.md", TWO_COMMANDS)];
const ENV = file("apps/server/src/env.ts", "z.object({\n  PORT: z.int(),\n  RECTIFY_DATA: z.string(),\n})");
const ENV_READMES = [file("README.md", "`PORT` `RECTIFY_DATA`"), file("README.zh-CN.md", "`PORT` `RECTIFY_DATA`")];

type Case = { rule: RepoRule; refused: RepoFile[][]; allowed: RepoFile[][] };

const CASES: Record<string, Case> = {
  "no file is longer than 400 lines": {
    rule: noLongFile,
    refused: [[file("packages/db/src/long.ts", "x\n".repeat(401))]],
    allowed: [[file("packages/db/src/full.ts", "x\n".repeat(400))], [file("docs/long.md", "x\n".repeat(900))]],
  },
  "no folder is a drawer": {
    rule: noDrawerFolder,
    refused: ["utils", "lib", "common", "helpers", "misc"].map((name) => [file(`packages/db/src/${name}/a.ts`)]),
    allowed: [[file("packages/db/src/facts/lib.ts")]],
  },
  "no file is an index": {
    rule: noIndexFile,
    refused: [[file("packages/db/src/index.ts")], [file("apps/web/src/index.tsx")]],
    allowed: [[file("apps/web/index.html")], [file("apps/web/src/routes/index.tsx")]],
  },
  "file names are kebab-case": {
    rule: kebabCaseNames,
    refused: [[file("packages/db/src/closeOut.ts")], [file("apps/web/src/Chart.tsx")], [file("packages/db/src/close_out.ts")]],
    allowed: [[file("packages/db/src/close-out.test.ts")], [file("packages/db/src/vite-env.d.ts")]],
  },
  "the product's SQL can be distributed": {
    rule: distributableSql,
    refused: [
      "GROUP BY GROUPING SETS ((a), (b))",
      "GROUP BY ROLLUP (a)",
      "group by cube(a, b)",
      "JOIN LATERAL (SELECT 1) x ON true",
      "create or replace trigger t",
      "CREATE TRIGGER t",
      "LISTEN changes",
      "NOTIFY changes",
      "select pg_notify('a', 'b')",
    ].flatMap((sql) => [[file("packages/db/src/facts/a.ts", `sql\`${sql}\``)], [file("prisma/migrations/1_a/migration.sql", sql)]]),
    allowed: [
      [file("packages/db/src/facts/a.ts", "// no LATERAL here\nrollUp(rows); server.listen(0); const trigger = 1;")],
      [file("prisma/migrations/1_a/migration.sql", "-- no TRIGGER\nCREATE TABLE progress_rollup (a int)")],
      [file("prisma/migrations/1_a/migration.sql", "CREATE TRIGGER audit_is_only_added_to BEFORE UPDATE ON audit")],
    ],
  },
  "a colour is taken by its meaning": {
    rule: coloursByMeaning,
    refused: [
      [file("apps/web/src/features/a/page.tsx", 'color: "#b3141d"')],
      [file("packages/charts/src/bars.ts", "const c = '#fff';")],
      [file("apps/web/src/app.css", "a { color: #B3141D80; }")],
    ],
    allowed: [
      [file("apps/web/src/shared/theme/tokens.ts", 'red: "#b3141d"')],
      [file("packages/charts/src/palette.ts", 'red: "#b3141d"')],
      [file("apps/web/src/features/a/page.tsx", 'href="#top" class A { #add() {} } this.#fade')],
    ],
  },
  "no other host is named": {
    rule: noOtherHost,
    refused: [
      [file("apps/web/index.html", glue('<link href="https:', '//fonts.cdn.net/a.css">'))],
      [file("packages/api/src/a.ts", glue('fetch("http:', '//10.0.0.1/x")'))],
      [file("packages/api/src/a.ts", glue('fetch("https:', '//localhost.cdn.net/x")'))],
    ],
    allowed: [
      [file("apps/server/src/a.ts", glue("`http://127.0.0.1:8080/x` `http://localhost` `http://$", "{host}:$", "{port}`"))],
      [file("apps/web/src/a.svg", '<svg xmlns="http://www.w3.org/2000/svg">')],
    ],
  },
  "no test is switched off": {
    rule: noSwitchedOffTest,
    refused: ["it", "test", "describe"].flatMap((name) =>
      ["skip", "only", "todo"].map((off) => [file("packages/db/src/a.test.ts", glue(name, ".", off, "('x')"))]),
    ),
    allowed: [[file("packages/db/src/a.test.ts", "it.skipIf(missing)('x')")], [file("packages/db/src/a.ts", "words.only(1)")]],
  },
  "no type check is switched off": {
    rule: noSwitchedOffTypes,
    refused: [glue("// @ts", "-ignore"), glue("// @ts", "-nocheck"), glue("x as", " any"), glue("(x:", " any) => 1")].map((text) => [
      file("packages/db/src/a.ts", text),
    ]),
    allowed: [[file("packages/db/src/a.ts", "// @ts-expect-error: any number of reasons\n/* x: any */ const anything: unknown = many;")]],
  },
  "documented commands exist": {
    rule: documentedCommandsExist,
    refused: [
      [PACKAGE, file("README.md", TWO_COMMANDS)],
      [...DOCUMENTED, file("CONTRIBUTING.md", "npx --yes pnpm@12.21.0 lint")],
      [...DOCUMENTED, file(".ci/run", "npx --yes pnpm@12.20.0 test")],
    ],
    allowed: [DOCUMENTED, [...DOCUMENTED, file("docs/a.md", "npx --yes pnpm@12.21.0 -s rectify overview\nnpx --yes pnpm@12.21.0 install")]],
  },
  "settings are documented": {
    rule: settingsAreDocumented,
    refused: [
      [ENV, ...ENV_READMES],
      [ENV, ...ENV_READMES, file(".env.example", "PORT=8080\n")],
      [ENV, ...ENV_READMES, file(".env.example", "PORT=8080\n# RECTIFY_DATA=.data\nSPEED=9\n")],
      [ENV, file("README.md", "`PORT`"), file(".env.example", "PORT=8080\nRECTIFY_DATA=.data\n")],
    ],
    allowed: [[ENV, ...ENV_READMES, file(".env.example", "PORT=8080\n# RECTIFY_DATA=.data\n")]],
  },
  "what a reader sees stands in the language files": {
    rule: textsInLanguageFiles,
    refused: [
      ...[
        "<b>逾期</b>",
        'const unit = "个";',
        "<b>Overdue</b>",
        "<p>\n  Data of {time}\n</p>",
        '<button\n  type="button"\n>\n  Save\n</button>',
        '<nav aria-label="Main navigation" />',
        '<input placeholder={"Search units"} />',
        glue("<img alt={`Chart of $", "{name}`} />"),
        glue("<Card title={`$", "{count} overdue`} />"),
      ].map((text) => [file("apps/web/src/features/a/page.tsx", text)]),
      [file("packages/charts/src/a-option.ts", 'series: [{ id: "overdue", name: "Overdue" }]')],
    ],
    allowed: [
      [file("apps/web/src/shared/i18n/zh/a.ts", 'a: "逾期"'), file("apps/web/src/gallery/a.tsx", "<b>逾期 Overdue</b>")],
      [file("apps/web/src/features/a/page.test.tsx", "<b>逾期</b>"), file("apps/web/src/testing/a.tsx", "<b>逾期</b>")],
      [
        file(
          "apps/web/src/features/a/page.tsx",
          glue(
            '// 逾期\n{/* 逾期 */}\n<b title={t("a.b")} aria-label={`$',
            "{a} $",
            '{b}`}>{t("a.b")}</b>\n{a > b ? <i>/</i> : <i>—</i>}\nuseRef<Element>(null);\n(x) => go',
          ),
        ),
      ],
      [file("packages/charts/src/a-option.ts", 'series: [{ id: "overdue", name: words.overdue, type: "line" }]')],
    ],
  },
  "nothing of anybody's machine is written down": {
    rule: nothingOfAMachine,
    refused: [
      [file("pnpm-lock.yaml", glue("resolution: {integrity: x, tar", "ball: a.tgz}"))],
      [file(".npmrc", glue("x=https://regis", "try.npmjs.org/"))],
      [file("docs/a.md", glue("see /wo", "rk/main"))],
    ],
    allowed: [[file("docs/a.md", "the registry of units; ../shared/bulletins; /var/lib/rectify; /network/x")]],
  },
};

describe.each(Object.entries(CASES))("%s", (_, { rule, refused, allowed }) => {
  test("a planted violation is found", () => {
    for (const files of refused) expect(rule(files), files.map((f) => f.path + f.text).join("\n")).not.toEqual([]);
  });
  test("what only looks like one is not", () => {
    for (const files of allowed) expect(rule(files)).toEqual([]);
  });
  test("the repository keeps it", () => {
    expect(rule(repo)).toEqual([]);
  });
});

test("the repository's files are seen and ignored folders are not", () => {
  const paths = repo.map((f) => f.path);
  expect(paths).toContain("packages/domain/src/ratio.ts");
  expect(paths.filter((p) => p.includes("node_modules/") || p.includes("/generated/"))).toEqual([]);
  expect(ignoredNames("# folders\nnode_modules/\n\n*.log\n.env\n")).toEqual(["node_modules", ".env"]);
});

test("settings are read from the schema's keys and from set or commented lines", () => {
  expect(settingsOfSchema("  PORT: z.int(),\n  lower: 1,\n  DATABASE_URL: z.url(),")).toEqual(["DATABASE_URL", "PORT"]);
  expect(settingsOfExample("# The port. PORT is a number\nPORT=8080\n# HOST=127.0.0.1\n")).toEqual(["HOST", "PORT"]);
});
