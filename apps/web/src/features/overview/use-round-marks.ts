import type { TrendMark } from "@rectify/charts/trend-option";
import type { BoardContext } from "@rectify/domain/board";
import type { Overview } from "@rectify/domain/overview";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** The rounds as days of the trend. What all rounds of one committee term say before their number is left out. */
export function useRoundMarks(overview: Overview | null, context: BoardContext | null): TrendMark[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const terms = new Map(context?.rounds.map(({ id, committeeTerm }) => [id, committeeTerm]));
    const shortName = (roundId: number, name: string) => {
      const term = terms.get(roundId) ?? "";
      return name.startsWith(term) && name.length > term.length ? name.slice(term.length) : name;
    };
    return (overview?.roundStarts ?? []).map(({ roundId, round, day }) => ({
      day,
      words: t("overview.trend.round", { round: shortName(roundId, round) }),
    }));
  }, [overview, context, t]);
}
