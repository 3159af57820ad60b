// One surface, one red cell. Both rates stand side by side over one bar.
import type { Overview, TrendPoint } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatShortDay } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { NARROW, useMedia } from "../theme/use-media.ts";
import { Definition } from "../ui/definition.tsx";
import { CountDelta, RateDelta } from "../ui/delta.tsx";
import { NumberLink } from "../ui/number-link.tsx";
import { ProgressBar } from "../ui/progress-bar.tsx";
import { RatioPair } from "../ui/ratio-text.tsx";
import { Sparkline } from "../ui/sparkline.tsx";
import { useBoard } from "../url/use-board.ts";
import { BasisText } from "./basis-text.tsx";
import { KpiCell } from "./kpi-cell.tsx";
import styles from "./kpi-strip.module.css";
import { rateGap } from "./rate-gap.ts";

const WEEKS = 13;
const DECLARED = { declared: true } as const;
const CLOSED = { states: ["CLOSED" as const] };

/** `basis`: what stands below the total in place of the units it comes from. */
export function KpiStrip({ overview, basis }: { overview: Overview; basis?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useBoard();
  // What is read first stands first, for those who go through it by Tab too.
  const narrow = useMedia(NARROW);
  const { before, rules } = overview;
  const sinceDay = formatShortDay(overview.since.from, language, overview.asOf);
  const weeks = overview.trend.slice(-WEEKS);
  const line = (of: (point: TrendPoint) => number) => weeks.map(of);
  const rate = (of: (point: TrendPoint) => number) => weeks.filter((p) => p.total > 0).map((p) => of(p) / p.total);
  const late = line((p) => p.overdue);
  const units = overview.units.filter((u) => u.total > 0).length;
  const gap = rateGap(overview.declared, overview.verified);
  const row = { total: overview.total, declared: overview.declared.done, verified: overview.verified.done, overdue: overview.overdue };
  const cells = [
    <li key="total" className={styles.cell}>
      <KpiCell
        name={
          <Definition of="total" asOf={overview.asOf}>
            {t("overview.kpi.total")}
          </Definition>
        }
        value={<NumberLink condition={{}}>{overview.total}</NumberLink>}
        spark={<Sparkline values={line((p) => p.total)} />}
        basis={
          basis ?? (
            <Link to="/units" search={board} className={styles.plain}>
              {t("words.units", { count: units })}
            </Link>
          )
        }
        sinceDay={sinceDay}
        change={<CountDelta now={overview.total} before={before.total} />}
      />
    </li>,
    <li key="rates" className={`${styles.cell} ${styles.rates}`}>
      <KpiCell
        name={
          <Definition of="declared" asOf={overview.asOf} ratio={overview.declared}>
            {t("words.rate.declared")}
          </Definition>
        }
        value={<NumberLink condition={DECLARED}>{formatRate(overview.declared)}</NumberLink>}
        spark={<Sparkline values={rate((p) => p.declared)} />}
        basis={<RatioPair ratio={overview.declared} lists={{ done: DECLARED, total: {} }} />}
        sinceDay={sinceDay}
        change={<RateDelta now={overview.declared} before={before.declared} />}
      />
      <KpiCell
        name={
          <Definition of="verified" asOf={overview.asOf} ratio={overview.verified}>
            {t("words.rate.verified")}
          </Definition>
        }
        value={<NumberLink condition={CLOSED}>{formatRate(overview.verified)}</NumberLink>}
        spark={<Sparkline values={rate((p) => p.verified)} colour="var(--closed)" />}
        basis={<RatioPair ratio={overview.verified} lists={{ done: CLOSED, total: {} }} />}
        sinceDay={sinceDay}
        change={<RateDelta now={overview.verified} before={before.verified} />}
      />
      <div className={styles.bar}>
        <ProgressBar row={row} />
        {gap === null ? null : <span className={styles.gap}>{t("overview.kpi.gap", { points: t("words.points", { value: gap }) })}</span>}
      </div>
    </li>,
    // Red is the fact 逾期: where nothing is overdue, nothing is red.
    <li key="late" className={overview.overdue > 0 ? `${styles.cell} ${styles.late}` : styles.cell}>
      <KpiCell
        tone={overview.overdue > 0 ? "overdue" : "plain"}
        name={
          <Definition of="overdue" asOf={overview.asOf}>
            {t("overview.kpi.overdue")}
          </Definition>
        }
        value={
          <NumberLink condition={{ overdue: true }} tone={overview.overdue > 0 ? "overdue" : "plain"}>
            {overview.overdue}
          </NumberLink>
        }
        spark={<Sparkline values={late} {...(late.some((count) => count > 0) ? { colour: "var(--overdue)" } : {})} />}
        basis={<BasisText text="byOriginal" count={overview.overdueOriginal} condition={{ overdueOriginal: true }} />}
        sinceDay={sinceDay}
        change={<CountDelta now={overview.overdue} before={before.overdue} overdue={overview.overdue !== before.overdue} />}
      />
    </li>,
    <li key="dueSoon" className={styles.cell}>
      <KpiCell
        name={
          <Definition
            of="dueSoon"
            asOf={overview.asOf}
            days={{ now: rules.firstWarningDays, before: overview.rulesBefore.firstWarningDays }}
          >
            {t("overview.kpi.dueSoon")}
          </Definition>
        }
        value={<NumberLink condition={{ dueSoon: true }}>{overview.dueSoon}</NumberLink>}
        basis={
          <BasisText
            text="within"
            days={rules.secondWarningDays}
            count={overview.dueSoon10}
            condition={{ dueSoon: true, dueWithin: rules.secondWarningDays }}
          />
        }
        sinceDay={sinceDay}
        change={<CountDelta now={overview.dueSoon} before={before.dueSoon} />}
      />
    </li>,
    <li key="awaiting" className={styles.cell}>
      <KpiCell
        name={
          <Definition of="awaiting" asOf={overview.asOf}>
            {t("overview.kpi.awaiting")}
          </Definition>
        }
        value={<NumberLink condition={{ awaiting: true }}>{overview.awaitingVerification}</NumberLink>}
        spark={<Sparkline values={line((p) => p.declared - p.verified)} />}
        basis={
          <BasisText
            text="over"
            days={rules.awaitingLongDays}
            count={overview.awaitingOver30}
            condition={{ awaiting: true, awaitingOver: rules.awaitingLongDays }}
          />
        }
        sinceDay={sinceDay}
        change={<CountDelta now={overview.awaitingVerification} before={before.awaitingVerification} />}
      />
    </li>,
    <li key="onTime" className={styles.cell}>
      <KpiCell
        name={
          <Definition of="onTime" asOf={overview.asOf} ratio={overview.onTime}>
            {t("words.rate.onTime")}
          </Definition>
        }
        value={<NumberLink condition={{ onTime: true }}>{formatRate(overview.onTime)}</NumberLink>}
        basis={<RatioPair ratio={overview.onTime} lists={{ done: { onTime: true }, total: { onTimeBase: true } }} />}
        sinceDay={sinceDay}
        change={<RateDelta now={overview.onTime} before={before.onTime} />}
      />
    </li>,
  ];
  const [total, rates, overdue, ...others] = cells;
  return (
    <section aria-label={t("overview.kpi.label")}>
      <ul className={styles.strip}>{narrow ? [overdue, rates, total, ...others] : cells}</ul>
    </section>
  );
}
