// Rules about files as such: size and names.
import { isTypeScript, type RepoRule } from "./repo-files.ts";

const MAX_LINES = 400;
const DRAWERS = new Set(["utils", "util", "lib", "libs", "common", "helpers", "misc"]);
const KEBAB_NAME = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** File-based routes have names of their own: $param, __root, dots for nesting. */
const ROUTE_NAME = /^apps\/web\/src\/routes\//;

export const noLongFile: RepoRule = (files) =>
  files
    .filter((f) => isTypeScript(f.path))
    .map((f) => ({ path: f.path, lines: f.text.trimEnd().split("\n").length }))
    .filter((f) => f.lines > MAX_LINES)
    .map((f) => `${f.path}: ${f.lines} lines, at most ${MAX_LINES}`);

export const noDrawerFolder: RepoRule = (files) =>
  files
    .filter((f) =>
      f.path
        .split("/")
        .slice(0, -1)
        .some((folder) => DRAWERS.has(folder)),
    )
    .map((f) => `${f.path}: a folder is named after what it holds`);

export const noIndexFile: RepoRule = (files) =>
  files.filter((f) => /(^|\/)index\.tsx?$/.test(f.path) && !ROUTE_NAME.test(f.path)).map((f) => `${f.path}: import the file that has it`);

export const kebabCaseNames: RepoRule = (files) =>
  files
    .filter((f) => isTypeScript(f.path) && !ROUTE_NAME.test(f.path))
    .filter((f) => !KEBAB_NAME.test(f.path.split("/").at(-1) ?? ""))
    .map((f) => `${f.path}: file names are kebab-case`);
