// Shapes of the states, 14 px: the circle fills as work goes on; ▲ and ■ break it. Never a font glyph.
import type { Mark } from "./mark.ts";

const ROUND = { cx: 7, cy: 7, r: 5, strokeWidth: 1.5, fill: "none" } as const;

const SHAPES: Record<Mark, React.ReactNode> = {
  NOT_STARTED: <circle {...ROUND} stroke="var(--not-started)" />,
  IN_PROGRESS: (
    <>
      <circle {...ROUND} stroke="var(--progress)" />
      <path d="M7 2a5 5 0 0 1 0 10z" fill="var(--progress)" />
    </>
  ),
  STAGE_COMPLETED: (
    <>
      <circle {...ROUND} stroke="var(--progress)" />
      <path d="M7 7V2a5 5 0 1 1-5 5z" fill="var(--progress)" />
    </>
  ),
  COMPLETED: (
    <>
      <circle {...ROUND} stroke="var(--closed)" />
      <path d="M3.4 8.4 8.4 3.4M5.6 10.6l5-5" stroke="var(--closed)" strokeWidth="1.5" />
    </>
  ),
  CLOSED: <circle cx="7" cy="7" r="5.75" fill="var(--closed)" />,
  CANCELLED: <path d="M2 7h10" stroke="var(--ink-3)" strokeWidth="1.5" />,
  DUE_SOON: <path d="M7 1.5 13 12.5H1z" fill="var(--soon)" />,
  OVERDUE: <rect x="1.5" y="1.5" width="11" height="11" fill="var(--overdue)" />,
};

/** Decoration beside the word, which says the same. */
export function StateShape({ mark }: { mark: Mark }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false" style={{ flex: "none" }}>
      {SHAPES[mark]}
    </svg>
  );
}
