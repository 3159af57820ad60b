import { type DecisionRow, isOpenOn } from "@rectify/domain/meeting";
import { Link } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { DecisionTexts } from "../i18n/zh/decisions.ts";
import { definitionOf } from "./about-figure.ts";
import { useDecisionTexts } from "./use-decision-texts.ts";

/** What a decision is about, in words. */
export function aboutWords({ about, unit }: Pick<DecisionRow, "about" | "unit">, texts: DecisionTexts, t: TFunction): string {
  if (about.about === "meeting") return texts.about.meeting;
  if (about.about === "unit") return unit ?? texts.about.unit;
  if (about.about === "finding") return texts.aboutFinding(unit ?? texts.about.unit, about.finding);
  const known = definitionOf(about.figure);
  return known ? t(`definitions.${known}.name`) : about.figure;
}

/** The same as a way to the page it is about. */
export function AboutLink({ row }: { row: DecisionRow }) {
  const { t } = useTranslation();
  const { t: texts } = useDecisionTexts();
  const { about } = row;
  const words = aboutWords(row, texts, t);
  if (about.about === "unit")
    return (
      <Link to="/units/$unitId" params={{ unitId: String(about.unitId) }}>
        {words}
      </Link>
    );
  if (about.about === "finding")
    return (
      <Link to="/findings/$finding" params={{ finding: about.finding }}>
        {words}
      </Link>
    );
  return about.about === "figure" ? <Link to="/">{words}</Link> : <span>{words}</span>;
}

export function openOnes(rows: readonly DecisionRow[], today: DecisionRow["dueOn"]): DecisionRow[] {
  return rows.filter((row) => isOpenOn(row, today));
}
