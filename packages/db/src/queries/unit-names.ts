// Units by their present and former names, and a unit's change of name.
import type { UnitNames } from "@rectify/domain/board";
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";
import { unitsWithin } from "../facts/units-within.ts";

/** Units within reach by id; former names latest first. */
export async function unitNames(db: Queryable, reach: Reach): Promise<UnitNames[]> {
  const within = await unitsWithin(db, reach);
  return db.query<UnitNames>(sql`
    SELECT u.id AS "unitId", u.name, u.short_name AS "shortName",
           COALESCE((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'shortName', f.short_name, 'until', f.until) ORDER BY f.until DESC, f.name)
                       FROM unit_former_name f WHERE f.unit_id = u.id), '[]') AS former
      FROM unit u WHERE ${within === null}::boolean OR u.id = ANY(${within ?? []}::int[]) ORDER BY u.id`);
}

/** The present name becomes a former one; a name taken up again stops being former. */
export async function writeUnitName(tx: Queryable, unitId: number, to: { name: string; shortName: string; on: string }): Promise<void> {
  await tx.execute(sql`
    INSERT INTO unit_former_name (unit_id, name, short_name, until)
    SELECT id, name, short_name, ${to.on}::date FROM unit WHERE id = ${unitId}
    ON CONFLICT (unit_id, name) DO UPDATE SET short_name = EXCLUDED.short_name, until = EXCLUDED.until`);
  await tx.execute(sql`DELETE FROM unit_former_name WHERE unit_id = ${unitId} AND name = ${to.name}`);
  await tx.execute(sql`UPDATE unit SET name = ${to.name}, short_name = ${to.shortName} WHERE id = ${unitId}`);
}
