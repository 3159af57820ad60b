// `pnpm check`: every check, one line each, all of them even after one has failed.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..");
const STEPS: [name: string, command: string, ...args: string[]][] = [
  ["format and lint (biome)", "biome", "check", "--error-on-warnings", "--colors=off", "."],
  ["types (tsc)", "tsc", "-b", "--pretty", "false"],
  [
    "import rules (dependency-cruiser)",
    "depcruise",
    "--config",
    ".dependency-cruiser.cjs",
    "packages",
    "apps",
    "scripts",
    "e2e",
    "bench",
    "prisma",
  ],
  ["dead code (knip)", "knip", "--no-progress"],
  ["repository rules (vitest)", "vitest", "run", "--reporter=dot", "--project", "unit", "repo-rules.test.ts", "scripts"],
];

let failed = 0;
for (const [name, command, ...args] of STEPS) {
  const startedAt = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 << 20,
    shell: process.platform === "win32",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1", PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}` },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? "passed" : "FAILED"}  ${name}  ${seconds} s`);
  if (status !== 0) {
    failed += 1;
    console.log([stdout, stderr, error?.message].filter(Boolean).join("\n").trimEnd().replace(/^/gm, "  | "));
  }
}
console.log(`check: ${STEPS.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
