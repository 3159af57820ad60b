import type { BoardContext } from "@rectify/domain/board";
import { addDays } from "@rectify/domain/local-date";
import { useTranslation } from "react-i18next";
import { SearchBox } from "../search/search-box.tsx";
import { SwitchRow } from "../ui/switch-row.tsx";
import { useBoard, useChangeBoard } from "../url/use-board.ts";
import { DayField } from "./day-field.tsx";
import { FrameKeys } from "./frame-keys.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { QUICK_DAYS, quickDay } from "./quick-days.ts";
import { ThemeSwitch } from "./theme-switch.tsx";
import styles from "./top-bar.module.css";

/** `context` is null until it has arrived; `dayless` pages are not the view of a day. */
export function TopBar({ context, dayless }: { context: BoardContext | null; dayless: boolean }) {
  return (
    <header className={styles.bar}>
      {context && !dayless ? <DayControls context={context} /> : null}
      <span className={styles.tools}>
        <SearchBox />
        <LanguageSwitch />
        <ThemeSwitch />
        <FrameKeys />
      </span>
    </header>
  );
}

function DayControls({ context }: { context: BoardContext }) {
  const { t } = useTranslation();
  const board = useBoard();
  const change = useChangeBoard();
  const { today } = context;
  const asOf = board.asOf ?? today;
  const compareWith = board.compareWith ?? addDays(asOf, -7);
  const chooseAsOf = (day: typeof asOf) =>
    change({
      asOf: day === today ? undefined : day,
      // A comparison later than the day compared means nothing: fall back to the default.
      ...(board.compareWith && board.compareWith > day ? { compareWith: undefined } : {}),
    });
  return (
    <>
      <DayField id="as-of" label={t("frame.asOf")} value={asOf} latest={today} onChange={chooseAsOf} />
      <span className={styles.quick}>
        <SwitchRow
          label={t("frame.pick.label")}
          value={QUICK_DAYS.find((pick) => quickDay(pick, today) === asOf) ?? null}
          options={QUICK_DAYS.map((pick) => ({ value: pick, label: t(`frame.pick.${pick}`) }))}
          onChange={(pick) => chooseAsOf(quickDay(pick, today))}
        />
      </span>
      <DayField
        id="compare-with"
        label={t("frame.compare")}
        value={compareWith}
        latest={asOf}
        onChange={(day) => change({ compareWith: day === addDays(asOf, -7) ? undefined : day })}
      />
    </>
  );
}
