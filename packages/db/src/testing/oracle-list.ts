// Which findings a list must hold, by the naive oracle.
import type { LocalDate } from "@rectify/domain/local-date";
import type { ListCondition, ListedMovement, Movement } from "@rectify/domain/progress-filter";
import { inBand, type OracleFinding, type OracleRule, type OracleStanding, oracleMovements, ruleOf, standing } from "./oracle.ts";

/** What people and words are looked for in. */
type Said = { leader: string | null; text: string };

/** Ids in the order of the findings. */
export function oracleList(
  findings: readonly (OracleFinding & Said)[],
  c: ListCondition,
  day: LocalDate,
  compareWith: LocalDate,
  rules: readonly OracleRule[],
): string[] {
  const { first } = ruleOf(rules, day);
  return findings
    .filter((f) => {
      const s = standing(f, day);
      return (
        s !== null &&
        meets(s, c, first) &&
        says(f, c) &&
        (c.movement === undefined || moved(oracleMovements(f, compareWith, day), c.movement))
      );
    })
    .map((f) => f.id);
}

function moved(movements: readonly Movement[], asked: ListedMovement): boolean {
  return asked === "newlyOverdue" ? movements.includes("fellDue") || movements.includes("returnedOrReopened") : movements.includes(asked);
}

function meets(s: OracleStanding, c: ListCondition, first: number): boolean {
  const wanted: [boolean | undefined, boolean][] = [
    [c.declared, s.declared],
    [c.open, s.open],
    [c.overdue, s.overdue],
    [c.overdueOriginal, s.overdueOriginal],
    [c.dueSoon, s.daysLeft !== null && s.daysLeft <= first],
    [c.awaiting, s.awaitingDays !== null],
    [c.onTime, s.onTime],
    [c.onTimeBase, s.onTimeBase],
    [c.planned, s.planned],
    [c.noDueDate, s.noDueDate],
    [c.extended, s.inTotal && s.extensions > 0],
  ];
  if (wanted.some(([asked, is]) => asked !== undefined && (asked !== is || !s.inTotal))) return false;
  if (c.states ? !c.states.includes(s.state) : c.movement === undefined && !s.inTotal) return false;
  if (c.ageing && !inBand(c.overdueOriginal ? s.daysLateOriginal : s.daysLate, c.ageing)) return false;
  if (c.dueWithin !== undefined && !(s.daysLeft !== null && s.daysLeft <= c.dueWithin)) return false;
  return c.awaitingOver === undefined || (s.awaitingDays !== null && s.awaitingDays > c.awaitingOver);
}

function says(f: OracleFinding & Said, c: ListCondition): boolean {
  if (c.people && !c.people.some((name) => name === f.leader)) return false;
  const words = (c.words ?? "").split(" ").filter(Boolean);
  // Every text begins with 问题; from three letters on it is found by its pinyin, from the first letter of either character.
  const sounds = (word: string) => word.length >= 3 && "wenti".startsWith(word);
  return words.every((word) => f.text.includes(word) || f.id === word || f.leader?.includes(word) === true || sounds(word));
}
