// What every file says beside its numbers: the day, the filters, the definitions.
import { compareDefault } from "@rectify/domain/compare-day";
import { settingsOn } from "@rectify/domain/settings";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { filterOptions } from "../frame/filter-options.ts";
import { type DefinedFigure, definitionSentence } from "../i18n/definition-lines.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { trpc } from "../trpc/trpc.ts";
import { FILTER_KEYS } from "../url/board-search.ts";
import { useScope } from "../url/scope.tsx";
import { useBoard } from "../url/use-board.ts";

export type FileFacts = { day: string; asOf: string; filters: string[]; foot: string[] };

/** `figures`: what the foot explains. Null until the board and its rules are known: a file names the days in force on its day. */
export function useFileFacts(figures: readonly DefinedFigure[]): FileFacts | null {
  const { t } = useTranslation();
  const language = useLanguage();
  const { asOf, compareWith } = useBoard();
  const scope = useScope();
  const context = useQuery(trpc.board.context.queryOptions()).data;
  const settings = useQuery(trpc.settings.get.queryOptions()).data;
  if (!context || !settings) return null;
  const day = asOf ?? context.today;
  const days = settingsOn(settings.rows, day).firstWarningDays;
  const filters = FILTER_KEYS.flatMap((key) => {
    const chosen = (scope[key] ?? []).map(String);
    if (chosen.length === 0) return [];
    const options = filterOptions(key, context, language, (code) => t(`words.termClass.${code}`));
    const values = chosen.map((value) => options.find((option) => option.value === value)?.label ?? value).join(t("files.comma"));
    return [t("files.filter", { label: t(`frame.filter.${key}`), values })];
  });
  return {
    day,
    asOf: t("files.asOf", { asOf: day, compareWith: compareWith ?? compareDefault(day, context.meetingDays) }),
    filters: filters.length > 0 ? filters : [t("files.unfiltered")],
    foot: [
      ...(figures.length === 0 ? [] : [t("definitions.head"), ...figures.map((figure) => definitionSentence(t, figure, days))]),
      t("definitions.line", { label: t("definitions.part.source"), text: t("definitions.source") }),
      t("files.source", { product: t("words.product"), place: context.place ?? "" }).trim(),
    ],
  };
}
