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

/** A fresh database: URLs of a copy of the template, or of an empty one, as its owner and as the product. Dropped by `drop`. */
export async function testDatabaseUrl(
  kind: "migrated" | "empty" = "migrated",
): Promise<{ url: string; productUrl: string; drop(): Promise<void> }> {
  const { adminUrl, productUrl, template } = inject("testServer");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE ${kind === "migrated" ? template : "template0"}`);
  const at = (address: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href;
  return { url: at(adminUrl), productUrl: at(productUrl), drop: () => asAdmin(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

/**
 * A migrated database for this test file, entered as the product enters it, or as its owner. Call in beforeAll, and `close()` in afterAll: it
 * drops the copy too.
 */
export async function testDatabase(as: "product" | "owner" = "product"): Promise<Database> {
  const { url, productUrl, drop } = await testDatabaseUrl();
  const database = await openDatabase(as === "owner" ? url : productUrl, { poolSize: 5 });
  const close = async () => {
    await database.close();
    await drop();
  };
  return { ...database, close };
}

/** One statement as the owner of a test's database, for what the product itself may not do to it. */
export async function asOwner(db: Database, text: string): Promise<void> {
  const { rows } = await db.pool.query<{ name: string }>("SELECT current_database() AS name");
  const owner = new pg.Client({
    connectionString: Object.assign(new URL(inject("testServer").adminUrl), { pathname: `/${rows[0]?.name}` }).href,
  });
  await owner.connect();
  try {
    await owner.query(text);
  } finally {
    await owner.end();
  }
}
