// Compares a ledger with the known world and says exactly what to write: pure, so that the dry run and the import cannot differ.
import type { Created } from "../board.ts";
import { type FindingEvent, findingId } from "../finding.ts";
import { standingEvents } from "../history.ts";
import type { LedgerIssue } from "../issue.ts";
import type { LedgerRow } from "../ledger-row.ts";
import type { LocalDate } from "../local-date.ts";
import { issueAt } from "./issue-at.ts";
import type { FindingRecord, KnownFinding, KnownWorld } from "./known-world.ts";
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
  /** Rows kept out when the file was read: nothing of them is planned, but the findings they speak of are not missing. */
  faultyRows?: readonly LedgerRow[];
  world: KnownWorld;
  asOf: LocalDate;
};

/** What importing the rows would write. Rows with an error appear in `faulty` and in nothing else. */
export function planLedger({ rows, faultyRows = [], world, asOf }: LedgerPlanInput): LedgerPlan {
  const first = planPlaces(rows, world);
  const drafts = draftInspections(rows, first, faultyRows, world, asOf);
  const faulty = new Set(rows.filter((r) => !drafts.accepted.has(r)));
  // Places that only faulty rows name are not created.
  const places =
    faulty.size === 0
      ? first
      : planPlaces(
          rows.filter((r) => drafts.accepted.has(r)),
          world,
        );
  const { byRow, issues: _issues, created, ...rest } = places;
  const inspections = drafts.inspections.map((draft) => placed(draft, byRow));
  const findings = inspections.flatMap((i) => i.findings);
  return {
    places: rest,
    created,
    inspections: inspections.filter((i) => i.inspectionId === null || i.group !== null || i.feedbackOn !== null || i.findings.length > 0),
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

/** An inspection whose places are looked up last, when it is known which rows stay. */
type Draft = Omit<PlannedInspection, "unit" | "round" | "group"> & { rows: readonly LedgerRow[]; hasGroup: boolean };
type Drafts = { inspections: Draft[]; accepted: Set<LedgerRow>; missing: LedgerPlan["missing"]; issues: LedgerIssue[] };

/** A name is created in the words of the first row that is imported, not of one that is kept out. */
function placed({ rows, hasGroup, ...draft }: Draft, byRow: PlacesPlan["byRow"]): PlannedInspection {
  const at = rows.map((row) => byRow.get(row)).filter((p) => p !== undefined);
  const [first] = at;
  if (!first) throw new Error("an inspection without rows");
  return { ...draft, unit: first.unit, round: first.round, group: hasGroup ? null : (at.find((p) => p.group)?.group ?? null) };
}

function draftInspections(
  rows: readonly LedgerRow[],
  places: PlacesPlan,
  faultyRows: readonly LedgerRow[],
  world: KnownWorld,
  asOf: LocalDate,
): Drafts {
  const out: Drafts = { inspections: [], accepted: new Set(), missing: [], issues: [] };
  const keyIn = (byRow: PlacesPlan["byRow"]) => (row: LedgerRow) => {
    const at = byRow.get(row);
    return at ? `${placeKey(at.unit)}|${placeKey(at.round)}` : "";
  };
  const keptOut = Map.groupBy(faultyRows, keyIn(planPlaces(faultyRows, world).byRow));
  for (const [key, members] of Map.groupBy(rows, keyIn(places.byRow))) {
    const at = places.byRow.get(members[0] as LedgerRow);
    if (!at) continue;
    const known =
      world.inspections.find((i) => "id" in at.unit && "id" in at.round && i.unitId === at.unit.id && i.roundId === at.round.id) ?? null;
    const matching = matchFindings(members, known, keptOut.get(key));
    out.issues.push(...matching.issues);
    const { planned, feedbackOn } = planFindings(matching.matches, known?.feedbackOn ?? null, asOf, out);
    const accepted = planned.map((p) => p.row);
    if (accepted.length > 0) {
      for (const row of accepted) out.accepted.add(row);
      out.inspections.push({
        inspectionId: known?.inspectionId ?? null,
        rows: accepted,
        hasGroup: Boolean(known?.groupId),
        feedbackOn: known?.feedbackOn ? null : feedbackOn,
        findings: planned.flatMap((p) => p.finding ?? []),
      });
    }
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

type Planned = { row: LedgerRow; finding: PlannedFinding | null; issues: LedgerIssue[] };

/** The rows without an error. A row kept out has no say in the inspection's feedback day either, so the others are planned once more. */
function planFindings(
  matches: readonly RowMatch[],
  knownFeedbackOn: LocalDate | null,
  asOf: LocalDate,
  out: Drafts,
): { planned: Planned[]; feedbackOn: LocalDate | null } {
  const feedbackOn = knownFeedbackOn ?? agreedDay(matches.map((m) => m.row));
  const all = matches.map((m) => planFinding(m, feedbackOn, asOf));
  const faulty = new Set(all.filter((p) => p.issues.some((i) => i.severity === "error")));
  const planned = all.filter((p) => !faulty.has(p));
  for (const { issues } of faulty) out.issues.push(...issues);
  const stay = new Set(planned.map((p) => p.row));
  const left = matches.filter((m) => stay.has(m.row));
  if (faulty.size > 0 && (knownFeedbackOn ?? agreedDay([...stay])) !== feedbackOn) return planFindings(left, knownFeedbackOn, asOf, out);
  out.issues.push(...planned.flatMap((p) => p.issues));
  return { planned, feedbackOn };
}

/** The last day that the finding's history or a ledger that changed it speaks of, or on which the office moved it by hand. */
function latestOf({ events, ledgerOn, enteredOn }: KnownFinding): LocalDate | null {
  const days = [ledgerOn, enteredOn, ...standingEvents(events).map((e) => e.effectiveOn)].filter((d) => d !== null);
  return days.reduce<LocalDate | null>((max, d) => (max && max > d ? max : d), null);
}

/** The row's finding as it is to be written; null when the row changes nothing, or has an error among its issues. */
function planFinding({ row, known }: RowMatch, inspectionFeedbackOn: LocalDate | null, asOf: LocalDate): Planned {
  const { record, changes } = planRecord(row, known, inspectionFeedbackOn);
  const plan = planEvents({ row, known, inspectionFeedbackOn, asOf });
  const issues = plan.problems.map((p) => issueAt(row, p.field, p.code, p.facts, p.severity));
  if (known?.originalDueOn && row.dueOn && row.dueOn !== known.originalDueOn)
    issues.push(issueAt(row, "dueOn", "DUE_CHANGED", { due: known.originalDueOn }));
  const last = known && latestOf(known);
  const changed = changes.length > 0 || plan.events.length > 0;
  if (last && changed && asOf < last && !issues.some((i) => i.code === "AS_OF_BEFORE_LAST_EVENT")) {
    issues.push(issueAt(row, "state", "AS_OF_BEFORE_LAST_EVENT", { asOf, last }));
  }
  const silent = issues.some((i) => i.severity === "error") || (known && changes.length === 0 && plan.events.length === 0);
  if (silent) return { row, finding: null, issues };
  const finding = { no: known?.no ?? null, row: row.row, record, changes, knownEvents: known?.events ?? [], newEvents: plan.events };
  return { row, finding, issues };
}
