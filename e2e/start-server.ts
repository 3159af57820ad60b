// Starts the product as a user does, on a free port and an empty data folder, and waits for the line to open.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export type RunningServer = {
  /** The one-time sign-in link, as printed. */
  link: string;
  /** Without a slash at the end. */
  baseUrl: string;
  pid: number;
  /** Its RECTIFY_DATA, for command line calls on the same database. */
  data: string;
  /** Ends server and database as Ctrl-C does and removes the data. */
  stop(): Promise<void>;
};

const LINK = /https?:\/\/127\.0\.0\.1:\d+\/sign-in\?token=[\w.~-]+/;
/** The first start may build the pages. */
const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 20_000;

export type HowToStart = {
  /** With the pages as their builders see them, `/gallery` included. */
  dev?: boolean;
  /** On the day of the pictures, whatever day it is (see fixed-day.ts). */
  fixedDay?: boolean;
};

/** `settings` are added to the environment, e.g. { RECTIFY_EXAMPLE: "off" }. Rejects with the server's output when it ends or stays silent. */
export async function startServer(
  settings: Record<string, string> = {},
  { dev = false, fixedDay = false }: HowToStart = {},
): Promise<RunningServer> {
  const root = join(import.meta.dirname, "..");
  const data = mkdtempSync(join(tmpdir(), "rectify-e2e-"));
  chmodSync(data, 0o755); // as root the database runs as another user, who must get through
  const port = await freePort();
  const { DATABASE_URL: _, ...inherited } = process.env;
  const preloaded = fixedDay ? ["--import", pathToFileURL(join(import.meta.dirname, "fixed-day.ts")).href] : [];
  const child = spawn(process.execPath, [...preloaded, join(root, "apps/server/src/start.ts"), ...(dev ? ["--dev"] : [])], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...inherited, HOST: "127.0.0.1", PORT: String(port), RECTIFY_DATA: join(data, "data"), NO_COLOR: "1", ...settings },
  });
  const exited = once(child, "exit");
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGINT");
      const timer = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
      await exited;
      clearTimeout(timer);
    }
    rmSync(data, { recursive: true, force: true });
  };

  let output = "";
  const link = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), READY_WITHIN_MS);
    const settle = (value: string | null): void => {
      clearTimeout(timer);
      resolve(value);
    };
    const read = (chunk: string): void => {
      output = (output + chunk).slice(-20_000);
      const line = LINK.exec(output.slice(0, output.lastIndexOf("\n") + 1));
      if (line) settle(line[0]);
    };
    child.stdout.setEncoding("utf8").on("data", read);
    child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
      output = (output + chunk).slice(-20_000);
    });
    child.once("exit", () => settle(null));
    child.once("error", () => settle(null));
  });
  if (link === null) {
    await stop();
    throw new Error(`The server printed no link:\n${output}`);
  }
  return { link, pid: child.pid ?? 0, baseUrl: new URL(link).origin, data: join(data, "data"), stop };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
