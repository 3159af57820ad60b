// Creates the regions, units, rounds, groups and inspections that a plan names, and says under which id each stands.
import type { PlaceRef, PlacesPlan } from "@rectify/domain/ledger-plan/plan-places";
import { type Queryable, sql } from "../database.ts";

export type PlaceIds = {
  unit(ref: PlaceRef): number;
  round(ref: PlaceRef): number;
  group(ref: PlaceRef): number;
};

type NewPlaces = Pick<PlacesPlan, "regions" | "units" | "rounds" | "groups" | "unitRegions">;

/** Ids by path ("云溪市/丰泽区") of all regions, the new ones inserted, parents first. */
async function createRegions(tx: Queryable, regions: NewPlaces["regions"]): Promise<(path: string[]) => number> {
  const known = await tx.query<{ id: number; parentId: number | null; name: string }>(
    sql`SELECT id, parent_id AS "parentId", name FROM region ORDER BY depth`,
  );
  const ids = new Map<string, number>();
  const pathOf = new Map<number, string>();
  for (const r of known) {
    const path = r.parentId === null ? r.name : `${pathOf.get(r.parentId)}/${r.name}`;
    pathOf.set(r.id, path);
    ids.set(path, r.id);
  }
  for (const { path } of regions) {
    const parent = path.length > 1 ? (ids.get(path.slice(0, -1).join("/")) ?? null) : null;
    const [row] = await tx.query<{ id: number }>(
      sql`INSERT INTO region (parent_id, name, depth) VALUES (${parent}::int, ${path.at(-1)}, ${path.length}) RETURNING id`,
    );
    if (row) ids.set(path.join("/"), row.id);
  }
  return (path) => ids.get(path.join("/")) as number;
}

/** Creates everything the plan names. */
export async function createPlaces(tx: Queryable, plan: NewPlaces): Promise<PlaceIds> {
  const regionId = await createRegions(tx, plan.regions);
  const created = { unit: new Map<string, number>(), round: new Map<string, number>(), group: new Map<string, number>() };
  for (const u of plan.units) {
    const region = u.region ? regionId(u.region) : null;
    const [row] = await tx.query<{ id: number }>(
      sql`INSERT INTO unit (region_id, name, short_name) VALUES (${region}::int, ${u.name}, ${u.shortName}) RETURNING id`,
    );
    if (row) created.unit.set(u.name, row.id);
  }
  for (const u of plan.unitRegions) await tx.execute(sql`UPDATE unit SET region_id = ${regionId(u.region)} WHERE id = ${u.unitId}`);
  for (const r of plan.rounds) {
    const [row] = await tx.query<{ id: number }>(
      sql`INSERT INTO inspection_round (name, committee_term, ordinal) VALUES (${r.name}, ${r.committeeTerm}, ${r.ordinal}::int) RETURNING id`,
    );
    if (row) created.round.set(r.name, row.id);
  }
  for (const name of plan.groups) {
    const [row] = await tx.query<{ id: number }>(sql`INSERT INTO inspection_group (name) VALUES (${name}) RETURNING id`);
    if (row) created.group.set(name, row.id);
  }
  const lookup = (kind: keyof typeof created) => (ref: PlaceRef) => ("id" in ref ? ref.id : (created[kind].get(ref.create) as number));
  return { unit: lookup("unit"), round: lookup("round"), group: lookup("group") };
}
