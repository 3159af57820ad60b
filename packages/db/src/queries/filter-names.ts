// The names a filter may be written in.
import type { GroupRef, RegionNode, RoundRef } from "@rectify/domain/board";
import { type Queryable, sql } from "../database.ts";

export type PlacedUnit = { id: number; name: string; shortName: string; regionId: number | null; formerNames: string[] };
export type FilterNames = { rounds: RoundRef[]; regions: RegionNode[]; units: PlacedUnit[]; groups: GroupRef[] };

/** Regions outermost first; the others by name or age, small tables all of them. */
export async function filterNames(db: Queryable): Promise<FilterNames> {
  const [rounds, regions, units, groups] = await Promise.all([
    db.query<RoundRef>(sql`
      SELECT id, name, committee_term AS "committeeTerm", ordinal FROM inspection_round
       ORDER BY committee_term, ordinal NULLS LAST, id`),
    db.query<RegionNode>(sql`SELECT id, name, parent_id AS "parentId", depth::int FROM region ORDER BY depth, id`),
    db.query<PlacedUnit>(sql`
      SELECT id, name, short_name AS "shortName", region_id AS "regionId",
             ARRAY(SELECT n FROM unit_former_name f, unnest(ARRAY[f.name, f.short_name]) AS n WHERE f.unit_id = unit.id) AS "formerNames"
        FROM unit ORDER BY id`),
    db.query<GroupRef>(sql`SELECT id, name FROM inspection_group ORDER BY id`),
  ]);
  return { rounds, regions, units, groups };
}
