// What the scenes draw: the answers of the board's own use-cases, put side by side. Nothing is counted here that they do not give.
import type { BoardContext } from "@rectify/domain/board";
import type { LongHoliday } from "@rectify/domain/long-holidays";
import type { MeetingOnWall, WallDecision } from "@rectify/domain/meeting";
import type { Overview, UnitRow } from "@rectify/domain/overview";
import type { ProgressFilter } from "@rectify/domain/progress-filter";
import type { WallLists } from "@rectify/domain/screen/wall-rows";

export type ScreenData = WallLists & {
  overview: Overview;
  context: BoardContext;
  filter: ProgressFilter;
  /** Unit → rank on the comparison day; empty until it is known. */
  ranksBefore: ReadonlyMap<number, number | null>;
  /** Long ones within the days of the lines. */
  holidays: readonly LongHoliday[];
  /** Open ones of earlier meetings, the longest overdue first. */
  decisions: readonly WallDecision[];
  /** The meeting whose figures of then these are; null = figures of now. */
  frozen: NonNullable<MeetingOnWall["frozen"]> | null;
};

/** Units the screen shows: those with findings. Ranked, worst first, then those that stand apart. */
export function shownUnits(units: readonly UnitRow[]): { ranked: UnitRow[]; apart: UnitRow[] } {
  const held = units.filter((u) => u.total > 0);
  return { ranked: held.filter((u) => u.rank !== null), apart: held.filter((u) => u.rank === null) };
}

/** The units one by one, in the order of their pages. */
export function unitsOf({ overview }: Pick<ScreenData, "overview">): UnitRow[] {
  const { ranked, apart } = shownUnits(overview.units);
  return [...ranked, ...apart];
}

/** Places up the list since the comparison day, negative = down; null where one of the ranks is missing. */
export function placesUp(unit: UnitRow, before: ReadonlyMap<number, number | null>): number | null {
  const was = before.get(unit.unitId) ?? null;
  return was === null || unit.rank === null ? null : was - unit.rank;
}
