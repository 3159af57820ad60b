// The built product with the example district on a data folder of its own, and a session to look at it with.
import { loadavg } from "node:os";
import { startServer } from "../e2e/start-server.ts";

export type BenchBoard = {
  baseUrl: string;
  /** "name=value", as a Cookie header wants it. */
  cookie: string;
  /** Pages whose addresses hang on the data. */
  unit: string;
  finding: string;
  stop(): Promise<void>;
};

export async function openBoard(): Promise<BenchBoard> {
  const server = await startServer();
  try {
    const signedIn = await fetch(server.link, { redirect: "manual" });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((set) => set.split(";")[0])
      .join("; ");
    const answer = await fetch(`${server.baseUrl}/trpc/progress.overview?input=%7B%7D`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`The overview answered ${answer.status}.`);
    const { result } = (await answer.json()) as {
      result: { data: { units: { unitId: number }[]; longestOverdue: { finding: string }[] } };
    };
    const unit = `/units/${result.data.units[0]?.unitId}`;
    const finding = `/findings/${result.data.longestOverdue[0]?.finding}`;
    return { baseUrl: server.baseUrl, cookie, unit, finding, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Says how busy the machine is: a time measured beside other work is the other work's too. */
export function sayLoad(): void {
  console.log(`load average of the last minute: ${loadavg()[0]?.toFixed(1)}`);
}

/** Columns as wide as their widest cell, the first to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const row of rows)
    console.log(row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join("  "));
}
