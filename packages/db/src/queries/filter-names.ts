// The names a filter may be written in.
import type { GroupRef, RegionNode, RoundRef } from "@rectify/domain/board";
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";
import { unitsWithin } from "../facts/units-within.ts";

export type PlacedUnit = { id: number; name: string; shortName: string; regionId: number | null; formerNames: string[] };
export type FilterNames = { rounds: RoundRef[]; regions: RegionNode[]; units: PlacedUnit[]; groups: GroupRef[] };

/**
 * Regions outermost first; the others by name or age, small tables all of them. Of the board only what lies within reach: the units, the rounds and
 * groups of their inspections, and the regions down to them.
 */
export async function filterNames(db: Queryable, reach: Reach): Promise<FilterNames> {
  const within = await unitsWithin(db, reach);
  const all = within === null;
  const units = within ?? [];
  const [rounds, regions, placed, groups] = await Promise.all([
    db.query<RoundRef>(sql`
      SELECT id, name, committee_term AS "committeeTerm", ordinal FROM inspection_round
       WHERE ${all}::boolean OR id IN (SELECT round_id FROM inspection WHERE unit_id = ANY(${units}::int[]))
       ORDER BY committee_term, ordinal NULLS LAST, id`),
    db.query<RegionNode>(sql`
      WITH RECURSIVE above AS (
        SELECT r.id, r.parent_id FROM region r JOIN unit u ON u.region_id = r.id WHERE u.id = ANY(${units}::int[])
        UNION SELECT p.id, p.parent_id FROM region p JOIN above a ON p.id = a.parent_id
      )
      SELECT id, name, parent_id AS "parentId", depth::int FROM region
       WHERE ${all}::boolean OR id IN (SELECT id FROM above)
       ORDER BY depth, id`),
    db.query<PlacedUnit>(sql`
      SELECT id, name, short_name AS "shortName", region_id AS "regionId",
             ARRAY(SELECT n FROM unit_former_name f, unnest(ARRAY[f.name, f.short_name]) AS n WHERE f.unit_id = unit.id) AS "formerNames"
        FROM unit WHERE ${all}::boolean OR id = ANY(${units}::int[]) ORDER BY id`),
    db.query<GroupRef>(sql`
      SELECT id, name FROM inspection_group
       WHERE ${all}::boolean OR id IN (SELECT group_id FROM inspection WHERE unit_id = ANY(${units}::int[]))
       ORDER BY id`),
  ]);
  return { rounds, regions, units: placed, groups };
}
