import { appendFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { MIGRATIONS_DIR, migrate, migrationStatus } from "./migrate.ts";
import { testDatabaseUrl } from "./testing/test-database.ts";

let dir: string;
let database: { url: string; drop(): Promise<void> };

async function addMigration(name: string, text: string): Promise<void> {
  await mkdir(join(dir, name), { recursive: true });
  await writeFile(join(dir, name, "migration.sql"), text);
}

async function ask<T>(text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(text);
  await client.end();
  return rows as T[];
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "rectify-migrations-"));
  database = await testDatabaseUrl("empty");
  await addMigration("20260101000000_first", "CREATE TABLE a (id int PRIMARY KEY);\nCREATE TABLE b (id int);");
  await addMigration("20260102000000_second", "INSERT INTO a VALUES (1);");
});
afterEach(async () => {
  await database.drop();
  await rm(dir, { recursive: true, force: true });
});

describe("migrate", () => {
  test("applies in order once, and a second call changes nothing", async () => {
    expect(await migrate(database.url, dir)).toEqual(["20260101000000_first", "20260102000000_second"]);
    expect(await migrate(database.url, dir)).toEqual([]);
    expect(await ask("SELECT id FROM a")).toEqual([{ id: 1 }]);
  });

  test("two processes at once apply each migration once", async () => {
    const done = await Promise.all([migrate(database.url, dir), migrate(database.url, dir)]);
    expect(done.flat()).toHaveLength(2);
  });

  test("an applied migration whose file changed is refused, and nothing new is applied", async () => {
    await migrate(database.url, dir);
    await appendFile(join(dir, "20260101000000_first/migration.sql"), "\n-- edited");
    await addMigration("20260103000000_third", "INSERT INTO a VALUES (3);");
    await expect(migrate(database.url, dir)).rejects.toMatchObject({
      code: "DATABASE_UNAVAILABLE",
      facts: { reason: "MIGRATION_CHANGED", migrations: ["20260101000000_first"] },
    });
    expect(await ask("SELECT id FROM a")).toEqual([{ id: 1 }]);
  });

  test("line ends of the checkout do not count as a change", async () => {
    await migrate(database.url, dir);
    await addMigration("20260101000000_first", "CREATE TABLE a (id int PRIMARY KEY);\r\nCREATE TABLE b (id int);");
    expect(await migrate(database.url, dir)).toEqual([]);
  });

  test("a database newer than the program is refused", async () => {
    await migrate(database.url, dir);
    await rm(join(dir, "20260102000000_second"), { recursive: true });
    await expect(migrate(database.url, dir)).rejects.toMatchObject({ facts: { reason: "MIGRATION_MISSING" } });
  });

  test("a failing migration leaves nothing of itself, and those before it stand", async () => {
    await addMigration("20260103000000_broken", "CREATE TABLE c (id int); SELECT nonsense;");
    await expect(migrate(database.url, dir)).rejects.toMatchObject({
      facts: { reason: "MIGRATION_FAILED", migration: "20260103000000_broken", system: "42703" },
    });
    const status = await migrationStatus(database.url, dir);
    expect(status).toMatchObject({ applied: ["20260101000000_first", "20260102000000_second"], pending: ["20260103000000_broken"] });
    expect(await ask("SELECT to_regclass('c') AS c")).toEqual([{ c: null }]);
  });

  test("asking for the status changes nothing", async () => {
    expect((await migrationStatus(database.url, dir)).pending).toHaveLength(2);
    expect(await ask("SELECT to_regclass('_prisma_migrations') AS t")).toEqual([{ t: null }]);
  });

  test("the project's own migrations apply to an empty database", async () => {
    await migrate(database.url);
    const { pending, changed, missing } = await migrationStatus(database.url, MIGRATIONS_DIR);
    expect({ pending, changed, missing }).toEqual({ pending: [], changed: [], missing: [] });
  });
});
