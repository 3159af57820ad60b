// The four counts that a unit's, a category's or a cell's row pools.
import { type SqlText, sql } from "../database.ts";
import { countOf, type DayConditions } from "./day-conditions.ts";

/** total, declared, verified, overdue of a group of episodes. */
export function pooledColumns(on: DayConditions): SqlText {
  return sql`${countOf(on.counted)} AS total, ${countOf(on.declared)} AS declared,
             ${countOf(on.states.CLOSED)} AS verified, ${countOf(on.overdue)} AS overdue`;
}
