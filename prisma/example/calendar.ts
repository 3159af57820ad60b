// The days of the example district: when snapshots of its ledger were taken, and when each round gave its feedback.
import { addDays, day, type LocalDate, weekday } from "@rectify/domain/local-date";

/** As-of days of the snapshots, all Thursdays. The last two are one weekly meeting apart; the last is the anchor that a seed moves to today. */
export const SNAPSHOT_DAYS: readonly LocalDate[] = [
  "2024-12-19",
  "2025-01-23",
  "2025-02-27",
  "2025-04-03",
  "2025-05-08",
  "2025-06-19",
  "2025-07-24",
  "2025-08-28",
  "2025-10-16",
  "2025-11-20",
  "2025-12-25",
  "2026-02-05",
  "2026-03-12",
  "2026-03-19",
].map(day);

export const ANCHOR_DAY: LocalDate = day("2026-03-19");
export const LAST_MEETING_DAY: LocalDate = day("2026-03-12");

export type RoundId = 2 | 3 | 4;

export const ROUND_NAMES: Readonly<Record<RoundId, string>> = {
  2: "七届区委第二轮",
  3: "七届区委第三轮",
  4: "七届区委第四轮",
};

/** Feedback of a round runs over some weeks, one unit after the other. */
export const FEEDBACK_FROM: Readonly<Record<RoundId, { from: LocalDate; days: number }>> = {
  2: { from: day("2024-09-10"), days: 42 },
  3: { from: day("2025-05-12"), days: 30 },
  4: { from: day("2026-01-03"), days: 18 },
};

/** Name of the committed file of a snapshot. */
export function snapshotFileName(asOf: LocalDate): string {
  return `丰泽区整改台账-${asOf}.xlsx`;
}

/** Public holidays on which no office declares, closes or gives feedback. */
const HOLIDAYS: readonly (readonly [from: string, to: string])[] = [
  ["2024-10-01", "2024-10-07"],
  ["2025-01-01", "2025-01-01"],
  ["2025-01-28", "2025-02-04"],
  ["2025-04-04", "2025-04-06"],
  ["2025-05-01", "2025-05-05"],
  ["2025-05-31", "2025-06-02"],
  ["2025-10-01", "2025-10-08"],
  ["2026-01-01", "2026-01-03"],
  ["2026-02-15", "2026-02-23"],
];

/** The day itself, or the last working day before it. */
export function workdayBefore(date: LocalDate): LocalDate {
  const off = weekday(date) > 5 || HOLIDAYS.some(([from, to]) => from <= date && date <= to);
  return off ? workdayBefore(addDays(date, -1)) : date;
}

/** Index of the first snapshot taken on or after `date`; the number of snapshots when there is none. */
export function snapshotFrom(date: LocalDate): number {
  const at = SNAPSHOT_DAYS.findIndex((s) => s >= date);
  return at < 0 ? SNAPSHOT_DAYS.length : at;
}
