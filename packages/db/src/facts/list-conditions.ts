// What a number counts, as a condition: the bridge from a figure to its list.
import { DomainError } from "@rectify/domain/errors";
import type { LocalDate } from "@rectify/domain/local-date";
import type { ListCondition } from "@rectify/domain/progress-filter";
import type { WarningDays } from "@rectify/domain/warning-days";
import { emptySql, joinSql, type SqlText, sql } from "../database.ts";
import { conditionsOn } from "./day-conditions.ts";
import { joinBefore, movementConditions, touchedBetween } from "./movement-conditions.ts";
import { soundConditions } from "./sound-conditions.ts";

/** Condition on the episode `e` of `asOf`, and the join it needs; `warning` holds on that day. A false flag asks for the contrary. CANCELLED findings appear only where asked for. */
export function listConditions(
  condition: ListCondition,
  asOf: LocalDate,
  compareWith: LocalDate | null,
  warning: WarningDays,
): { join: SqlText; where: SqlText } {
  const on = conditionsOn(asOf);
  const where: SqlText[] = [on.there];
  const flag = (wanted: boolean | undefined, met: SqlText) => {
    if (wanted !== undefined) where.push(wanted ? met : sql`(${on.counted} AND NOT ${met})`);
  };
  if (condition.states && condition.states.length > 0) {
    where.push(
      sql`(${joinSql(
        condition.states.map((s) => (s === "CANCELLED" ? on.cancelled : on.states[s])),
        " OR ",
      )})`,
    );
  } else if (!condition.movement) where.push(on.counted);
  flag(condition.declared, on.declared);
  flag(condition.open, on.open);
  flag(condition.overdue, on.overdue);
  flag(condition.overdueOriginal, on.overdueOriginal);
  if (condition.ageing) where.push(condition.overdueOriginal ? on.ageingOriginal(condition.ageing) : on.ageing(condition.ageing));
  flag(condition.dueSoon, on.dueWithin(warning.firstWarningDays));
  if (condition.dueWithin !== undefined) where.push(on.dueWithin(condition.dueWithin));
  flag(condition.awaiting, on.awaiting);
  if (condition.awaitingOver !== undefined) where.push(on.awaitingOver(condition.awaitingOver));
  flag(condition.onTime, on.onTime);
  flag(condition.onTimeBase, on.onTimeBase);
  flag(condition.planned, on.planned);
  flag(condition.noDueDate, on.noDueDate);
  flag(condition.extended, on.extended);
  if (condition.people && condition.people.length > 0) where.push(nameOneOf(condition.people));
  for (const word of wordsOf(condition.words)) where.push(holdsWord(word));
  if (condition.movement) {
    if (compareWith === null) throw new DomainError("INVALID_INPUT", { field: "compareWith", reason: "REQUIRED" });
    where.push(touchedBetween(compareWith, asOf), movementConditions(compareWith, asOf)[condition.movement]);
    return { join: joinBefore(compareWith), where: joinSql(where, " AND ") };
  }
  return { join: emptySql, where: joinSql(where, " AND ") };
}

/** What is asked of the finding itself, whatever the day: a condition on its row, under the alias q. OFFSET 0: looked for once, not again for each episode. */
function findingMeets(met: SqlText): SqlText {
  return sql`(e.inspection_id, e.finding_no) IN (SELECT q.inspection_id, q.no FROM finding q WHERE ${met} OFFSET 0)`;
}

function nameOneOf(people: readonly string[]): SqlText {
  return findingMeets(sql`(q.leader = ANY(${people}::text[]) OR q.person = ANY(${people}::text[]))`);
}

function wordsOf(text: string | undefined): string[] {
  return [...new Set((text ?? "").toLowerCase().split(/\s+/))].filter((word) => word !== "");
}

/**
 * In its text, its number, its people, its id, or by pinyin. strpos, not LIKE: a word may hold % and _. Asked of every finding there is, so nothing is
 * asked in vain: letters are made small only for a word that has some, and only digits with a hyphen can be an id.
 */
function holdsWord(word: string): SqlText {
  const cased = word.toUpperCase() !== word;
  const holds = (column: SqlText) => sql`strpos(${cased ? sql`lower(${column})` : column}, ${word}::text) > 0`;
  const ways = [
    ...[sql`q.text`, sql`q.code`, sql`q.leader`, sql`q.person`].map(holds),
    ...(/^\d+-\d+$/.test(word) ? [sql`q.inspection_id::text || '-' || q.no::text = ${word}::text`] : []),
    ...soundConditions(word),
  ];
  return findingMeets(sql`(${joinSql(ways, " OR ")})`);
}
