import type { Me } from "@rectify/domain/account";
import type { BoardContext } from "@rectify/domain/board";
import { day, type LocalDate } from "@rectify/domain/local-date";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SearchBox } from "../search/search-box.tsx";
import { mayRead } from "../session/may-open.ts";
import { HeldSpace } from "../ui/held-space.tsx";
import { SwitchRow } from "../ui/switch-row.tsx";
import { useBoard, useChangeBoard } from "../url/use-board.ts";
import { useCompareDefault } from "../url/use-compare-day.ts";
import { DayField } from "./day-field.tsx";
import { FrameKeys } from "./frame-keys.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { QUICK_DAYS, quickDay } from "./quick-days.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import styles from "./top-bar.module.css";

/** Any day is as wide as every other. */
const SOME_DAY = day("2000-01-01");

/** `context` is null until it has arrived; `dayless` pages are not the view of a day. */
export function TopBar({ context, dayless, me }: { context: BoardContext | null; dayless: boolean; me: Me | null }) {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      {dayless ? null : context ? (
        <DayControls today={context.today} />
      ) : (
        <HeldSpace>
          <DayControls today={SOME_DAY} />
        </HeldSpace>
      )}
      <span className={styles.tools}>
        {me === null || mayRead(me) ? <SearchBox /> : null}
        <LanguageSwitch />
        <ThemeSwitch />
        <FrameKeys />
        {me?.account ? (
          <Link to="/account" className={styles.who} title={t("access.own.title")}>
            {me.name}
          </Link>
        ) : null}
      </span>
    </header>
  );
}

function DayControls({ today }: { today: LocalDate }) {
  const { t } = useTranslation();
  const board = useBoard();
  const change = useChangeBoard();
  const asOf = board.asOf ?? today;
  const past = asOf !== today;
  const standard = useCompareDefault()(asOf);
  const compareWith = board.compareWith ?? standard;
  const chooseAsOf = (chosen: LocalDate) =>
    change({
      asOf: chosen === today ? undefined : chosen,
      // A comparison later than the day compared means nothing: fall back to the default.
      ...(board.compareWith && board.compareWith > chosen ? { compareWith: undefined } : {}),
    });
  return (
    <>
      <DayField
        id="as-of"
        label={t("frame.asOf")}
        past={past ? t("frame.past") : undefined}
        value={asOf}
        latest={today}
        onChange={chooseAsOf}
      />
      {past ? (
        <button type="button" className={styles.toToday} onClick={() => chooseAsOf(today)}>
          {t("faces.emptyDay.action")}
        </button>
      ) : null}
      <span className={styles.quick}>
        <SwitchRow
          label={t("frame.pick.label")}
          value={QUICK_DAYS.find((pick) => quickDay(pick, today) === asOf) ?? null}
          options={QUICK_DAYS.map((pick) => ({
            value: pick,
            label: t(past && pick === "today" ? "faces.emptyDay.action" : `frame.pick.${pick}`),
          }))}
          onChange={(pick) => chooseAsOf(quickDay(pick, today))}
        />
      </span>
      <DayField
        id="compare-with"
        label={t("frame.compare")}
        value={compareWith}
        latest={asOf}
        onChange={(chosen) => change({ compareWith: chosen === standard ? undefined : chosen })}
      />
    </>
  );
}
