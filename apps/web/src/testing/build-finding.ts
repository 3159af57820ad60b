import type { EventRow, FindingPage } from "@rectify/domain/board";
import { episodesOf } from "@rectify/domain/episodes";
import type { EventType } from "@rectify/domain/finding";
import { stateOn, voidedSeqs } from "@rectify/domain/history";
import { lifeLineOf } from "@rectify/domain/life-line";
import { day, fromDayNumber, type LocalDate, toDayNumber } from "@rectify/domain/local-date";
import type { FindingMoves, MoveEffect, MoveOffer } from "@rectify/domain/move-effect";
import { MOVES, type MoveName } from "@rectify/domain/moves";
import { standingOn } from "@rectify/domain/standing";

const TODAY = day("2026-03-19");

export function eventRow(seq: number, type: EventType, on: string, change: Partial<EventRow> = {}): EventRow {
  return {
    seq,
    type,
    effectiveOn: day(on),
    inferred: false,
    newDueOn: null,
    voids: null,
    voided: false,
    reason: null,
    approver: null,
    actor: "operator",
    recordedAt: "2026-03-01T01:00:00.000Z",
    importId: 1,
    ...change,
  };
}

/** A finding as of 2026-03-19 that stands as its events say; due 2025-12-12 unless a test says otherwise. */
export function findingPage(events: EventRow[], change: Partial<FindingPage> = {}): FindingPage {
  const voided = voidedSeqs(events);
  const originalDueOn = day("2025-12-12");
  const episodes = episodesOf({ termClass: "TIME_LIMITED", originalDueOn, events });
  const standing = standingOn(episodes, toDayNumber(TODAY));
  return {
    finding: "1-1",
    inspectionId: 1,
    roundId: 1,
    version: 1,
    asOf: TODAY,
    code: "3-01-10",
    unit: "区水务局",
    unitId: 1,
    round: "第三轮",
    group: null,
    aspect: null,
    item: null,
    text: "月湖岸线侵占整治不彻底",
    category: "A6",
    categoryAssigned: "LEDGER",
    suggestedCategory: null,
    termClass: "TIME_LIMITED",
    state: stateOn(events, TODAY) ?? "NOT_STARTED",
    leader: "宋丽华",
    department: null,
    person: null,
    supportingDepartments: [],
    feedbackOn: day("2025-06-12"),
    dueOn: originalDueOn,
    originalDueOn,
    overdue: standing?.overdue ?? false,
    daysLate: standing?.overdue ? standing.daysLate : null,
    lateSince: standing?.overdue ? fromDayNumber(standing.lateSince) : null,
    lateBy: standing?.overdue ? (standing.lateByReturn ? "RETURNED" : "DUE") : null,
    lateOriginal: null,
    daysLeft: standing?.daysLeft ?? null,
    awaitingDays: standing?.awaitingDays ?? null,
    extensions: 0,
    returned: 0,
    reopened: 0,
    progress: null,
    remark: null,
    measures: [],
    events: events.map((e) => ({ ...e, voided: voided.has(e.seq) })),
    lifeLine: lifeLineOf(episodes, TODAY),
    ...change,
  };
}

export function moveEffect(change: Partial<MoveEffect> = {}): MoveEffect {
  const unit = { total: 32, declared: 28, verified: 25, overdue: 3 };
  return {
    state: "IN_PROGRESS",
    dueOn: day("2025-12-12"),
    overdue: false,
    lateSince: null,
    daysLate: 0,
    unit: { before: unit, after: unit },
    ...change,
  };
}

/** The moves named are possible, all others are not from this state. */
export function findingMoves(page: FindingPage, possible: Partial<Record<MoveName, Partial<MoveOffer>>>): FindingMoves {
  return {
    version: page.version,
    today: TODAY,
    state: page.state,
    overdue: page.overdue,
    dueOn: page.dueOn,
    earliestOn: page.events.reduce<LocalDate | null>((max, e) => (max && max > e.effectiveOn ? max : e.effectiveOn), null),
    correctable: page.events.filter((e) => !e.voided && e.type !== "CORRECTED").map((e) => e.seq),
    moves: MOVES.map((move) =>
      possible[move]
        ? { move, refusal: null, effect: moveEffect(), ...possible[move] }
        : { move, refusal: { code: "STATE", state: page.state }, effect: null },
    ),
  };
}
