// What a page is a view of, for paper and for narrow screens that have no room for it in the navigation.
import type { BoardContext } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { FILTER_KEYS } from "../url/board-search.ts";
import { useScope } from "../url/scope.tsx";
import { filterOptions } from "./filter-options.ts";
import styles from "./page-foot.module.css";

type PageFootProps = {
  title: string;
  asOf: LocalDate;
  /** Absent on a page about one thing, which compares and filters nothing. */
  compareWith?: LocalDate;
  context: BoardContext | null;
};

export function PageFoot({ title, asOf, compareWith, context }: PageFootProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const scope = useScope();
  if (context === null) return null;
  const filters = FILTER_KEYS.flatMap((key) => {
    const chosen = scope[key];
    if (chosen === undefined) return [];
    const options = filterOptions(key, context, language, (code) => t(`words.termClass.${code}`));
    const names = chosen.map((value) => options.find((o) => o.value === String(value))?.label ?? String(value));
    return [t("frame.foot.filter", { label: t(`frame.filter.${key}`), values: names.join(t("frame.foot.comma")) })];
  });
  const time = context.changedAt === null ? null : t("frame.dataTime", { time: formatInstant(context.changedAt, context.zone, language) });
  return (
    <footer className={styles.foot}>
      <p className={styles.paper}>
        {[t("words.product"), context.place, title].filter(Boolean).join(" · ")}
        {" · "}
        {compareWith === undefined
          ? t("frame.foot.day", { asOf })
          : [t("frame.foot.days", { asOf, compareWith }), ...(filters.length === 0 ? [t("frame.foot.unfiltered")] : filters)].join(" · ")}
      </p>
      {time === null ? null : <p>{time}</p>}
    </footer>
  );
}
