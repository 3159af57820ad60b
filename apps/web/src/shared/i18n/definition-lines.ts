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
  "ageing",
  "rank",
] as const;
export type DefinedFigure = (typeof DEFINED_FIGURES)[number];

const RATES: ReadonlySet<DefinedFigure> = new Set(["declared", "verified", "onTime"]);

export type DefinitionLine = { label: string; text: string };

/** Formula, then numerator and denominator of a rate, or what a count takes in and leaves out. `ratio` adds the two counts of a rate. */
export function definitionLines(t: TFunction, figure: DefinedFigure, ratio?: { done: number; total: number }): DefinitionLine[] {
  const rate = RATES.has(figure);
  const value = (text: string, count: number | undefined) => (rate && count !== undefined ? t("definitions.value", { text, count }) : text);
  return [
    { label: t("definitions.part.formula"), text: t(`definitions.${figure}.formula`) },
    {
      label: t(rate ? "definitions.part.numerator" : "definitions.part.counted"),
      text: value(t(`definitions.${figure}.first`), ratio?.done),
    },
    {
      label: t(rate ? "definitions.part.denominator" : "definitions.part.leftOut"),
      text: value(t(`definitions.${figure}.second`), ratio?.total),
    },
  ];
}

/** The whole definition as one line of a file's foot. */
export function definitionSentence(t: TFunction, figure: DefinedFigure): string {
  const lines = definitionLines(t, figure).map((line) => t("definitions.line", line));
  return t("definitions.inFile", { name: t(`definitions.${figure}.name`), lines: lines.join(t("definitions.and")) });
}

/** Only the formula, for the foot of a page. */
export function formulaSentence(t: TFunction, figure: DefinedFigure): string {
  return t("definitions.inFoot", { name: t(`definitions.${figure}.name`), text: t(`definitions.${figure}.formula`) });
}
