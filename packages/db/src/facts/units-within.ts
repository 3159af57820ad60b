// The units someone may see: the one place where a reach becomes units.
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";

/** Ids by rising number; null = all. A region counts with everything below it, as things are today. */
export async function unitsWithin(db: Queryable, reach: Reach): Promise<number[] | null> {
  if (reach === "all") return null;
  const rows = await db.query<{ id: number }>(sql`
    WITH RECURSIVE subtree AS (
      SELECT id FROM region WHERE id = ANY(${reach.regions}::int[])
      UNION SELECT c.id FROM region c JOIN subtree s ON c.parent_id = s.id
    )
    SELECT id FROM unit WHERE id = ANY(${reach.units}::int[]) OR region_id IN (SELECT id FROM subtree) ORDER BY id`);
  return rows.map((r) => r.id);
}

/** Whether a unit is among them. */
export async function reachesUnit(db: Queryable, reach: Reach, unitId: number): Promise<boolean> {
  const units = await unitsWithin(db, reach);
  return units === null || units.includes(unitId);
}
