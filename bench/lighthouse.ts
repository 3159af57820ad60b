// Lighthouse (desktop) on every page, and on a page of one line as the control: what that costs is the machine's share.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium, HOW_TO_INSTALL_CHROMIUM } from "../scripts/find-chromium.ts";
import { type BenchBoard, median, openBoard, printTable, sayLoad } from "./board.ts";
import { DIST, kB, pageWeights, weightLines } from "./page-weights.ts";

const LIGHTHOUSE = "lighthouse@13.5.0";
const RUNS = 3;
const MAX_START_BYTES = 300_000;
const CATEGORIES = ["performance", "accessibility", "best-practices"] as const;

type Measured = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  lcp: number;
  cls: number;
  tbt: number;
  machine: number;
};
type Target = { holds: (m: Measured) => boolean; says: string };

const TARGETS: Target[] = [
  { holds: (m) => m.performance >= 95, says: "performance below 95" },
  { holds: (m) => m.accessibility === 100, says: "accessibility below 100" },
  { holds: (m) => m.bestPractices === 100, says: "best practices below 100" },
  { holds: (m) => m.lcp <= 2500, says: "LCP above 2.5 s" },
  { holds: (m) => m.cls <= 0.1, says: "CLS above 0.1" },
];

type Report = {
  runtimeError?: { message: string };
  environment: { benchmarkIndex: number };
  categories: Record<(typeof CATEGORIES)[number], { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
};

async function runOnce(url: string, cookie: string, chromium: string, folder: string): Promise<Measured> {
  const out = join(folder, "report.json");
  const args = [
    "--yes",
    LIGHTHOUSE,
    url,
    "--preset=desktop",
    `--only-categories=${CATEGORIES.join(",")}`,
    "--output=json",
    `--output-path=${out}`,
    "--quiet",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu --lang=zh-CN",
    `--extra-headers=${JSON.stringify({ Cookie: cookie })}`,
  ];
  const child = spawn("npx", args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, CHROME_PATH: chromium },
    shell: process.platform === "win32",
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-2000);
  });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} at ${url}:\n${said}`);
  const report = JSON.parse(readFileSync(out, "utf8")) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  const score = (name: (typeof CATEGORIES)[number]) => Math.round((report.categories[name].score ?? 0) * 100);
  const number = (name: string) => report.audits[name]?.numericValue ?? Number.NaN;
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    lcp: number("largest-contentful-paint"),
    cls: number("cumulative-layout-shift"),
    tbt: number("total-blocking-time"),
    machine: report.environment.benchmarkIndex,
  };
}

/** Medians of the runs that came to an end; on a busy machine one may not. */
async function measure(url: string, cookie: string, chromium: string, folder: string): Promise<Measured> {
  const runs: Measured[] = [];
  let failure: unknown;
  for (let run = 0; run < RUNS; run += 1) {
    try {
      runs.push(await runOnce(url, cookie, chromium, folder));
    } catch (error) {
      failure = error;
    }
  }
  const [first] = runs;
  if (!first) throw failure;
  const keys = Object.keys(first) as (keyof Measured)[];
  return Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])) as Measured;
}

const CONTROL =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Control</title><meta name="description" content="One line."></head><body><main><h1>Control</h1></main></body></html>';

/** Among the built pages, so that the same server sends it. */
async function withControl<T>(use: () => Promise<T>): Promise<T> {
  const file = join(DIST, "bench-control.html");
  writeFileSync(file, CONTROL);
  try {
    return await use();
  } finally {
    rmSync(file);
  }
}

function rowOf(path: string, m: Measured): string[] {
  const scores = [m.performance, m.accessibility, m.bestPractices].map(String);
  return [path, ...scores, `${(m.lcp / 1000).toFixed(2)} s`, m.cls.toFixed(3), `${Math.round(m.tbt)} ms`, String(Math.round(m.machine))];
}

export async function measureWithLighthouse(): Promise<boolean> {
  const chromium = findChromium(process.env);
  if (chromium === null) throw new Error(HOW_TO_INSTALL_CHROMIUM);
  const board = await openBoard();
  const folder = mkdtempSync(join(tmpdir(), "rectify-lighthouse-"));
  try {
    return await withControl(() => measureAll(board, chromium, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await board.stop();
  }
}

async function measureAll({ baseUrl, cookie, unit, finding }: BenchBoard, chromium: string, folder: string): Promise<boolean> {
  sayLoad();
  const control = "/bench-control.html";
  const rows = [["page", "performance", "accessibility", "best practices", "LCP", "CLS", "TBT", "machine"]];
  const missed: string[] = [];
  for (const path of [control, "/", "/units", unit, "/findings?overdue=1", finding, "/import", "/settings"]) {
    const measured = await measure(baseUrl + path, cookie, chromium, folder);
    rows.push(rowOf(path === control ? "control: one line" : path, measured));
    if (path !== control) for (const { holds, says } of TARGETS) if (!holds(measured)) missed.push(`${path}: ${says}`);
  }
  printTable(rows);
  console.log("machine: Lighthouse's own measure of the processor in that minute; an office computer has 1500 and more");
  sayLoad();
  const weights = pageWeights();
  for (const line of weightLines(weights)) console.log(line);
  if (weights.start > MAX_START_BYTES) missed.push(`the start is ${kB(weights.start - MAX_START_BYTES)} too large`);
  for (const line of missed) console.log(`MISSED  ${line}`);
  return missed.length === 0;
}
