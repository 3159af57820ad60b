// Rules about what the repository says of itself: the documents' commands, the settings' example, nothing of anybody's machine.
import { matches, type RepoFile, type RepoRule } from "./repo-files.ts";

const textOf = (files: readonly RepoFile[], path: string): string | null => files.find((f) => f.path === path)?.text ?? null;
const READMES = ["README.md", "README.zh-CN.md"];
const COMMAND = /npx --yes pnpm@([\w.-]+)((?: -{1,2}[\w-]+)*) ([\w:]+)/g;
const OF_PNPM = new Set(["install", "exec"]);

/** Commands `npx --yes pnpm@… X` of a text. */
export function pnpmCommands(text: string): { version: string; script: string }[] {
  return [...text.matchAll(COMMAND)].map((m) => ({ version: m[1] ?? "", script: m[3] ?? "" }));
}

/** Each README shows both commands, and every command that a document or CI shows is a script of package.json, with one pnpm version. */
export const documentedCommandsExist: RepoRule = (files) => {
  const scripts = (JSON.parse(textOf(files, "package.json") ?? "{}") as { scripts?: Record<string, string> }).scripts ?? {};
  const shown = files
    .filter((f) => (f.path.endsWith(".md") && f.path !== "CHANGELOG.md") || f.path === ".ci/run")
    .flatMap((f) => pnpmCommands(f.text).map((command) => ({ path: f.path, ...command })));
  const versions = [...new Set(shown.map((s) => s.version))];
  return [
    ...READMES.flatMap((path) =>
      ["start", "test"]
        .filter((script) => !shown.some((s) => s.path === path && s.script === script))
        .map((script) => `${path}: does not show the command ${script}`),
    ),
    ...shown
      .filter((s) => !(s.script in scripts) && !OF_PNPM.has(s.script))
      .map((s) => `${s.path}: package.json has no script ${s.script}`),
    ...(versions.length > 1 ? [`several versions of pnpm are shown: ${versions.join(", ")}`] : []),
  ];
};

/** Names of settings in the schema of env.ts: keys in capitals. */
export function settingsOfSchema(source: string): string[] {
  return [...new Set([...source.matchAll(/^\s*([A-Z][A-Z0-9_]+)\s*:/gm)].map((m) => m[1] ?? ""))].sort();
}

/** Names of settings in an example file, set or commented out. */
export function settingsOfExample(text: string): string[] {
  return [...new Set([...text.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map((m) => m[1] ?? ""))].sort();
}

/** .env.example, both READMEs and the schema name the same settings. */
export const settingsAreDocumented: RepoRule = (files) => {
  const schema = textOf(files, "apps/server/src/env.ts");
  const example = textOf(files, ".env.example");
  if (schema === null || example === null) return ["apps/server/src/env.ts or .env.example: missing"];
  const inSchema = settingsOfSchema(schema);
  const inExample = settingsOfExample(example);
  return [
    ...(inSchema.length === 0 ? ["apps/server/src/env.ts: names no setting"] : []),
    ...inSchema.filter((name) => !inExample.includes(name)).map((name) => `.env.example: lacks ${name}`),
    ...inExample.filter((name) => !inSchema.includes(name)).map((name) => `.env.example: ${name} is no setting`),
    ...READMES.flatMap((path) =>
      inSchema.filter((name) => !textOf(files, path)?.includes(`\`${name}\``)).map((name) => `${path}: lacks ${name}`),
    ),
  ];
};

const REGISTRY = /\bregistry\.[\w-]+\.[a-z]{2,}\b|\bnpmmirror\b|^\s*(?:\/\/\S+:)?_authToken|^.*\btarball:.*$/gm;
const MACHINE_PATH = /(?<![\w.~@-])\/(?:work|root)\/[\w.-]+/g;

/** The lockfile installs from whatever registry the machine is set to, and no path of a developer's machine is written down. */
export const nothingOfAMachine: RepoRule = (files) =>
  files.flatMap((f) => [...matches(f, REGISTRY, "names a registry"), ...matches(f, MACHINE_PATH, "names a path of one machine")]);
