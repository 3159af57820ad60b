import { mkdtempSync, rmSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isConnectionLost } from "./connection-lost.ts";
import { openDatabase, sql } from "./database.ts";
import { acquireDatabase } from "./embedded/acquire-database.ts";

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test("a database that ends in a query, between queries or in a transaction is told from a faulty query", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rectify-lost-"));
  await chmod(folder, 0o755);
  const { url, release } = await acquireDatabase({ dataDir: join(folder, "data") });
  const db = await openDatabase(url);
  expect(isConnectionLost(await failureOf(db.query(sql`SELECT 1 / 0`)))).toBe(false);
  const sleeping = failureOf(db.query(sql`SELECT pg_sleep(20)::text`));
  const holding = failureOf(db.transaction((tx) => tx.query(sql`SELECT pg_sleep(20)::text`)));
  await expect.poll(async () => (await db.query(sql`SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%'`)).length).toBe(3);
  await release();
  expect(isConnectionLost(await sleeping)).toBe(true);
  expect(isConnectionLost(await holding)).toBe(true);
  expect(isConnectionLost(await failureOf(db.query(sql`SELECT 1`)))).toBe(true);
  expect(isConnectionLost(await failureOf(db.prisma.setting.findFirst()))).toBe(true);
  expect(isConnectionLost(await failureOf(db.transaction((tx) => tx.query(sql`SELECT 1`))))).toBe(true);
  expect(isConnectionLost(await failureOf(db.pool.query("SELECT 1")))).toBe(true);
  await db.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
