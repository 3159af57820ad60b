// Imports ledgers one after the other into a world in memory, by the domain's own plan. For the tests of the example district.
import { episodesOf } from "@rectify/domain/episodes";
import { rollUp } from "@rectify/domain/figures";
import type { FindingEvent } from "@rectify/domain/finding";
import type { LedgerIssue } from "@rectify/domain/issue";
import type { KnownInspection, KnownWorld } from "@rectify/domain/ledger-plan/known-world";
import { type LedgerPlan, type PlannedFinding, planLedger } from "@rectify/domain/ledger-plan/plan-ledger";
import type { PlaceRef } from "@rectify/domain/ledger-plan/plan-places";
import type { LedgerRow } from "@rectify/domain/ledger-row";
import { type LocalDate, toDayNumber } from "@rectify/domain/local-date";
import type { Figures, Since } from "@rectify/domain/overview";
import { sinceOf } from "@rectify/domain/since";
import { type Standing, standingOn } from "@rectify/domain/standing";
import { DEFAULT_WARNING_DAYS } from "@rectify/domain/warning-days";

export function emptyWorld(): KnownWorld {
  return { regions: [], units: [], groups: [], rounds: [], inspections: [] };
}

export type Imported = { plan: LedgerPlan; issues: LedgerIssue[]; written: { finding: PlannedFinding; events: FindingEvent[] }[] };

/** What the domain plans for the rows, and the world after writing it (in place). */
export function importInto(world: KnownWorld, rows: readonly LedgerRow[], asOf: LocalDate): Imported {
  const plan = planLedger({ rows, world, asOf });
  const next = (of: readonly { id: number }[]) => of.length + 1;
  for (const { path } of plan.places.regions) regionId(world, path);
  for (const u of plan.places.units) {
    world.units.push({ id: next(world.units), name: u.name, shortName: u.shortName, regionId: u.region && regionId(world, u.region) });
  }
  for (const r of plan.places.rounds) world.rounds.push({ id: next(world.rounds), name: r.name });
  for (const name of plan.places.groups) world.groups.push({ id: next(world.groups), name });
  const idOf = (ref: PlaceRef, of: readonly { id: number; name: string }[]) =>
    "id" in ref ? ref.id : (of.find((o) => o.name === ref.create)?.id ?? 0);
  const written: Imported["written"] = [];
  for (const planned of plan.inspections) {
    const known = world.inspections.find((i) => i.inspectionId === planned.inspectionId);
    const inspection: KnownInspection = known ?? {
      inspectionId: world.inspections.length + 1,
      unitId: idOf(planned.unit, world.units),
      roundId: idOf(planned.round, world.rounds),
      groupId: planned.group && idOf(planned.group, world.groups),
      feedbackOn: planned.feedbackOn,
      findings: [],
    };
    if (!known) world.inspections.push(inspection);
    for (const finding of planned.findings) {
      const events = [...finding.knownEvents, ...finding.newEvents];
      const no = finding.no ?? inspection.findings.length + 1;
      inspection.findings = [
        ...inspection.findings.filter((f) => f.no !== no),
        { ...finding.record, no, events, ledgerOn: null, enteredOn: null },
      ].sort((a, b) => a.no - b.no);
      written.push({ finding, events: finding.newEvents });
    }
  }
  return { plan, issues: plan.issues, written };
}

/** Id of the region at the path, created with its parents where it is new. */
function regionId(world: KnownWorld, path: readonly string[]): number | null {
  let parentId: number | null = null;
  path.forEach((name, depth) => {
    const known = world.regions.find((r) => r.parentId === parentId && r.name === name);
    if (!known) world.regions.push({ id: world.regions.length + 1, parentId, name, depth });
    parentId = known?.id ?? world.regions.length;
  });
  return parentId;
}

function standings(world: KnownWorld, asOf: LocalDate): (Standing | null)[] {
  return world.inspections.flatMap((i) => i.findings.map((f) => standingOn(episodesOf(f), toDayNumber(asOf))));
}

export function figuresOf(world: KnownWorld, asOf: LocalDate): Figures {
  return rollUp(standings(world, asOf), DEFAULT_WARNING_DAYS);
}

export function changesSince(world: KnownWorld, from: LocalDate, to: LocalDate): Since {
  const before = standings(world, from);
  return sinceOf(
    from,
    standings(world, to).map((s, i) => [before[i] ?? null, s] as const),
  );
}
