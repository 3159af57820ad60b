// Scene 2: how far the declared are behind plan, and the verified behind the declared; the overdue below on the same days.
import type { StageBox, StageLines } from "@rectify/charts/stage-lines";
import { formatRate } from "@rectify/domain/ratio";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { LinesPicture, linesOf } from "./lines-picture.tsx";
import styles from "./scene-plan.module.css";
import type { SceneProps } from "./scene-props.ts";
import type { ScreenData } from "./screen-data.ts";
import { COMMON_WIDTH, useScreenTexts, useStage, v } from "./stage-view.ts";

/** Room for the numbers of the scale, and for the figures at the ends. */
const LEFT = 10.5;
const ENDS = 45;
const LEADER = 2.6;

export function PlanScene({ data: { overview, holidays } }: SceneProps) {
  const texts = useScreenTexts();
  const { viewing, layout } = useStage();
  const whole = layout.wide ? COMMON_WIDTH : layout.width;
  const width = whole - LEFT - ENDS * (viewing.k > 1 ? 1.25 : 1);
  const box = {
    width,
    top: 2.6,
    height: 47.5,
    barsTop: 56.5,
    barsHeight: 11.5,
    barWidth: Math.min(4.4, width / (1.3 * Math.max(8, overview.trend.length))),
  };
  const lines = linesOf(overview.trend, box, holidays);
  const { verified, declared, total } = overview;
  const words: Record<StageLines["ends"][number]["line"], { word: string; note: string; mark?: "CLOSED" | "COMPLETED" }> = {
    planned: { word: texts.plan.planned, note: texts.plan.plannedNote },
    declared: { word: texts.plan.declared, note: texts.plan.rateNote(formatRate(declared), total), mark: "COMPLETED" },
    verified: { word: texts.plan.verified, note: texts.plan.rateNote(formatRate(verified), total), mark: "CLOSED" },
  };
  const label = `${texts.plan.planned} ${overview.planned}, ${texts.plan.declared} ${declared.done}, ${texts.plan.verified} ${verified.done}, ${texts.word.overdue} ${overview.overdue}`;
  const at = LEFT + width + LEADER;
  return (
    <div className={styles.scene}>
      <LinesPicture lines={lines} box={box} left={LEFT} bars label={label} />
      <HolidayNames lines={lines} box={box} holidays={holidays} />
      <svg
        className={styles.leaders}
        style={{ left: v(LEFT + lines.endX), width: v(at - LEFT - lines.endX), height: v(70) }}
        viewBox={`0 0 ${at - LEFT - lines.endX} 70`}
        aria-hidden="true"
      >
        {lines.ends.map(({ line, y, labelY }) => (
          <path key={line} d={`M.5 ${y}L${at - LEFT - lines.endX - 0.8} ${labelY}`} stroke="var(--ink-2)" strokeWidth=".25" />
        ))}
      </svg>
      {lines.ends.map(({ line, value, labelY }) => {
        const { word, note, mark } = words[line];
        return (
          <div key={line} className={styles.end} style={{ left: v(at), top: v(labelY) }}>
            <span className={line === "verified" ? styles.verified : styles.number} data-figure={line}>
              {value}
            </span>
            <span className={styles.word}>
              {mark ? <StateShape mark={mark} /> : null} {word}
              <small>{note}</small>
            </span>
          </div>
        );
      })}
      <div className={styles.end} style={{ left: v(at), top: v(box.barsTop + box.barsHeight / 2) }}>
        <span className={styles.late} data-figure="overdue">
          {overview.overdue}
        </span>
        <span className={`${styles.word} ${styles.lateWord}`}>
          <StateShape mark="OVERDUE" /> {texts.word.overdue}
          <small>{texts.plan.byWeek}</small>
        </span>
      </div>
    </div>
  );
}

/** Where two of them would touch, the later one stands. */
function HolidayNames({ lines, box, holidays }: { lines: StageLines; box: StageBox; holidays: ScreenData["holidays"] }) {
  const texts = useScreenTexts();
  const language = useLanguage();
  const { viewing } = useStage();
  const size = 2.6 * viewing.k;
  let next = Number.POSITIVE_INFINITY;
  const names = lines.bands.toReversed().flatMap(({ from, x, width, low }) => {
    const name = holidays.find((h) => h.from === from)?.[language] ?? texts.plan.holiday;
    const half = (widthInEm(name) * size) / 2;
    const middle = Math.min(Math.max(x + width / 2, half), box.width - half);
    if (middle + half > next) return [];
    next = middle - half - 1;
    return [{ from, name, middle, top: low ? box.top + box.height - size - 1 : box.top + 0.6 }];
  });
  return names.map(({ from, name, middle, top }) => (
    <span key={from} className={styles.holiday} style={{ left: v(LEFT + middle), top: v(top), fontSize: v(size) }}>
      {name}
    </span>
  ));
}
