import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { type AcquiredDatabase, acquireDatabase, type DatabaseStep } from "./acquire-database.ts";
import { isAlive, markIsAlive, processMark } from "./process-life.ts";

let dataDir: string;
const held: AcquiredDatabase[] = [];

async function acquire(): Promise<AcquiredDatabase & { steps: DatabaseStep[] }> {
  const steps: DatabaseStep[] = [];
  const database = await acquireDatabase({ dataDir, onStep: (step) => steps.push(step) });
  held.push(database);
  return { ...database, steps };
}

async function ask(url: string, text: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query({ text, rowMode: "array" });
  await client.end();
  return rows;
}

async function postmasterPid(): Promise<number> {
  return Number((await readFile(join(dataDir, "postgres/data/postmaster.pid"), "utf8")).split("\n")[0]);
}

/** Another Node process that uses the database and says when it has it. */
async function otherProcess() {
  const program = `
    import { acquireDatabase } from ${JSON.stringify(join(import.meta.dirname, "acquire-database.ts"))};
    const database = await acquireDatabase({ dataDir: ${JSON.stringify(dataDir)} });
    console.log(database.url);
    process.stdin.once("data", async () => { await database.release(); process.exit(0); });`;
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", program], { stdio: ["pipe", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, url: line.toString().trim() };
}

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "rectify-supervisor-"));
  await (await acquire()).release();
});
afterEach(async () => {
  for (const database of held.splice(0)) await database.release();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

test("the server keeps what it acknowledges, speaks UTF-8 in UTC, and listens to this machine only", async () => {
  const { url } = await acquire();
  const settings =
    "fsync synchronous_commit full_page_writes TimeZone server_encoding listen_addresses unix_socket_directories data_checksums";
  const rows = await Promise.all(settings.split(" ").map((name) => ask(url, `SHOW ${name}`)));
  expect(rows.flat(2)).toEqual(["on", "on", "on", "UTC", "UTF8", "127.0.0.1", "", "on"]);
});

test("the password is random, asked for, and readable by its owner only", async () => {
  const { url } = await acquire();
  expect((await stat(join(dataDir, "postgres/password"))).mode & 0o777).toBe(0o600);
  const wrong = new URL(url);
  wrong.password = "guess";
  await expect(ask(wrong.href, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
});

test("two users share one server, and it stops when the second leaves", async () => {
  const first = await acquire();
  const second = await acquire();
  expect(first.steps).toEqual(["start"]);
  expect(second.steps).toEqual(["reuse"]);
  expect(second.url).toBe(first.url);
  await first.release();
  expect(await ask(second.url, "SELECT 1")).toEqual([[1]]);
  await second.release();
  await expect(ask(second.url, "SELECT 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
});

test("starts at the same moment end in one server", async () => {
  const all = await Promise.all([acquire(), acquire(), acquire(), acquire()]);
  expect(new Set(all.map((d) => d.url)).size).toBe(1);
  expect(all.flatMap((d) => d.steps).filter((step) => step === "start")).toHaveLength(1);
});

test("another process may leave without stopping the server under us", async () => {
  const mine = await acquire();
  const other = await otherProcess();
  expect(other.url).toBe(mine.url);
  other.child.stdin.write("leave\n");
  await once(other.child, "exit");
  expect(await ask(mine.url, "SELECT 1")).toEqual([[1]]);
});

test("after kill -9 of the only user the server is found alive, reused, and stopped by its next last user", async () => {
  const other = await otherProcess();
  other.child.kill("SIGKILL");
  await once(other.child, "exit");
  const pid = await postmasterPid();
  expect(isAlive(pid)).toBe(true);
  const mine = await acquire();
  expect(mine.steps).toEqual(["reuse"]);
  await mine.release();
  expect(isAlive(pid)).toBe(false);
});

test("after kill -9 of the postmaster the next start has every acknowledged row, on the same port", async () => {
  const first = await acquire();
  await ask(first.url, "CREATE TABLE IF NOT EXISTS kept (n int)");
  await ask(first.url, "INSERT INTO kept VALUES (1)");
  process.kill(await postmasterPid(), "SIGKILL");
  const second = await acquire();
  // On a busy machine the dying server may still be found for an instant; then it is started all the same.
  expect(second.steps.at(-1)).toBe("start");
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, "SELECT n FROM kept")).toEqual([[1]]);
});

test("a server that dies under a process that stays comes back by itself, at the same address", async () => {
  const mine = await acquireDatabase({ dataDir, keepAlive: true });
  held.push(mine);
  const pool = new pg.Pool({ connectionString: mine.url });
  pool.on("error", () => undefined);
  await pool.query("CREATE TABLE IF NOT EXISTS survives (n int)");
  process.kill(await postmasterPid(), "SIGKILL");
  await vi.waitFor(() => pool.query("SELECT n FROM survives"), { timeout: 5000, interval: 100 });
  await pool.end();
});

test("a pid file whose number now belongs to another process does not stop the start", async () => {
  const file = join(dataDir, "postgres/data/postmaster.pid");
  await writeFile(file, `${process.pid}\n${join(dataDir, "postgres/data")}\n1\n1\n\n127.0.0.1\n\nready\n`);
  if (process.getuid?.() === 0) await chmod(file, 0o644);
  expect((await acquire()).steps).toEqual(["start"]);
});

test("a process that got a dead one's number is not taken for it", () => {
  const [pid, startedAt] = processMark(process.pid).split(" ");
  expect(markIsAlive(`${pid} ${startedAt}`)).toBe(true);
  expect(markIsAlive(`${pid} 1`)).toBe(false);
});

test("an interrupted first run leaves nothing in the way of the next", async () => {
  const fresh = await mkdtemp(join(tmpdir(), "rectify-interrupted-"));
  await mkdir(join(fresh, "postgres/data.new/base"), { recursive: true });
  await writeFile(join(fresh, "postgres/data.pw"), "left behind");
  const database = await acquireDatabase({ dataDir: fresh });
  expect(await ask(database.url, "SELECT 1")).toEqual([[1]]);
  await database.release();
  await rm(fresh, { recursive: true, force: true });
});

test("with a DATABASE_URL nothing is started", async () => {
  const steps: DatabaseStep[] = [];
  const given = await acquireDatabase({ dataDir: "/nowhere", databaseUrl: "postgresql://x/y", onStep: (step) => steps.push(step) });
  expect([given.url, steps]).toEqual(["postgresql://x/y", []]);
});
