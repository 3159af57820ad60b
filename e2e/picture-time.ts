/** 10:00 in the office's zone, on the day on which the ledgers of `examples/` end. */
export const PICTURE_TIME = "2026-03-19T02:00:00Z";
