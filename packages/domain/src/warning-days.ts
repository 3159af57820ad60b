// From how many days on a due date or a wait is pointed out. An office sets these; a figure of a day takes those in force on that day.

export type WarningDays = {
  /** A finding is due soon when at most so many days are left until its due date. */
  firstWarningDays: number;
  /** The narrower second warning, never more than the first. */
  secondWarningDays: number;
  /** Awaiting verification for more days than this is long. */
  awaitingLongDays: number;
};

export const DEFAULT_WARNING_DAYS: WarningDays = { firstWarningDays: 20, secondWarningDays: 10, awaitingLongDays: 30 };
export const MAX_WARNING_DAYS = 365;
