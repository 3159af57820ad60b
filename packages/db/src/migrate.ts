// Applies prisma/migrations by itself, in the layout Prisma's own tools accept; their engine is not needed to run the product.
import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { unavailable } from "./embedded/unavailable.ts";

export const MIGRATIONS_DIR = join(import.meta.dirname, "../../../prisma/migrations");

/** The lock Prisma's own migrate takes, so that the two exclude each other. */
export const MIGRATION_LOCK = 72707369;

const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

type Migration = { name: string; sql: string; checksum: string };

/** Names in the order they are applied. */
export type MigrationStatus = {
  applied: string[];
  pending: string[];
  /** Applied, but the file says something else now. */
  changed: string[];
  /** Applied, but there is no such file: the database is newer than this program. */
  missing: string[];
};

async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((e) => e.isDirectory()).map((e) => e.name);
  return Promise.all(
    names.sort().map(async (name) => {
      // Line ends are a matter of the checkout, not of the migration.
      const sql = (await readFile(join(dir, name, "migration.sql"), "utf8")).replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

async function compare(client: pg.Client, files: readonly Migration[]): Promise<MigrationStatus> {
  const { rows: found } = await client.query<{ there: boolean }>("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  const { rows } = found[0]?.there
    ? await client.query<{ migration_name: string; checksum: string }>(
        "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name",
      )
    : { rows: [] };
  const known = new Map(rows.map((r) => [r.migration_name, r.checksum]));
  return {
    applied: rows.map((r) => r.migration_name),
    pending: files.filter((f) => !known.has(f.name)).map((f) => f.name),
    changed: files.filter((f) => known.has(f.name) && known.get(f.name) !== f.checksum).map((f) => f.name),
    missing: rows.filter((r) => !files.some((f) => f.name === r.migration_name)).map((r) => r.migration_name),
  };
}

/** One connection of the owner, for what the product itself may not do. @throws DATABASE_UNAVAILABLE UNREACHABLE */
export async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC", connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw unavailable("UNREACHABLE", { system: (error as { code?: string }).code ?? "CONNECT" });
  }
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function applyOne(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const { message, code } = error as { message: string; code?: string };
    throw unavailable("MIGRATION_FAILED", { migration: migration.name, system: code, said: message });
  }
}

/** What is applied and what is not. Changes nothing. */
export async function migrationStatus(url: string, dir = MIGRATIONS_DIR): Promise<MigrationStatus> {
  const files = await readMigrations(dir);
  return connected(url, (client) => compare(client, files));
}

/**
 * Applies what is pending, in order, each in one transaction; safe to call from several processes at once.
 * @returns names of the migrations applied now
 * @throws DATABASE_UNAVAILABLE MIGRATION_CHANGED, MIGRATION_MISSING, MIGRATION_FAILED (with its name), UNREACHABLE
 */
export async function migrate(url: string, dir = MIGRATIONS_DIR): Promise<string[]> {
  const files = await readMigrations(dir);
  return connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await client.query(TABLE);
    const status = await compare(client, files);
    if (status.changed.length > 0) throw unavailable("MIGRATION_CHANGED", { migrations: status.changed });
    if (status.missing.length > 0) throw unavailable("MIGRATION_MISSING", { migrations: status.missing });
    for (const file of files) if (status.pending.includes(file.name)) await applyOne(client, file);
    return status.pending;
  });
}
