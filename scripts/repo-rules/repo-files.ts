// The text files of the repository, read once, without what .gitignore leaves out.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** `path` is relative to the root, with forward slashes. */
export type RepoFile = { path: string; text: string };

/** A rule looks at all files and names each violation as "path: what is wrong". */
export type RepoRule = (files: readonly RepoFile[]) => string[];

const BINARY = /\.(xlsx|docx|pdf|png|jpe?g|ico|woff2?|zip|log)$/;

/** Reads every text file under `root` except ignored folders. */
export function readRepoFiles(root: string): RepoFile[] {
  const ignored = new Set([".git", ...ignoredNames(readFileSync(join(root, ".gitignore"), "utf8"))]);
  const files: RepoFile[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (ignored.has(entry.name)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && !BINARY.test(entry.name)) files.push({ path, text: readFileSync(join(root, path), "utf8") });
    }
  };
  walk("");
  return files;
}

/** Names a .gitignore leaves out; patterns with a star are not names. */
export function ignoredNames(gitignore: string): string[] {
  return gitignore
    .split("\n")
    .map((line) => line.trim().replace(/\/$/, ""))
    .filter((line) => line !== "" && !line.startsWith("#") && !line.includes("*"));
}

export const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$|\/testing\/|^e2e\//.test(path);
export const isTypeScript = (path: string): boolean => /\.tsx?$/.test(path);

/** One message a match, with its line number. */
export function matches(file: RepoFile, pattern: RegExp, what: string): string[] {
  return [...file.text.matchAll(pattern)].map((m) => {
    const line = file.text.slice(0, m.index).split("\n").length;
    return `${file.path}:${line}: ${what}: ${m[0].trim()}`;
  });
}
