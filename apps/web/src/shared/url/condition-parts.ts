// What a list counts, in words. Each part is a chip that can be removed; together they head the list.
import type { ListCondition } from "@rectify/domain/progress-filter";
import type { TFunction } from "i18next";
import type { ListSearch } from "./list-search.ts";

export type ConditionPart = {
  /** Keys of the URL that this part stands for; removing them removes it. */
  keys: readonly (keyof ListSearch)[];
  words: string;
};

/** `from` is the comparison day as prose; a movement is counted from it. */
export function conditionParts(condition: ListCondition, t: TFunction, from: string): ConditionPart[] {
  const parts: ConditionPart[] = [];
  const add = (words: string, ...keys: (keyof ListSearch)[]) => parts.push({ keys, words });
  const { states, ageing, dueWithin, awaitingOver, movement } = condition;
  if (states && states.length > 0)
    add(
      inOneSentence(
        states.map((state) => t(`words.state.${state}`)),
        t("findings.or"),
      ),
      "state",
    );
  if (condition.declared) add(t("findings.condition.declared"), "declared");
  if (condition.open) add(t("findings.condition.open"), "open");
  if (ageing) {
    const band = t(`words.band.${ageing}`);
    add(
      t(`findings.condition.${condition.overdueOriginal ? "ageingOriginal" : "ageing"}`, { band }),
      "overdue",
      "overdueOriginal",
      "ageing",
    );
  } else {
    if (condition.overdue) add(t("findings.condition.overdue"), "overdue");
    if (condition.overdueOriginal) add(t("findings.condition.overdueOriginal"), "overdueOriginal");
  }
  if (dueWithin !== undefined) add(t("findings.condition.dueWithin", { count: dueWithin }), "dueSoon", "dueWithin");
  else if (condition.dueSoon) add(t("findings.condition.dueSoon"), "dueSoon");
  if (awaitingOver !== undefined) add(t("findings.condition.awaitingOver", { count: awaitingOver }), "awaiting", "awaitingOver");
  else if (condition.awaiting) add(t("findings.condition.awaiting"), "awaiting");
  if (condition.onTime) add(t("findings.condition.onTime"), "onTime");
  if (condition.onTimeBase) add(t("findings.condition.onTimeBase"), "onTimeBase");
  if (condition.planned) add(t("findings.condition.planned"), "planned");
  if (condition.noDueDate) add(t("findings.condition.noDueDate"), "noDueDate");
  if (condition.extended) add(t("findings.condition.extended"), "extended");
  if (movement) add(t("findings.condition.movement", { from, movement: t(`findings.movement.${movement}`) }), "movement");
  if (condition.people && condition.people.length > 0)
    add(t("findings.condition.people", { people: condition.people.join(t("findings.or")) }), "people");
  if (condition.words !== undefined) add(t("findings.condition.words", { words: condition.words }), "words");
  return parts;
}

/** Words that each could stand alone: behind the first they begin small. */
export function inOneSentence(words: readonly string[], comma: string): string {
  return words.map((text, i) => (i === 0 ? text : text.slice(0, 1).toLowerCase() + text.slice(1))).join(comma);
}

/** True when the list counts late findings: its number may be red. */
export function countsOverdue(condition: ListCondition): boolean {
  return condition.overdue === true || condition.overdueOriginal === true || condition.ageing !== undefined;
}

/** Quick choices over the list. */
export const QUICK = {
  all: {},
  overdue: { overdue: true },
  dueSoon: { dueSoon: true },
  awaiting: { awaiting: true },
  open: { open: true },
  extended: { extended: true },
} as const satisfies Record<string, ListCondition>;
type Quick = keyof typeof QUICK;
export const QUICK_KEYS = Object.keys(QUICK) as Quick[];

/** What a quick choice leaves as it is: whose findings, and with which words. */
export const isKept = (key: string) => key === "people" || key === "words";

/** The quick choice that is exactly this condition but for what it leaves as it is, or null. */
export function quickOf(condition: ListCondition): Quick | null {
  const text = (c: ListCondition) =>
    JSON.stringify(Object.entries(c).filter(([key, value]) => value !== undefined && value !== false && !isKept(key)));
  return QUICK_KEYS.find((key) => text(QUICK[key]) === text(condition)) ?? null;
}
