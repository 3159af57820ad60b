import type { Overview } from "@rectify/domain/overview";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PHONE, ROOMY, useMedia } from "../../shared/theme/use-media.ts";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { ProgressKey } from "../../shared/ui/progress-bar.tsx";
import { SwitchRow } from "../../shared/ui/switch-row.tsx";
import { type OverviewSearch, RANK_ORDERS, type UnitOrder, unitOrderOf, unitOrderText } from "../../shared/url/overview-search.ts";
import { useBoard } from "../../shared/url/use-board.ts";
import { ApartLine } from "./apart-line.tsx";
import { rankTitle } from "./card-titles.ts";
import styles from "./overview-page.module.css";
import { rankedUnits } from "./rank-order.ts";
import { RankTable } from "./rank-table.tsx";
import { rankTableModel } from "./rank-table-model.ts";

export function useRankTitle(overview: Overview): string {
  const { t } = useTranslation();
  return rankTitle(overview, t);
}

/** The order of the ranking, kept in the URL. */
export function RankSwitch() {
  const { t } = useTranslation();
  const { by, turned } = unitOrderOf(useSearch({ strict: false }) as OverviewSearch);
  const onOrder = useOrderChange();
  return (
    <SwitchRow
      label={t("overview.rank.order.label")}
      value={turned ? null : (RANK_ORDERS.find((order) => order === by) ?? null)}
      options={RANK_ORDERS.map((value) => ({ value, label: t(`overview.rank.order.${value}`) }))}
      onChange={(order) => onOrder(order, false)}
    />
  );
}

export function useOrderChange(): (by: UnitOrder, turned: boolean) => void {
  const navigate = useNavigate();
  return (by, turned) =>
    void navigate({
      to: ".",
      search: (now: object) => ({ ...now, rank: unitOrderText(by, turned) }) as never,
      replace: true,
      resetScroll: false,
    });
}

/** `fewer`: rows given up for a banner above, so that the card still ends at the fold. */
export function RankCard({ overview, face, fewer }: { overview: Overview; face: Face; fewer: number }) {
  const { t } = useTranslation();
  const board = useBoard();
  const { by, turned } = unitOrderOf(useSearch({ strict: false }) as OverviewSearch);
  const roomy = useMedia(ROOMY);
  const phone = useMedia(PHONE);
  const title = useRankTitle(overview);
  const ranked = rankedUnits(overview.units, by, turned);
  // Under a narrow filter every unit may stand apart: then they are shown, without a rank.
  const shown = ranked.length > 0 ? ranked : overview.units.filter((u) => u.total > 0);
  return (
    <Card
      className={styles.rank}
      face={face}
      title={title}
      kicker={
        <>
          {t("overview.rank.kicker")} <ProgressKey />
        </>
      }
      extra={<RankSwitch />}
      table={rankTableModel([...ranked, ...overview.units.filter((u) => u.rank === null)], t)}
    >
      <RankTable asOf={overview.asOf} label={title} units={shown.slice(0, phone ? 8 : roomy ? 18 - 2 * fewer : 13 - fewer)} />
      <p className={styles.cardFoot}>
        <ApartLine units={overview.units} />
        <Link to="/units" search={board} className={styles.toAll}>
          {t("overview.rank.all", { count: overview.units.length })}
        </Link>
      </p>
    </Card>
  );
}
