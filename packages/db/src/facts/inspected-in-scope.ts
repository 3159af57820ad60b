// The part of a scope that says which inspections are meant, findings or not.
import { joinSql, type SqlText, sql } from "../database.ts";
import type { Scope } from "./scope.ts";

/** Condition on `inspection i JOIN unit u`; categories and classes say nothing about an inspection. */
export function inspectedInScope(scope: Scope): SqlText {
  const all: SqlText[] = [sql`TRUE`];
  if (scope.within !== null) all.push(sql`i.unit_id = ANY(${scope.within}::int[])`);
  if (scope.rounds.length > 0) all.push(sql`i.round_id = ANY(${scope.rounds}::int[])`);
  if (scope.units.length > 0) all.push(sql`i.unit_id = ANY(${scope.units}::int[])`);
  if (scope.groups.length > 0) all.push(sql`i.group_id = ANY(${scope.groups}::int[])`);
  if (scope.regions !== null) {
    all.push(sql`u.region_id IN (
      WITH RECURSIVE subtree AS (
        SELECT id FROM region WHERE id = ANY(${scope.regions.map((r) => r.id)}::int[])
        UNION SELECT c.id FROM region c JOIN subtree s ON c.parent_id = s.id
      ) SELECT id FROM subtree)`);
  }
  return joinSql(all, " AND ");
}
