// One bar of all findings: verified, waiting, in progress, not started, overdue; each finding once. Its words carry no numbers.
import type { Overview } from "@rectify/domain/overview";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import type { Mark } from "../../shared/ui/mark.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { useScreenTexts, useStage, v } from "./stage-view.ts";
import styles from "./state-bar.module.css";

type Id = "closed" | "awaiting" | "inProgress" | "notStarted" | "overdue";
type Part = { id: Id; mark: Mark; count: number };

/** What is overdue stands in its own part only. */
export function partsOf({ total, states, overdue }: Overview, lateNotStarted: number): Part[] {
  const notStarted = states.NOT_STARTED - lateNotStarted;
  const parts: Part[] = [
    { id: "closed", mark: "CLOSED", count: states.CLOSED },
    { id: "awaiting", mark: "COMPLETED", count: states.COMPLETED },
    { id: "inProgress", mark: "IN_PROGRESS", count: total - states.CLOSED - states.COMPLETED - overdue - notStarted },
    { id: "notStarted", mark: "NOT_STARTED", count: notStarted },
    { id: "overdue", mark: "OVERDUE", count: overdue },
  ];
  return parts.filter(({ count }) => count > 0);
}

const GAP = 2.4;
/** Sign and the space after it, in em. */
const SIGN = 1.3;

/** Words under their parts, pushed apart where they would touch, within the width. Places in hundredths of the height. */
export function placeWords(words: readonly { at: number; width: number }[], whole: number): number[] {
  const placed: number[] = [];
  let floor = 0;
  for (const { at, width } of words) {
    placed.push(Math.max(at, floor));
    floor = (placed.at(-1) ?? 0) + width + GAP;
  }
  let ceiling = whole;
  for (let i = words.length - 1; i >= 0; i--) {
    placed[i] = Math.min(placed[i] ?? 0, ceiling - (words[i]?.width ?? 0));
    ceiling = (placed[i] ?? 0) - GAP;
  }
  return placed;
}

/** The four figures at the right of a very wide wall, and the space before them. */
const RIGHT = 98;

export function StateBar({ overview, lateNotStarted }: { overview: Overview; lateNotStarted: number }) {
  const texts = useScreenTexts();
  const { viewing, layout } = useStage();
  const parts = partsOf(overview, lateNotStarted);
  const whole = layout.wide ? layout.width - RIGHT : layout.width;
  const size = layout.wide ? 3.8 : 3.2 * viewing.k;
  const share = (count: number) => count / Math.max(1, overview.total);
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, p) => sum + share(p.count), 0));
  const places = placeWords(
    parts.map((p, i) => ({ at: (starts[i] ?? 0) * whole, width: (widthInEm(texts.word[p.id]) + SIGN) * size })),
    whole,
  );
  return (
    <div className={styles.box}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map((p, i) => (
          <span
            key={p.id}
            className={styles[p.id]}
            style={{ left: `${100 * (starts[i] ?? 0)}%`, width: `calc(${100 * share(p.count)}% - 0.3cqh)` }}
          />
        ))}
      </div>
      <ul className={styles.words}>
        {parts.map((p, i) => (
          <li key={p.id} style={{ left: v(places[i] ?? 0), fontSize: v(size) }}>
            <StateShape mark={p.mark} />
            {texts.word[p.id]}
          </li>
        ))}
      </ul>
    </div>
  );
}
