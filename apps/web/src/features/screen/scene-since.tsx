// Scene 7: what changed since the comparison day, as columns above their own equation; where findings became overdue below.
import { stageWaterfall, type WaterfallStep } from "@rectify/charts/stage-waterfall";
import { formatCountChange } from "../../shared/ui/format-delta.ts";
import { Caption, FittedName } from "./parts.tsx";
import type { SceneProps } from "./scene-props.ts";
import styles from "./scene-since.module.css";
import { COMMON_WIDTH, useScreenTexts, useShortDay, useStage, v } from "./stage-view.ts";

const WELL = 20.5;
const THINNEST = 0.6;
/** In two columns; from far in one. */
const PLACES = 6;
const FAR_PLACES = 3;
const LATE_LEFT = 48;
const FAR_LATE_LEFT = 64;

export function SinceScene({ data: { overview, newlyLate } }: SceneProps) {
  const texts = useScreenTexts();
  const { viewing, layout, drill } = useStage();
  const { since } = overview;
  const into = since.fellDue + since.returnedOrReopened;
  const resolved = since.declared + since.extended + since.cancelledOverdue + since.staged;
  const far = viewing.preset === "far";
  const places = far ? FAR_PLACES : PLACES;
  const left = far ? FAR_LATE_LEFT : LATE_LEFT;
  const shown = newlyLate.slice(0, newlyLate.length > places ? places - 1 : places);
  const others = newlyLate.slice(shown.length);
  const whole = (layout.wide ? COMMON_WIDTH : layout.width) - left;
  const width = far ? whole - 18 : (whole - 8) / 2 - 5.6;
  return (
    <div className={styles.scene}>
      <ol className={styles.equation}>
        {stageWaterfall(since).map((step) => (
          <Step key={step.id} step={step} />
        ))}
      </ol>
      <div className={styles.late} style={{ gridTemplateColumns: `${v(left)} 1fr` }}>
        <div className={styles.count}>
          <span className={styles.figure} data-figure="newlyLate">
            {into}
          </span>
          <div>
            <Caption mark="OVERDUE" word={texts.since.newlyLate} late />
            <p className={styles.note}>
              {texts.since.resolved(resolved)}
              <br />
              {texts.since.from(since.overdueBefore, since.overdueAfter)}
            </p>
          </div>
        </div>
        {into === 0 ? (
          <p className={styles.note}>{texts.since.noneLate}</p>
        ) : (
          <ul className={styles.units}>
            {shown.map((u) => (
              <li key={u.unitId}>
                <button type="button" className={styles.unit} onClick={() => drill({ kind: "unit", unitId: u.unitId })}>
                  <FittedName name={u.unit} width={width} base={Math.min(3.4 * viewing.k, viewing.label)} />
                  <b>{u.count}</b>
                </button>
              </li>
            ))}
            {others.length === 0 ? null : (
              <li className={styles.unit}>
                <span className={styles.others}>{texts.since.others(others.length)}</span>
                <b>{others.reduce((sum, u) => sum + u.count, 0)}</b>
              </li>
            )}
          </ul>
        )}
      </div>
    </div>
  );
}

const TONES: Partial<Record<WaterfallStep["id"], string | undefined>> = {
  new: styles.added,
  reopened: styles.added,
  closed: styles.closed,
};

function Step({ step: { id, value, low, high, join } }: { step: WaterfallStep }) {
  const texts = useScreenTexts();
  const short = useShortDay();
  const { asOf, from } = useStage();
  const balance = id === "before" || id === "after";
  const note = id === "before" ? short(from) : id === "after" ? short(asOf) : texts.since.note[id];
  const thick = value === 0 ? 0 : Math.max(THINNEST, (high - low) * WELL);
  return (
    <li>
      <div className={styles.well} aria-hidden="true">
        <span className={`${styles.column} ${TONES[id] ?? ""}`} style={{ bottom: v(low * WELL), height: v(thick) }} />
        {join === null ? null : <span className={styles.join} style={{ bottom: v(join * WELL) }} />}
      </div>
      <p className={styles.value} data-figure={id}>
        {balance ? value : formatCountChange(value)}
      </p>
      <h2 className={styles.word}>{texts.since.step[id]}</h2>
      <p className={styles.note}>{note}</p>
    </li>
  );
}
