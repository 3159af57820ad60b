// What every page needs before it asks for figures, as far as the database knows it.
import type { BoardContext } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "../facts/day-conditions.ts";
import { inScope, scopeOf } from "../facts/scope.ts";
import { filterNames } from "./filter-names.ts";
import { hasExample } from "./imports.ts";

export type StoredContext = Pick<
  BoardContext,
  "rounds" | "regions" | "groups" | "units" | "inspectedUnits" | "findings" | "example" | "changedAt"
>;

/** Counts of findings are those of `today` within reach, without the cancelled ones. */
export async function boardContext(db: Queryable, today: LocalDate, reach: Reach): Promise<StoredContext> {
  const on = conditionsOn(today);
  const scope = await scopeOf(db, { within: reach });
  const [names, counted, [counts], example] = await Promise.all([
    filterNames(db, reach),
    db.query<{ unitId: number; findings: number }>(sql`
      SELECT e.unit_id AS "unitId", count(*)::int AS findings FROM finding_episode e
       WHERE ${on.there} AND ${on.counted} AND ${inScope(scope)} GROUP BY e.unit_id`),
    db.query<{ inspectedUnits: number; changedAt: string | null }>(sql`
      SELECT (SELECT count(DISTINCT unit_id) FROM inspection WHERE ${scope.within === null}::boolean OR unit_id = ANY(${scope.within ?? []}::int[]))::int
               AS "inspectedUnits",
             -- Who came, took a file, was refused, or was given an account changes nothing on the board.
             (SELECT to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM audit
               WHERE action !~ '^(access|account|audit|file|server)[.]|(exported|refused|failed)$' ORDER BY id DESC LIMIT 1) AS "changedAt"`),
    hasExample(db),
  ]);
  const { rounds, regions, groups } = names;
  const findingsOf = new Map(counted.map((c) => [c.unitId, c.findings]));
  const units = names.units.map(({ formerNames: _, ...unit }) => ({ ...unit, findings: findingsOf.get(unit.id) ?? 0 }));
  const { inspectedUnits = 0, changedAt = null } = counts ?? {};
  const findings = counted.reduce((n, c) => n + c.findings, 0);
  return { rounds, regions, groups, units, inspectedUnits, findings, example, changedAt };
}
