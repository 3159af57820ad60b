// A finding's life as a line of days: in which state it was from when to when, and where it was late.
import type { LifeSpan } from "./board.ts";
import type { Episode } from "./episodes.ts";
import { addDays, fromDayNumber, type LocalDate, toDayNumber } from "./local-date.ts";
import { standingIn } from "./standing.ts";

/** The spans up to and including `until`, in order of time, without gaps; neighbours always differ. */
export function lifeLineOf(episodes: readonly Episode[], until: LocalDate): LifeSpan[] {
  const end = toDayNumber(addDays(until, 1));
  const spans: LifeSpan[] = [];
  for (const e of episodes) {
    const to = Math.min(e.to, end);
    const edges = [e.from, e.started, e.staged, e.comp, e.clos, e.odFrom, e.odTo].filter((d) => e.from <= d && d < to);
    const starts = [...new Set(edges)].sort((a, b) => a - b);
    starts.forEach((from, i) => {
      const { state, overdue } = standingIn(e, from);
      const last = spans.at(-1);
      const until = fromDayNumber(starts[i + 1] ?? to);
      if (last?.state === state && last.overdue === overdue) spans[spans.length - 1] = { ...last, to: until };
      else spans.push({ from: fromDayNumber(from), to: until, state, overdue });
    });
  }
  return spans;
}
