// Beside a figure's name: how many open decisions are about it. The way to them is the mark itself.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DefinedFigure } from "../i18n/definition-lines.ts";
import { trpc } from "../trpc/trpc.ts";
import { figureOf } from "./about-figure.ts";
import { openOnes } from "./about-link.tsx";
import styles from "./decisions.module.css";
import { useDecisionTexts } from "./use-decision-texts.ts";
import { useDecisions } from "./use-decisions.ts";

export function FigureMark({ of }: { of: DefinedFigure }) {
  const { t } = useDecisionTexts();
  const today = useQuery(trpc.board.context.queryOptions()).data?.today;
  const figure = figureOf(of);
  const rows = useDecisions() ?? [];
  const open = today === undefined ? [] : openOnes(rows, today).filter(({ about }) => about.about === "figure" && about.figure === figure);
  if (open.length === 0) return null;
  const words = t.count(open.length);
  return (
    <Link to="/meetings" hash="decisions" className={styles.mark} title={words} aria-label={words}>
      {open.length}
    </Link>
  );
}
