// What every page needs before it asks for figures, as far as the database knows it.
import type { BoardContext, UnitRef } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "../facts/day-conditions.ts";
import { filterNames } from "./filter-names.ts";
import { hasExample } from "./imports.ts";

export type StoredContext = Pick<
  BoardContext,
  "rounds" | "regions" | "groups" | "units" | "inspectedUnits" | "findings" | "example" | "changedAt"
>;

/** Counts of findings are those of `today`, without the cancelled ones. */
export async function boardContext(db: Queryable, today: LocalDate): Promise<StoredContext> {
  const on = conditionsOn(today);
  const [names, units, [counts], example] = await Promise.all([
    filterNames(db),
    db.query<UnitRef>(sql`
      SELECT u.id, u.name, u.short_name AS "shortName", u.region_id AS "regionId", COALESCE(n.findings, 0)::int AS findings
        FROM unit u
        LEFT JOIN (SELECT e.unit_id, count(*) AS findings FROM finding_episode e WHERE ${on.there} AND ${on.counted} GROUP BY e.unit_id) n
          ON n.unit_id = u.id
       ORDER BY u.id`),
    db.query<{ inspectedUnits: number; findings: number; changedAt: string | null }>(sql`
      SELECT (SELECT count(DISTINCT unit_id) FROM inspection)::int AS "inspectedUnits",
             (SELECT count(*) FROM finding_episode e WHERE ${on.there} AND ${on.counted})::int AS findings,
             (SELECT to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM audit ORDER BY id DESC LIMIT 1) AS "changedAt"`),
    hasExample(db),
  ]);
  const { rounds, regions, groups } = names;
  const { inspectedUnits = 0, findings = 0, changedAt = null } = counts ?? {};
  return { rounds, regions, groups, units, inspectedUnits, findings, example, changedAt };
}
