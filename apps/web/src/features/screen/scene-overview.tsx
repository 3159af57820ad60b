// Scene 1: seven figures, and one bar in which every finding lands once.
import type { Overview } from "@rectify/domain/overview";
import { formatRate, type Ratio, rateChangeTenths } from "@rectify/domain/ratio";
import { formatCountChange, formatPointChange } from "../../shared/ui/format-delta.ts";
import type { Mark } from "../../shared/ui/mark.ts";
import { BigRate, Caption, JustChanged } from "./parts.tsx";
import styles from "./scene-overview.module.css";
import type { SceneProps } from "./scene-props.ts";
import { shownUnits } from "./screen-data.ts";
import { useScreenTexts, useShortDay, useStage } from "./stage-view.ts";
import { StateBar } from "./state-bar.tsx";

export function OverviewScene({ data: { overview, lateNotStarted } }: SceneProps) {
  const texts = useScreenTexts();
  const short = useShortDay();
  const { from } = useStage();
  const { before, rules } = overview;
  const late = overview.overdue - before.overdue;
  const { ranked, apart } = shownUnits(overview.units);
  return (
    <div className={styles.scene}>
      <div className={styles.first}>
        <FirstRate mark="CLOSED" rate="verified" overview={overview} />
        <FirstRate mark="COMPLETED" rate="declared" overview={overview} />
        <div>
          <Caption mark="OVERDUE" word={texts.word.overdue} late>
            <JustChanged value={overview.overdue} />
          </Caption>
          <p className={`${styles.huge} ${styles.red}`} data-figure="overdue">
            {overview.overdue}
            {texts.count === "" ? null : <small className={styles.measure}>{texts.count}</small>}
          </p>
          <p className={styles.below}>
            <span className={styles.change}>
              {texts.against(short(from))} <b className={late > 0 ? styles.red : undefined}>{formatCountChange(late)}</b> {texts.count}
            </span>
          </p>
        </div>
      </div>
      <StateBar overview={overview} lateNotStarted={lateNotStarted} />
      <div className={styles.second}>
        <Figure
          mark="COMPLETED"
          word={texts.word.awaiting}
          name="awaiting"
          value={overview.awaitingVerification}
          note={texts.overview.awaitingOver(rules.awaitingLongDays, overview.awaitingOver30)}
        />
        <Figure
          mark="DUE_SOON"
          word={texts.word.dueSoon}
          name="dueSoon"
          value={overview.dueSoon}
          note={texts.overview.dueWithin(rules.firstWarningDays, rules.secondWarningDays, overview.dueSoon10)}
        />
        <div>
          <Caption word={texts.rate.onTime}>
            <JustChanged value={overview.onTime.done} />
          </Caption>
          <p className={styles.large} data-figure="onTime">
            <BigRate ratio={overview.onTime} />
          </p>
          <p className={styles.pairNote}>
            {overview.onTime.done} / {overview.onTime.total}
            <span className={styles.side}> {texts.rateNote.onTime}</span>
          </p>
        </div>
        <Figure
          word={texts.word.total}
          name="total"
          value={overview.total}
          note={texts.overview.units(ranked.length + apart.length, short(from), formatCountChange(overview.total - before.total))}
        />
      </div>
    </div>
  );
}

function FirstRate({ mark, rate, overview }: { mark: Mark; rate: "verified" | "declared"; overview: Overview }) {
  const texts = useScreenTexts();
  const short = useShortDay();
  const { viewing, from } = useStage();
  const now: Ratio = overview[rate];
  const change = rateChangeTenths(now, overview.before[rate]);
  const far = viewing.preset === "far";
  return (
    <div>
      <Caption mark={mark} word={texts.rate[rate]}>
        <span className={styles.note}>{texts.rateNote[rate]}</span>
        <JustChanged value={now.done} />
      </Caption>
      <p className={styles.huge} data-figure={rate} data-rate={formatRate(now)}>
        <BigRate ratio={now} />
      </p>
      <p className={styles.below}>
        <span>
          {now.done} / {now.total}
        </span>
        {change === null ? null : (
          <span className={styles.change}>
            {far ? null : texts.against(short(from))} <b>{formatPointChange(change)}</b> {far ? texts.pointsShort : texts.points}
          </span>
        )}
      </p>
    </div>
  );
}

function Figure({ mark, word, name, value, note }: { mark?: Mark; word: string; name: string; value: number; note: string }) {
  return (
    <div>
      <Caption {...(mark ? { mark } : {})} word={word}>
        <JustChanged value={value} />
      </Caption>
      <p className={styles.large} data-figure={name}>
        {value}
      </p>
      <p className={styles.sideNote}>{note}</p>
    </div>
  );
}
