// What the wall is told of findings: no more than its scenes draw.
import type { FindingPage, InspectionFacts } from "../board.ts";
import type { FindingRow } from "../overview.ts";

export type WallRow = Pick<FindingRow, "finding" | "unit" | "unitId" | "text" | "leader" | "department" | "daysLate" | "daysLeft">;
export type UnitCount = { unitId: number; unit: string; count: number };

export type WallLists = {
  /** The longest late first. */
  late: WallRow[];
  /** Of the overdue those that are not even started. */
  lateNotStarted: number;
  /** Where findings became overdue since the comparison day, most first. */
  newlyLate: UnitCount[];
};

export type WallUnit = {
  /** Of its latest inspection; null where it has none. */
  inspection: Pick<InspectionFacts, "firstResponsiblePerson" | "group" | "feedbackOn"> | null;
  /** What is due next, the nearest first. */
  soon: WallRow[];
};

export type WallFinding = Pick<
  FindingPage,
  | "unit"
  | "text"
  | "leader"
  | "department"
  | "person"
  | "feedbackOn"
  | "originalDueOn"
  | "dueOn"
  | "overdue"
  | "daysLate"
  | "state"
  | "lifeLine"
> & { measures: { no: number; text: string }[] };

export function wallRow({ finding, unit, unitId, text, leader, department, daysLate, daysLeft }: FindingRow): WallRow {
  return { finding, unit, unitId, text, leader, department, daysLate, daysLeft };
}

export function countByUnit(rows: readonly Pick<FindingRow, "unit" | "unitId">[]): UnitCount[] {
  return [...Map.groupBy(rows, (row) => row.unitId)]
    .map(([unitId, own]) => ({ unitId, unit: own[0]?.unit ?? "", count: own.length }))
    .sort((a, b) => b.count - a.count || a.unitId - b.unitId);
}
