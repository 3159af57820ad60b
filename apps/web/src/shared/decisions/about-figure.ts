// The figures a decision can be about, each with the name of its definition.
import type { Figures } from "@rectify/domain/overview";
import type { DefinedFigure } from "../i18n/definition-lines.ts";

export const ABOUT_FIGURES = {
  total: "total",
  declared: "declared",
  verified: "verified",
  overdue: "overdue",
  dueSoon: "dueSoon",
  awaiting: "awaitingVerification",
  onTime: "onTime",
} as const satisfies Partial<Record<DefinedFigure, keyof Figures>>;
export type AboutFigure = keyof typeof ABOUT_FIGURES;
const NAMES = Object.keys(ABOUT_FIGURES) as AboutFigure[];

/** The definition of a figure by its name in `Figures`; null for one that no decision can be made about here. */
export function definitionOf(figure: string): AboutFigure | null {
  return NAMES.find((name) => ABOUT_FIGURES[name] === figure) ?? null;
}

export function figureOf(definition: DefinedFigure): string | null {
  const name = NAMES.find((known) => known === definition);
  return name ? ABOUT_FIGURES[name] : null;
}
