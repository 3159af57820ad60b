// One throw-away PostgreSQL for a whole test run, with a migrated template that every test file copies.
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { acquireDatabase } from "../embedded/acquire-database.ts";
import { migrate } from "../migrate.ts";
import { productDoor } from "../product-role.ts";

export type TestServer = { adminUrl: string; template: string /** As the product itself signs in. */; productUrl: string };

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

const TEMPLATE = "rectify_template";

export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), "rectify-test-"));
  await chmod(dataDir, 0o711);
  const database = await acquireDatabase({ dataDir, settings: { fsync: "off", synchronous_commit: "off", max_connections: "200" } });
  const stop = async () => {
    await database.release();
    await rm(dataDir, { recursive: true, force: true });
  };
  let productUrl = "";
  try {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`CREATE DATABASE ${TEMPLATE}`);
    await admin.end();
    const template = new URL(database.url);
    template.pathname = `/${TEMPLATE}`;
    await migrate(template.href);
    productUrl = (await productDoor({ url: template.href, embedded: true })).url;
  } catch (error) {
    await stop();
    throw error;
  }
  project.provide("testServer", { adminUrl: database.url, template: TEMPLATE, productUrl });
  return stop;
}
