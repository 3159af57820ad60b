// Ticks: round steps for counts, first days of months for time.
import { addMonths, daysBetween, type LocalDate } from "@rectify/domain/local-date";

/** Three or four round steps from 0 that cover `max`; counts have no fractions. */
export function niceMax(max: number, steps = 4): { max: number; step: number } {
  if (max <= 0) return { max: 1, step: 1 };
  const raw = max / steps;
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(raw, 1)));
  const step = Math.max(1, ([1, 2, 5, 10].find((n) => n * magnitude >= raw) ?? 10) * magnitude);
  return { max: Math.ceil(max / step) * step, step };
}

/** First days of every `every`-th month in [from, to], January always among them when every is 2. */
export function monthTicks(from: LocalDate, to: LocalDate): LocalDate[] {
  const months = daysBetween(from, to) / 30.4;
  const every = months > 30 ? 6 : months > 16 ? 3 : months > 5 ? 2 : 1;
  const ticks: LocalDate[] = [];
  for (let at = `${from.slice(0, 8)}01` as LocalDate; at <= to; at = addMonths(at, 1)) {
    if (at >= from && (Number(at.slice(5, 7)) - 1) % every === 0) ticks.push(at);
  }
  return ticks;
}
