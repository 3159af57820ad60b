// Rules about what stands in the code: SQL that cannot be distributed, colours, hosts, switched-off checks.
import { blankComments } from "./blank-comments.ts";
import { isTest, isTypeScript, matches, type RepoRule } from "./repo-files.ts";

const PRODUCT = /^(packages|apps)\//;
const PRODUCT_SQL = /^packages\/db\/.*\.ts$|^prisma\/migrations\/.*\.sql$/;

/** Upper case is SQL wherever it stands; lower case only in the forms that are not English. */
const UNDISTRIBUTABLE = [
  /\bGROUPING\s+SETS\b|\bgrouping\s+sets\s*\(/g,
  /\b(?:CUBE|ROLLUP|cube|rollup)\s*\(/g,
  /\bLATERAL\b|\b(?:join|,)\s+lateral\b/g,
  // The audit is one chain and stays in one place (decision 025).
  /\bTRIGGER\b(?! audit_is_only_added_to\b)|\bcreate\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\b/g,
  /\b(?:LISTEN|NOTIFY)\b|\bpg_notify\b/g,
];

/** The schema must stay distributable by inspection: these are refused or useless across shards. */
export const distributableSql: RepoRule = (files) =>
  files
    .filter((f) => PRODUCT_SQL.test(f.path) && !isTest(f.path))
    .map((f) => ({ path: f.path, text: blankComments(f.text, "sql") }))
    .flatMap((f) => UNDISTRIBUTABLE.flatMap((pattern) => matches(f, pattern, "not in the product's SQL")));

const COLOUR = /(?<=["'`\s:(,])#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?=["'`\s;,)])/gi;
const COLOUR_HOME = /^apps\/web\/src\/shared\/theme\/|^packages\/charts\/src\/palette/;

/** A colour has a meaning and therefore a name; its value stands in one place. */
export const coloursByMeaning: RepoRule = (files) =>
  files
    .filter((f) => /^(packages|apps)\/[^/]+\/src\/.*\.(tsx?|css|svg)$/.test(f.path) && !COLOUR_HOME.test(f.path) && !isTest(f.path))
    .flatMap((f) => matches(f, COLOUR, "take the colour from the palette or the theme"));

const ADDRESS = /\b(?:https?|wss?):\/\/([^\s/"'`<>)\\]+)/g;
/** This machine, a value filled in at run time, names of XML namespaces, and names that are reserved for examples. */
const NO_OTHER_HOST =
  /^(?:127\.0\.0\.1|localhost|\[::1\])(?::|$)|^\$\{|^(?:www\.)?w3\.org$|^schemas\.(?:openxmlformats\.org|microsoft\.com)$|^purl\.org$|(?:^|\.)(?:example|test|invalid)$|^example\.(?:com|org)$/;

/** No request leaves the machine, so no other host is named. */
export const noOtherHost: RepoRule = (files) =>
  files
    .filter((f) => PRODUCT.test(f.path) && /\.(tsx?|css|html|svg|json)$/.test(f.path) && !/package\.json$|tsconfig/.test(f.path))
    .flatMap((f) =>
      [...f.text.matchAll(ADDRESS)].filter((m) => !NO_OTHER_HOST.test(m[1] ?? "")).map((m) => `${f.path}: names another host: ${m[0]}`),
    );

/** Conditional forms (skipIf, runIf) stay allowed: they say why on every run. */
const SWITCHED_OFF_TEST = /\b(?:it|test|describe|suite)(?:\.concurrent)?\.(?:skip|only|todo|fixme)\b/g;

export const noSwitchedOffTest: RepoRule = (files) =>
  files.filter((f) => isTest(f.path) && isTypeScript(f.path)).flatMap((f) => matches(f, SWITCHED_OFF_TEST, "a test runs or goes"));

const SWITCHED_OFF_LINES = /@ts-(?:ignore|nocheck)\b/g;
const UNTYPED = /\bas any\b|:\s*any\b(?=[\s,;)=[\]>|])/g;

export const noSwitchedOffTypes: RepoRule = (files) =>
  files
    .filter((f) => isTypeScript(f.path))
    .flatMap((f) => [
      ...matches(f, SWITCHED_OFF_LINES, "repair it or expect the error"),
      ...matches({ path: f.path, text: blankComments(f.text) }, UNTYPED, "say what it is"),
    ]);
