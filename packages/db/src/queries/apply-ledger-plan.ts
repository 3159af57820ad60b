// Writes a ledger plan: places, inspections, findings, measures, events and episodes, inside the caller's transaction.
import { findingId } from "@rectify/domain/finding";
import { isAdded, type LedgerPlan, type PlannedInspection } from "@rectify/domain/ledger-plan/plan-ledger";
import { type Queryable, sql } from "../database.ts";
import { createPlaces, type PlaceIds } from "./create-places.ts";
import { replaceEpisodePlaces, writeEpisodes } from "./write-episodes.ts";
import { type FindingWrite, type Provenance, writeFindings } from "./write-findings.ts";

/** What was written to one finding, for the import's record. */
export type AppliedChange = {
  finding: string;
  kind: "ADDED" | "CHANGED";
  fields: { field: string; before: unknown; after: unknown }[];
  events: { seq: number; type: string; on: string }[];
};

async function ensureInspection(tx: Queryable, i: PlannedInspection, ids: PlaceIds): Promise<number> {
  const group = i.group ? ids.group(i.group) : null;
  if (i.inspectionId !== null) {
    await tx.execute(sql`
      UPDATE inspection SET group_id = coalesce(group_id, ${group}::int), feedback_on = coalesce(feedback_on, ${i.feedbackOn}::date) WHERE id = ${i.inspectionId}`);
    return i.inspectionId;
  }
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO inspection (unit_id, round_id, group_id, feedback_on) VALUES (${ids.unit(i.unit)}, ${ids.round(i.round)}, ${group}::int, ${i.feedbackOn}::date) RETURNING id`);
  return row?.id as number;
}

/** Applies the plan; returns what it did, finding by finding. */
export async function applyLedgerPlan(tx: Queryable, plan: LedgerPlan, by: Provenance): Promise<AppliedChange[]> {
  const ids = await createPlaces(tx, plan.places);
  const writes: (FindingWrite & { planned: PlannedInspection["findings"][number] })[] = [];
  for (const inspection of plan.inspections) {
    const inspectionId = await ensureInspection(tx, inspection, ids);
    const [last] = await tx.query<{ no: number }>(
      sql`SELECT coalesce(max(no), 0)::int AS no FROM finding WHERE inspection_id = ${inspectionId}`,
    );
    let no = last?.no ?? 0;
    for (const planned of inspection.findings) {
      const isNew = planned.no === null;
      writes.push({ inspectionId, no: planned.no ?? ++no, isNew, record: planned.record, newEvents: planned.newEvents, planned });
    }
  }
  await writeFindings(tx, writes, by);
  await writeEpisodes(
    tx,
    writes.map((w) => ({
      inspectionId: w.inspectionId,
      no: w.no,
      history: { termClass: w.record.termClass, originalDueOn: w.record.originalDueOn, events: [...w.planned.knownEvents, ...w.newEvents] },
    })),
  );
  if (plan.places.unitRegions.length > 0 || plan.inspections.some((i) => i.inspectionId !== null && i.group !== null))
    await replaceEpisodePlaces(tx);
  return writes.map((w) => ({
    finding: findingId(w.inspectionId, w.no),
    kind: isAdded(w.planned) ? "ADDED" : "CHANGED",
    fields: w.isNew ? [] : w.planned.changes,
    events: w.newEvents.map((e) => ({ seq: e.seq, type: e.type, on: e.effectiveOn })),
  }));
}
