// Units, worst first. An HTML table: selectable, focusable, its own twin.
import type { LocalDate } from "@rectify/domain/local-date";
import type { UnitRow } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { rateGap } from "../../shared/figures/rate-gap.ts";
import { PHONE, useMedia } from "../../shared/theme/use-media.ts";
import { Definition } from "../../shared/ui/definition.tsx";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { ProgressBar } from "../../shared/ui/progress-bar.tsx";
import { RatioPair } from "../../shared/ui/ratio-text.tsx";
import type { UnitOrder } from "../../shared/url/overview-search.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./rank-table.module.css";

type RankTableProps = {
  units: readonly UnitRow[];
  label: string;
  asOf: LocalDate;
  /** Units without a rank, below the others. */
  apart?: readonly UnitRow[];
  /** With the distance of the two rates: where they are ordered by it, and in the whole list. */
  gap?: boolean;
  /** Given where the whole list is shown: its heads order it, and its columns have room. */
  order?: HeadOrder;
};

/** From three digits on, two pairs have no room in one line of a phone. */
const LARGE = 100;

export function RankTable({ units, label, asOf, apart = [], gap = false, order }: RankTableProps) {
  const { t } = useTranslation();
  const large = [...units, ...apart].some((unit) => unit.total >= LARGE);
  const phone = useMedia(PHONE);
  // On a phone each row names its figures and the heads are only read out: what cannot be seen takes no focus.
  const define = (of: "rank" | "verified" | "declared" | "overdue", words: string) =>
    phone ? (
      words
    ) : (
      <Definition of={of} asOf={asOf}>
        {words}
      </Definition>
    );
  const classes = [styles.table, order ? styles.whole : "", large ? styles.large : ""].filter(Boolean).join(" ");
  return (
    <table className={classes} aria-label={label}>
      <thead>
        <tr>
          <th scope="col" className={styles.rank}>
            {define("rank", t("overview.rank.rank"))}
          </th>
          <Head by="unit" order={phone ? undefined : order} name={t("overview.rank.unit")}>
            {t("overview.rank.unit")}
          </Head>
          <th scope="col" className={styles.bar}>
            <span className="visually-hidden">{t("overview.rank.progress")}</span>
          </th>
          <Head by="verified" order={phone ? undefined : order} name={t("words.rate.verified")} span={2} className={styles.rates}>
            {define("verified", t("words.rateShort.verified"))}
          </Head>
          <Head by="declared" order={phone ? undefined : order} name={t("words.rate.declared")} span={2} className={styles.rates}>
            {define("declared", t("words.rateShort.declared"))}
          </Head>
          {gap ? (
            <Head by="gap" order={phone ? undefined : order} name={t("overview.rank.order.gap")} className={styles.gap}>
              {t("overview.rank.gap")}
            </Head>
          ) : null}
          <Head by="overdue" order={phone ? undefined : order} name={t("overview.rank.overdue")} className={styles.late}>
            {define("overdue", t("overview.rank.overdue"))}
          </Head>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <RankRow key={unit.unitId} unit={unit} gap={gap} />
        ))}
      </tbody>
      {apart.length === 0 ? null : (
        <tbody className={styles.apart}>
          {apart.map((unit) => (
            <RankRow key={unit.unitId} unit={unit} gap={gap} />
          ))}
        </tbody>
      )}
    </table>
  );
}

type HeadOrder = { by: UnitOrder; turned: boolean; onOrder: (by: UnitOrder, turned: boolean) => void };
type HeadProps = {
  by: UnitOrder;
  order: HeadOrder | undefined;
  name: string;
  span?: number;
  className?: string | undefined;
  children: ReactNode;
};

/** The worst stands first: the most overdue, the widest gap, the lowest rate. Again turns the order round. */
function Head({ by, order, name, span, className, children }: HeadProps) {
  const { t } = useTranslation();
  const on = order?.by === by;
  const falling = (by === "overdue" || by === "gap") !== (on && order.turned);
  return (
    <th scope="col" colSpan={span} className={className} aria-sort={on ? (falling ? "descending" : "ascending") : undefined}>
      {children}
      {order ? (
        <button
          type="button"
          className={on ? `${styles.sort} ${styles.sorted}` : styles.sort}
          aria-label={t("overview.rank.sortBy", { name })}
          title={t("overview.rank.sortBy", { name })}
          onClick={() => order.onOrder(by, on && !order.turned)}
        >
          <svg width="8" height="9" viewBox="0 0 8 9" aria-hidden="true">
            {on && falling ? null : <path d="M4 0 7 3.5H1z" fill="currentColor" />}
            {on && !falling ? null : <path d="M4 9 7 5.5H1z" fill="currentColor" />}
          </svg>
        </button>
      ) : null}
    </th>
  );
}

function RankRow({ unit, gap }: { unit: UnitRow; gap: boolean }) {
  const { t } = useTranslation();
  const board = useBoard();
  const narrow = { unit: [unit.unitId] };
  const verified = { done: unit.verified, total: unit.total };
  const declared = { done: unit.declared, total: unit.total };
  return (
    <tr>
      <td className={styles.rank}>{unit.rank ?? "—"}</td>
      <th scope="row" className={styles.unit}>
        <Link to="/units/$unitId" params={{ unitId: String(unit.unitId) }} search={board} title={unit.fullName} className={styles.name}>
          {unit.unit}
        </Link>
      </th>
      <td className={styles.bar}>
        <NumberLink condition={{}} narrow={narrow} className={styles.barLink}>
          <ProgressBar row={unit} />
        </NumberLink>
      </td>
      <td className={styles.rate} data-label={t("words.rateShort.verified")}>
        <b>{formatRate(verified)}</b>
      </td>
      <td className={styles.pair}>
        <RatioPair ratio={verified} lists={{ done: { states: ["CLOSED"] }, total: {}, narrow }} />
      </td>
      <td className={styles.rate} data-label={t("words.rateShort.declared")}>
        {formatRate(declared)}
      </td>
      <td className={styles.pair}>
        <RatioPair ratio={declared} lists={{ done: { declared: true }, total: {}, narrow }} />
      </td>
      {gap ? (
        <td className={styles.gap} data-label={t("overview.rank.gap")}>
          {rateGap(declared, verified) ?? "—"}
        </td>
      ) : null}
      <td className={styles.late} data-label={t("overview.rank.overdue")}>
        <NumberLink condition={{ overdue: true }} narrow={narrow} tone={unit.overdue > 0 ? "overdue" : "muted"}>
          {unit.overdue}
        </NumberLink>
      </td>
    </tr>
  );
}
