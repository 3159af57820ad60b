// The sentence a leader can read aloud. Each number in it opens its list.

import type { LocalDate } from "@rectify/domain/local-date";
import type { Overview } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { Link } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import { overdueConcentration } from "./concentration.ts";
import styles from "./headline.module.css";

/** `today` decides whether the year has to be said. */
export function Headline({ overview, today = overview.asOf }: { overview: Overview; today?: LocalDate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useBoard();
  return (
    <h1 className={styles.headline}>
      <span className={styles.part}>
        <Trans
          t={t}
          i18nKey="overview.headline.progress"
          values={{
            day: formatShortDay(overview.asOf, language, today),
            units: overview.units.filter((u) => u.total > 0).length,
            total: overview.total,
            closed: overview.verified.done,
            rate: formatRate(overview.verified),
          }}
          components={{
            units: <Link to="/units" search={board} className={styles.number} />,
            total: <NumberLink condition={{}}>{null}</NumberLink>,
            closed: <NumberLink condition={{ states: ["CLOSED"] }}>{null}</NumberLink>,
          }}
        />
      </span>
      <span className={styles.part}>{overview.overdue === 0 ? t("overview.headline.none") : <OverduePart overview={overview} />}</span>
    </h1>
  );
}

function OverduePart({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const change = overview.overdue - overview.before.overdue;
  const from = formatShortDay(overview.since.from, language, overview.asOf);
  const { late, top, topOverdue } = overdueConcentration(overview.units);
  const where = top.length === 0 ? "end" : late === 1 ? "one" : top.length === late ? "all" : top.length === 1 ? "topOne" : "top";
  return (
    <>
      <Trans
        t={t}
        i18nKey="overview.headline.overdue"
        values={{
          overdue: overview.overdue,
          change: t(`overview.headline.${change > 0 ? "more" : change < 0 ? "fewer" : "same"}`, { count: Math.abs(change), from }),
        }}
        components={{
          overdue: (
            <NumberLink condition={{ overdue: true }} tone="overdue" className={styles.overdue}>
              {null}
            </NumberLink>
          ),
        }}
      />
      <Trans
        t={t}
        i18nKey={`overview.headline.${where}`}
        values={{ count: topOverdue, units: top.length, unit: top[0]?.unit ?? "" }}
        components={{
          top: (
            <NumberLink condition={{ overdue: true }} narrow={{ unit: top.map((u) => u.unitId) }}>
              {null}
            </NumberLink>
          ),
        }}
      />
    </>
  );
}
