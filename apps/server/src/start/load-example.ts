import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Database, sql } from "@rectify/db/database";
import { type LocalDate, todayIn } from "@rectify/domain/local-date";
import { PROJECT_ROOT } from "./project.ts";

type Seed = {
  loadExampleDistrict(db: Database, options: { today: LocalDate; zone: string; examplesDir: string }): Promise<{ findings: number }>;
};

/** Nothing imported yet, and the example not removed before: what was removed stays removed. */
export async function wantsExample(db: Database): Promise<boolean> {
  const [row] = await db.query<{ wants: boolean }>(
    sql`SELECT NOT EXISTS (SELECT 1 FROM inspection) AND NOT EXISTS (SELECT 1 FROM import)
           AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'example.removed') AS wants`,
  );
  return row?.wants ?? false;
}

/** Loads the example district, ending today in the office's zone. @returns number of findings */
export async function loadExample(db: Database, zone: string, nowMs: number): Promise<number> {
  const file = join(PROJECT_ROOT, "prisma/seed.ts");
  const { loadExampleDistrict } = (await import(pathToFileURL(file).href)) as Seed;
  const today = todayIn(zone, nowMs);
  return (await loadExampleDistrict(db, { today, zone, examplesDir: join(PROJECT_ROOT, "examples") })).findings;
}
