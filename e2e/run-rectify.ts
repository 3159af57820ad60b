// The command line beside the running board, on the same database: what it prints is what the pages must show.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

export type CliOverview = {
  asOf: string;
  total: number;
  overdue: number;
  dueSoon: number;
  awaitingVerification: number;
  declared: { done: number; total: number };
  verified: { done: number; total: number };
  units: { unit: string; total: number; overdue: number }[];
};

/** Runs `rectify … --json` on the database in `data` and returns the object it prints; throws with its output unless it exits with 0. */
export function runRectify<T>(data: string, ...args: string[]): T {
  const { DATABASE_URL: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "apps/server/src/cli.ts"), ...args, "--json"], {
    cwd: root,
    encoding: "utf8",
    env: { ...inherited, RECTIFY_DATA: data },
  });
  if (status !== 0) throw new Error(`rectify ${args.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  return JSON.parse(stdout) as T;
}
