// A database of one's own for a test file: a copy of the migrated template.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "../database.ts";
import "./test-server.ts";

async function asAdmin(text: string): Promise<void> {
  const admin = new pg.Client({ connectionString: inject("testServer").adminUrl });
  await admin.connect();
  try {
    await admin.query(text);
  } finally {
    await admin.end();
  }
}

/** A fresh database: URL of a copy of the template, or of an empty one. Dropped by `drop`. */
export async function testDatabaseUrl(kind: "migrated" | "empty" = "migrated"): Promise<{ url: string; drop(): Promise<void> }> {
  const { adminUrl, template } = inject("testServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${kind === "migrated" ? template : "template0"}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/** A migrated database for this test file. Call in beforeAll, and `close()` in afterAll: it drops the copy too. */
export async function testDatabase(): Promise<Database> {
  const { url, drop } = await testDatabaseUrl();
  const database = await openDatabase(url, { poolSize: 5 });
  const close = async () => {
    await database.close();
    await drop();
  };
  return { ...database, close };
}
