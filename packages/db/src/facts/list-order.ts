// The orders of a findings list. Each ends in the key, so that pages never overlap.
import type { LocalDate } from "@rectify/domain/local-date";
import { joinSql, rawSql, type SqlText, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";

export const FINDING_SORTS = ["urgency", "unit", "dueOn", "state", "category", "daysLate", "awaitingDays", "leader"] as const;
export type FindingSort = { by: (typeof FINDING_SORTS)[number]; desc: boolean };
export const DEFAULT_SORT: FindingSort = { by: "urgency", desc: true };

/** ORDER BY terms over `finding_episode e`, and the join that a term needs. What is not stated comes last either way. */
export function listOrder({ by, desc }: FindingSort, asOf: LocalDate): { join: SqlText; orderBy: SqlText } {
  const on = conditionsOn(asOf);
  const way = rawSql(desc ? "DESC NULLS LAST" : "ASC NULLS LAST");
  const due = sql`NULLIF(e.due, 32767)`;
  const join =
    by === "unit"
      ? sql`JOIN unit su ON su.id = e.unit_id`
      : by === "leader"
        ? sql`JOIN finding sf ON sf.inspection_id = e.inspection_id AND sf.no = e.finding_no`
        : sql``;
  const daysLate = sql`CASE WHEN ${on.overdue} THEN ${on.daysLate} END`;
  const waiting = sql`CASE WHEN ${on.awaiting} THEN ${on.awaitingDays} END`;
  const terms: Record<FindingSort["by"], SqlText[]> = {
    // Most urgent first when descending: the longest late, then the open ones by due date, then the longest waiting to be verified, then the rest.
    urgency: desc
      ? [
          sql`${daysLate} DESC NULLS LAST`,
          sql`(${on.open} AND NOT ${on.declared}) DESC`,
          sql`${waiting} DESC NULLS LAST`,
          sql`${due} ASC NULLS LAST`,
        ]
      : [
          sql`${daysLate} ASC NULLS FIRST`,
          sql`(${on.open} AND NOT ${on.declared}) ASC`,
          sql`${waiting} ASC NULLS FIRST`,
          sql`${due} DESC NULLS FIRST`,
        ],
    unit: [sql`su.short_name ${way}`, sql`e.unit_id ${way}`],
    dueOn: [sql`${due} ${way}`],
    state: [sql`${on.stateRank} ${way}`],
    category: [sql`e.category ${way}`],
    daysLate: [sql`${daysLate} ${way}`],
    awaitingDays: [sql`${waiting} ${way}`],
    leader: [sql`sf.leader ${way}`],
  };
  return { join, orderBy: joinSql([...terms[by], sql`e.inspection_id`, sql`e.finding_no`]) };
}
