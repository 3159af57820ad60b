import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Database } from "@rectify/db/database";
import { clearExampleData, markExampleLoaded, wantsExample } from "@rectify/db/queries/imports";
import { todayIn } from "@rectify/domain/local-date";
import { PROJECT_ROOT } from "./project.ts";

type Seed = {
  loadExampleDistrict(db: Database, options: { nowMs: number; zone: string; examplesDir: string }): Promise<{ findings: number }>;
};

/**
 * Loads the example district into an empty database, ending today in the office's zone. A load that was cut off earlier is done again from the start.
 * @returns number of findings, or null when the database is not to have it
 */
export async function loadExample(db: Database, zone: string, nowMs: number): Promise<number | null> {
  const { wants, partial } = await wantsExample(db);
  if (!wants) return null;
  if (partial) await db.transaction(clearExampleData);
  const { loadExampleDistrict } = (await import(pathToFileURL(join(PROJECT_ROOT, "prisma/seed.ts")).href)) as Seed;
  const { findings } = await loadExampleDistrict(db, { nowMs, zone, examplesDir: join(PROJECT_ROOT, "examples") });
  await markExampleLoaded(db, { on: todayIn(zone, nowMs), actor: "start" });
  return findings;
}
