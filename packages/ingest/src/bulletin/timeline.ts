// The dated facts in the order of the process: on site, feedback, as-of, publication. A missing year comes from its neighbours or not at all.
import type { BulletinIssue, Span } from "@rectify/domain/issue";
import { type LocalDate, localDateOf } from "@rectify/domain/local-date";
import type { DateMention } from "./date-mention.ts";
import type { MappedText } from "./mapped-text.ts";
import { spanOf } from "./mapped-text.ts";

/** In the order in which the days must follow one another. */
export const DATED_FACTS = [
  "onSite.from",
  "onSite.to",
  "feedbackOn",
  "asOf",
  "publication.on",
  "publication.window.from",
  "publication.window.to",
] as const;
export type DatedFact = (typeof DATED_FACTS)[number];

/** A mention with the text it stands in. `rangeStart`: for the end of a range, the fact that opens it and lends its year. */
export type Dated = { mention: DateMention; source: MappedText; rangeStart?: DatedFact };
export type Timeline = {
  days: Partial<Record<DatedFact, LocalDate>>;
  spans: Partial<Record<DatedFact, Span>>;
  inferred: DatedFact[];
  issues: BulletinIssue[];
};

/** Resolves mentions to days. Vague dates and days that no calendar has give an issue and no day. */
export function resolveTimeline(raw: string, found: Partial<Record<DatedFact, Dated>>): Timeline {
  const timeline: Timeline = { days: {}, spans: {}, inferred: [], issues: [] };
  const waiting: DatedFact[] = [];
  let lastYear: number | null = null;
  for (const fact of DATED_FACTS) {
    const dated = found[fact];
    if (!dated) continue;
    const { mention } = dated;
    const span = spanOf(dated.source, mention.start, mention.end);
    timeline.spans[fact] = span;
    if (mention.year !== null) lastYear = mention.year;
    const relativeYear: number | null = mention.relative !== null && lastYear !== null ? lastYear + mention.relative : null;
    const year = mention.year ?? relativeYear;
    if (mention.vague || mention.day === null) {
      timeline.issues.push(problem("DATE_INEXACT", raw, span, { fact }));
    } else if (year !== null) {
      settle(timeline, raw, fact, localDateOf(year, mention.month, mention.day));
    } else {
      waiting.push(fact);
    }
  }
  for (const fact of waiting) inferYear(timeline, raw, fact, found[fact] as Dated);
  return timeline;
}

function settle(timeline: Timeline, raw: string, fact: DatedFact, day: LocalDate | null): void {
  if (day) timeline.days[fact] = day;
  else timeline.issues.push(problem("DATE_NOT_A_DAY", raw, timeline.spans[fact] ?? null, { fact }));
}

function inferYear(timeline: Timeline, raw: string, fact: DatedFact, { mention, rangeStart }: Dated): void {
  const opening = rangeStart ? timeline.days[rangeStart] : undefined;
  const at = DATED_FACTS.indexOf(fact);
  const before = opening ?? last(DATED_FACTS.slice(0, at).map((f) => timeline.days[f]));
  const after = first(DATED_FACTS.slice(at + 1).map((f) => timeline.days[f]));
  const fits = yearsBetween(before, after).flatMap((year) => {
    const day = localDateOf(year, mention.month, mention.day as number);
    return day && (!before || day >= before) && (!after || day <= after) ? [day] : [];
  });
  const sameYear = opening !== undefined && fits[0]?.slice(0, 4) === opening.slice(0, 4);
  // Between two bounds only one year may fit; with one bound the nearest day is meant.
  const day = rangeStart || !before || !after ? (before ? fits[0] : fits.at(-1)) : fits.length === 1 ? fits[0] : undefined;
  if (!day) {
    timeline.issues.push(problem("DATE_INEXACT", raw, timeline.spans[fact] ?? null, { fact, missing: "year" }));
    return;
  }
  timeline.days[fact] = day;
  if (sameYear) {
    // 3月19日至4月29日 says its year once; but where that year was inferred, this one is too.
    if (rangeStart && timeline.inferred.includes(rangeStart)) timeline.inferred.push(fact);
    return;
  }
  timeline.inferred.push(fact);
  timeline.issues.push(problem("YEAR_INFERRED", raw, timeline.spans[fact] ?? null, { fact, day }));
}

function yearsBetween(before: LocalDate | undefined, after: LocalDate | undefined): number[] {
  const from = before ? Number(before.slice(0, 4)) : after ? Number(after.slice(0, 4)) - 1 : 0;
  const to = after ? Number(after.slice(0, 4)) : from + 1;
  return before || after ? Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i) : [];
}

function problem(code: BulletinIssue["code"], raw: string, span: Span | null, facts: BulletinIssue["facts"]): BulletinIssue {
  return { severity: "warning", code, original: span ? raw.slice(span.start, span.end) : null, span, facts };
}

function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find((value) => value !== undefined);
}

function last<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.findLast((value) => value !== undefined);
}
