import type { Me } from "@rectify/domain/account";
import type { BoardContext } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { mayOpen } from "../session/may-open.ts";
import { isFiltered } from "../url/board-search.ts";
import { useBoard } from "../url/use-board.ts";
import styles from "./nav.module.css";

/** Words, no icons; a count where a list stands behind. A side column on the desk, a bar at the foot of a phone. */
export function Nav({ context, placed, me }: { context: BoardContext | null; placed: boolean; me: Me | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useBoard();
  // A count stands only where the link opens exactly that many: the whole board today. Under a filter or on another day it would not.
  const counted = !isFiltered(board) && board.asOf === undefined ? context : null;
  const open = (path: string) => (me === null ? !/^.a[cu]/.test(path) : mayOpen(me, path));
  const active = { activeProps: { className: `${styles.link} ${styles.active}` }, inactiveProps: { className: styles.link } } as const;
  return (
    <nav aria-label={t("frame.nav.label")} className={styles.side}>
      <div className={styles.name}>
        <span className={styles.product}>{t("words.product")}</span>
        {placed ? <span className={styles.place}>{context?.place ?? "\u00a0"}</span> : null}
      </div>
      <div className={styles.nav}>
        {open("/") ? (
          <Link to="/" search={board} activeOptions={{ exact: true, includeSearch: false }} {...active}>
            {t("frame.nav.overview")}
          </Link>
        ) : null}
        {open("/units") ? (
          <Link to="/units" search={board} activeOptions={{ includeSearch: false }} {...active}>
            {t("frame.nav.units")} <span className={styles.count}>{counted?.inspectedUnits}</span>
          </Link>
        ) : null}
        {open("/findings") ? (
          <Link to="/findings" search={board} activeOptions={{ includeSearch: false }} {...active}>
            <span className={styles.long}>{t("frame.nav.findings")}</span>
            <span className={styles.short}>{t("frame.nav.findingsShort")}</span>
            <span className={styles.count}>{counted?.findings}</span>
          </Link>
        ) : null}
        {open("/meetings") ? (
          <Link to="/meetings" activeOptions={{ includeSearch: false }} {...active}>
            {t("frame.nav.meetings")}
          </Link>
        ) : null}
        {open("/screen") ? (
          <Link to="/screen" search={board} className={`${styles.link} ${styles.long}`}>
            {t("frame.nav.screen")}
          </Link>
        ) : null}
        {open("/") && (open("/import") || open("/settings")) ? <span className={styles.rule} /> : null}
        {open("/import") ? (
          <Link to="/import" search={board} activeOptions={{ includeSearch: false }} {...active}>
            {t("frame.nav.import")}
          </Link>
        ) : null}
        {open("/settings") ? (
          <Link to="/settings" search={board} activeOptions={{ includeSearch: false }} {...active}>
            {t("settings.pageTitle")}
          </Link>
        ) : null}
        {open("/accounts") ? (
          <Link to="/accounts" activeOptions={{ includeSearch: false }} {...active}>
            {t("frame.nav.accounts")}
          </Link>
        ) : null}
        {open("/audit") ? (
          <Link to="/audit" search={{}} activeOptions={{ includeSearch: false }} {...active}>
            {t("frame.nav.audit")}
          </Link>
        ) : null}
      </div>
      {context?.changedAt ? (
        <p className={styles.foot}>{t("frame.dataTime", { time: formatInstant(context.changedAt, context.zone, language) })}</p>
      ) : null}
    </nav>
  );
}
