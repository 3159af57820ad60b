// Compares a ledger with the known world and says exactly what to write: pure, so that the dry run and the import cannot differ.
import type { Created } from "../board.ts";
import { type FindingEvent, findingId } from "../finding.ts";
import { standingEvents } from "../history.ts";
import type { LedgerIssue } from "../issue.ts";
import type { LedgerRow } from "../ledger-row.ts";
import type { LocalDate } from "../local-date.ts";
import { issueAt } from "./issue-at.ts";
import type { FindingRecord, KnownWorld } from "./known-world.ts";
import { matchFindings, type RowMatch } from "./match-findings.ts";
import { planEvents } from "./plan-events.ts";
import { type PlaceRef, type PlacesPlan, placeKey, planPlaces } from "./plan-places.ts";
import { planRecord, type RecordChange } from "./plan-record.ts";

export type PlannedFinding = {
  /** Null = new: the next free number of its inspection. */
  no: number | null;
  row: number;
  record: FindingRecord;
  changes: RecordChange[];
  /** Known events and the ones this import adds. */
  knownEvents: readonly FindingEvent[];
  newEvents: FindingEvent[];
};

export type PlannedInspection = {
  inspectionId: number | null;
  unit: PlaceRef;
  round: PlaceRef;
  /** To be stored when the inspection is new or has none yet. */
  group: PlaceRef | null;
  feedbackOn: LocalDate | null;
  findings: PlannedFinding[];
};

export type LedgerPlan = {
  places: Omit<PlacesPlan, "byRow" | "issues" | "created">;
  created: Created;
  inspections: PlannedInspection[];
  added: number;
  changed: number;
  unchanged: number;
  /** Rows kept out by an error found here. */
  faulty: number[];
  missing: { finding: string; unit: string; text: string }[];
  issues: LedgerIssue[];
};

export type LedgerPlanInput = {
  rows: readonly LedgerRow[];
  world: KnownWorld;
  asOf: LocalDate;
};

/** What importing the rows would write. Rows with an error appear in `faulty` and in nothing else. */
export function planLedger({ rows, world, asOf }: LedgerPlanInput): LedgerPlan {
  const first = planPlaces(rows, world);
  const drafts = draftInspections(rows, first, world, asOf);
  const faulty = new Set(rows.filter((r) => !drafts.accepted.has(r)));
  // Places that only faulty rows name are not created.
  const places =
    faulty.size === 0
      ? first
      : planPlaces(
          rows.filter((r) => drafts.accepted.has(r)),
          world,
        );
  const { byRow: _rows, issues: _issues, created, ...rest } = places;
  const findings = drafts.inspections.flatMap((i) => i.findings);
  return {
    places: rest,
    created,
    inspections: drafts.inspections.filter(
      (i) => i.inspectionId === null || i.group !== null || i.feedbackOn !== null || i.findings.length > 0,
    ),
    added: findings.filter(isAdded).length,
    changed: findings.filter((f) => !isAdded(f)).length,
    unchanged: drafts.accepted.size - findings.length,
    faulty: [...faulty].map((r) => r.row).sort((a, b) => a - b),
    missing: drafts.missing,
    issues: [...first.issues, ...drafts.issues],
  };
}

/** New, or known only from an import that was undone. */
export function isAdded(f: PlannedFinding): boolean {
  return f.no === null || standingEvents(f.knownEvents).length === 0;
}

type Drafts = { inspections: PlannedInspection[]; accepted: Set<LedgerRow>; missing: LedgerPlan["missing"]; issues: LedgerIssue[] };

function draftInspections(rows: readonly LedgerRow[], places: PlacesPlan, world: KnownWorld, asOf: LocalDate): Drafts {
  const out: Drafts = { inspections: [], accepted: new Set(), missing: [], issues: [] };
  const groups = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const at = places.byRow.get(row);
    if (!at) continue;
    const key = `${placeKey(at.unit)}|${placeKey(at.round)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  for (const members of groups.values()) {
    const at = places.byRow.get(members[0] as LedgerRow);
    if (!at) continue;
    const known =
      world.inspections.find((i) => "id" in at.unit && "id" in at.round && i.unitId === at.unit.id && i.roundId === at.round.id) ?? null;
    const matching = matchFindings(members, known);
    out.issues.push(...matching.issues);
    const groupRef = members.map((r) => places.byRow.get(r)?.group).find((g) => g) ?? null;
    const feedbackOn = known?.feedbackOn ?? agreedDay(members);
    const findings = matching.matches.flatMap((m) => planFinding(m, feedbackOn, asOf, out));
    if (known === null && findings.length === 0) continue;
    out.inspections.push({
      inspectionId: known?.inspectionId ?? null,
      unit: at.unit,
      round: at.round,
      group: known?.groupId ? null : groupRef,
      feedbackOn: known?.feedbackOn ? null : feedbackOn,
      findings,
    });
    const unit = known ? world.units.find((u) => u.id === known.unitId) : undefined;
    for (const f of matching.missing) {
      if (known && !isGone(f.events))
        out.missing.push({ finding: findingId(known.inspectionId, f.no), unit: unit?.shortName ?? "", text: f.text });
    }
  }
  return out;
}

/** Cancelled, or no longer registered: nothing a ledger would have to list. */
function isGone(events: readonly FindingEvent[]): boolean {
  const standing = standingEvents(events);
  return standing.length === 0 || standing.some((e) => e.type === "CANCELLED");
}

/** The feedback day when all rows that state one agree, else null. */
function agreedDay(rows: readonly LedgerRow[]): LocalDate | null {
  const days = new Set(rows.map((r) => r.feedbackOn).filter((d) => d !== null));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

/** The planned finding, or nothing when the row changes nothing or has an error. */
function planFinding({ row, known }: RowMatch, inspectionFeedbackOn: LocalDate | null, asOf: LocalDate, out: Drafts): PlannedFinding[] {
  const { record, changes } = planRecord(row, known);
  const plan = planEvents({ row, known, inspectionFeedbackOn, asOf });
  const issues = plan.problems.map((p) => issueAt(row, p.field, p.code, p.facts, p.severity));
  if (known?.originalDueOn && row.dueOn && row.dueOn !== known.originalDueOn)
    issues.push(issueAt(row, "dueOn", "DUE_CHANGED", { due: known.originalDueOn }));
  if (known && changes.length > 0 && plan.events.length === 0) {
    const last = known.events.reduce<LocalDate | null>((max, e) => (max && max > e.effectiveOn ? max : e.effectiveOn), null);
    if (last && asOf < last) issues.push(issueAt(row, "state", "AS_OF_BEFORE_LAST_EVENT", { asOf, last }));
  }
  out.issues.push(...issues);
  if (issues.some((i) => i.severity === "error")) return [];
  out.accepted.add(row);
  if (known && changes.length === 0 && plan.events.length === 0) return [];
  return [{ no: known?.no ?? null, row: row.row, record, changes, knownEvents: known?.events ?? [], newEvents: plan.events }];
}
