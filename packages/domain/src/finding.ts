// The words of a finding: states, term classes, events. See docs/glossary.md.
import type { LocalDate } from "./local-date.ts";

/** In the order of the life cycle. CANCELLED leaves every total. */
export const STATES = ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED", "COMPLETED", "CLOSED", "CANCELLED"] as const;
export type State = (typeof STATES)[number];

/** The five states that sum to the total. */
export const LIVE_STATES = ["NOT_STARTED", "IN_PROGRESS", "STAGE_COMPLETED", "COMPLETED", "CLOSED"] as const;
export type LiveState = (typeof LIVE_STATES)[number];

export const TERM_CLASSES = ["IMMEDIATE", "TIME_LIMITED", "SUSTAINED"] as const;
export type TermClass = (typeof TERM_CLASSES)[number];

export const EVENT_TYPES = [
  "REGISTERED",
  "STARTED",
  "STAGED",
  "COMPLETED",
  "CLOSED",
  "RETURNED",
  "REOPENED",
  "EXTENDED",
  "CANCELLED",
  "CORRECTED",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** One line of a finding's append-only history. */
export type FindingEvent = {
  /** Position in the finding's history, from 1. */
  readonly seq: number;
  readonly type: EventType;
  /** The civil day from which it counts. */
  readonly effectiveOn: LocalDate;
  /** True when the source gave no day and a rule supplied it. */
  readonly inferred: boolean;
  /** EXTENDED: the new due date in force. Null otherwise. */
  readonly newDueOn: LocalDate | null;
  /** CORRECTED: the seq of the event it voids. Null otherwise. */
  readonly voids: number | null;
  readonly reason: string | null;
};

/** What the arithmetic needs to know of one finding. */
export type FindingHistory = {
  readonly termClass: TermClass | null;
  readonly originalDueOn: LocalDate | null;
  readonly events: readonly FindingEvent[];
};

/** Contract id in URLs and JSON. */
export function findingId(inspectionId: number, no: number): string {
  return `${inspectionId}-${no}`;
}

export function parseFindingId(id: string): { inspectionId: number; no: number } | null {
  const m = /^([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(id);
  return m ? { inspectionId: Number(m[1]), no: Number(m[2]) } : null;
}
