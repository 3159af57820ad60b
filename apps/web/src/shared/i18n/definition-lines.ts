// What a figure means, line by line: one wording beside the figure, in the foot of a file and of a page, and in docs/definitions.md.
import type { TFunction } from "i18next";

export const DEFINED_FIGURES = [
  "total",
  "declared",
  "verified",
  "overdue",
  "dueSoon",
  "awaiting",
  "onTime",
  "planned",
  "open",
  "extended",
  "ageing",
  "rank",
] as const;
export type DefinedFigure = (typeof DEFINED_FIGURES)[number];

const RATES: ReadonlySet<DefinedFigure> = new Set(["declared", "verified", "onTime"]);

export type DefinitionLine = { label: string; text: string };

/** Days that the rule of the day, and that of the comparison day, count within. */
export type RuleDays = { now: number; before: number };

/**
 * Formula, then numerator and denominator of a rate, or what a count takes in and leaves out. `ratio` adds the two counts of a rate; `days` belongs
 * to a figure that counts within days, and a comparison day with another rule is pointed out.
 */
export function definitionLines(
  t: TFunction,
  figure: DefinedFigure,
  { ratio, days }: { ratio?: { done: number; total: number }; days?: RuleDays } = {},
): DefinitionLine[] {
  // Never "within 0 days" where the rule has not come along.
  if (figure === "dueSoon" && !days) throw new Error("due soon is defined by the days in force");
  const rate = RATES.has(figure);
  const value = (text: string, count: number | undefined) => (rate && count !== undefined ? t("definitions.value", { text, count }) : text);
  return [
    { label: t("definitions.part.formula"), text: t(`definitions.${figure}.formula`, { count: days?.now ?? 0 }) },
    {
      label: t(rate ? "definitions.part.numerator" : "definitions.part.counted"),
      text: value(t(`definitions.${figure}.first`), ratio?.done),
    },
    {
      label: t(rate ? "definitions.part.denominator" : "definitions.part.leftOut"),
      text: value(t(`definitions.${figure}.second`), ratio?.total),
    },
    ...(days && days.now !== days.before
      ? [{ label: t("definitions.part.before"), text: t("definitions.dueSoon.before", { count: days.before }) }]
      : []),
  ];
}

/** The whole definition as one line of a file's foot; `days`: the first warning of its day. */
export function definitionSentence(t: TFunction, figure: DefinedFigure, days: number): string {
  const lines = definitionLines(t, figure, { days: { now: days, before: days } }).map((line) => t("definitions.line", line));
  return t("definitions.inFile", { name: t(`definitions.${figure}.name`), lines: lines.join(t("definitions.and")) });
}

/** Only the formula, for the foot of a page. */
export function formulaSentence(t: TFunction, figure: DefinedFigure, days: number): string {
  return t("definitions.inFoot", { name: t(`definitions.${figure}.name`), text: t(`definitions.${figure}.formula`, { count: days }) });
}
