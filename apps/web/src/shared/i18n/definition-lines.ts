// What a figure means, line by line: the same words beside the figure and in the foot of a file.
import type { TFunction } from "i18next";

export type DefinedFigure =
  | "total"
  | "declared"
  | "verified"
  | "overdue"
  | "dueSoon"
  | "awaiting"
  | "onTime"
  | "planned"
  | "open"
  | "ageing"
  | "rank";

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
