// The orders of a findings list. Each ends in the key, so that pages never overlap.
import type { LocalDate } from "@rectify/domain/local-date";
import { joinSql, rawSql, type SqlText, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";

export const FINDING_SORTS = ["urgency", "unit", "dueOn", "state", "category", "daysLate", "awaitingDays", "leader"] as const;
export type FindingSort = { by: (typeof FINDING_SORTS)[number]; desc: boolean };
export const DEFAULT_SORT: FindingSort = { by: "urgency", desc: true };

type ListOrder = { join: SqlText; orderBy: SqlText };

/** The number that was typed, then numbers that begin with it, then what holds the words as typed, then the rest. */
export function nearestFirst(words: string, { join, orderBy }: ListOrder): ListOrder {
  const text = words.trim().toLowerCase();
  return {
    join: sql`JOIN finding n ON n.inspection_id = e.inspection_id AND n.no = e.finding_no ${join}`,
    orderBy: sql`CASE WHEN lower(n.code) = ${text}::text OR n.inspection_id::text || '-' || n.no::text = ${text}::text THEN 0
                      WHEN starts_with(lower(n.code), ${text}::text) THEN 1
                      WHEN strpos(lower(n.text), ${text}::text) > 0 THEN 2
                      ELSE 3 END, ${orderBy}`,
  };
}

/**
 * ORDER BY terms over `finding_episode e`, and the join that a term needs. What is not stated comes last either way. `original`: a list by the original
 * due date is ordered by it too, in its lateness and its dates.
 */
export function listOrder({ by, desc }: FindingSort, asOf: LocalDate, original = false): ListOrder {
  const on = conditionsOn(asOf);
  const way = rawSql(desc ? "DESC NULLS LAST" : "ASC NULLS LAST");
  const due = original ? sql`NULLIF(e.due_original, 32767)` : sql`NULLIF(e.due, 32767)`;
  const join =
    by === "unit"
      ? sql`JOIN unit su ON su.id = e.unit_id`
      : by === "leader"
        ? sql`JOIN finding sf ON sf.inspection_id = e.inspection_id AND sf.no = e.finding_no`
        : sql``;
  const daysLate = original
    ? sql`CASE WHEN ${on.overdueOriginal} THEN ${on.daysLateOriginal} END`
    : sql`CASE WHEN ${on.overdue} THEN ${on.daysLate} END`;
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
