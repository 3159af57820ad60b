// The unit's dates that its trend names: what its inspections state or the rules give, its bulletins, and its extensions while they are few.
import type { TimelineEntry, UnitPage } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";

export type UnitMark =
  | { kind: "feedback"; round: string | null }
  | { kind: "planDue" | "concentrated" | "bulletin" }
  | { kind: "extended"; count: number };

/** More days of extension than these would be a hatching, not marks. */
const FEW = 3;

/** By day, in order; things of one day stand together. Rounds are named when the unit has more than one inspection; then plans and periods are left to the facts above. */
export function unitMarks(page: Pick<UnitPage, "inspections" | "bulletins" | "timeline">): { day: LocalDate; marks: UnitMark[] }[] {
  const several = page.inspections.length > 1;
  const dated: [LocalDate | null, UnitMark][] = [
    ...page.inspections.flatMap((i): [LocalDate | null, UnitMark][] => [
      [i.feedbackOn, { kind: "feedback", round: several ? i.round : null }],
      ...(several
        ? []
        : ([
            [i.planDueOn, { kind: "planDue" }],
            [i.concentratedUntil, { kind: "concentrated" }],
          ] as [LocalDate | null, UnitMark][])),
    ]),
    ...extensions(page.timeline),
    ...page.bulletins.map((b): [LocalDate | null, UnitMark] => [b.publishedOn, { kind: "bulletin" }]),
  ];
  const stated = dated.filter((entry): entry is [LocalDate, UnitMark] => entry[0] !== null);
  return [...Map.groupBy(stated, ([day]) => day)]
    .map(([day, same]) => ({ day, marks: same.map(([, mark]) => mark) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function extensions(timeline: readonly TimelineEntry[]): [LocalDate, UnitMark][] {
  const byDay = Map.groupBy(
    timeline.filter((entry) => entry.kind === "EXTENDED"),
    (entry) => entry.day,
  );
  if (byDay.size > FEW) return [];
  return [...byDay].map(([day, entries]) => [
    day,
    { kind: "extended", count: entries.reduce((sum, entry) => sum + entry.findings.length, 0) },
  ]);
}
