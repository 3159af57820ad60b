// What an import did, as far as undoing it needs to know.

import { type Queryable, sql } from "../database.ts";
import type { AppliedChange } from "./apply-ledger-plan.ts";

export type UndoableImport = { importId: number; kind: "LEDGER" | "BULLETIN"; fileName: string; changes: AppliedChange[]; undone: boolean };

export async function importToUndo(db: Queryable, importId: number): Promise<UndoableImport | null> {
  const [row] = await db.query<UndoableImport>(sql`
    SELECT id AS "importId", kind, file_name AS "fileName", changes, undone_at IS NOT NULL AS undone FROM import WHERE id = ${importId}`);
  return row ?? null;
}

/** Seqs of the import's events by finding id. */
export async function seqsOfImport(db: Queryable, importId: number): Promise<Map<string, Set<number>>> {
  const rows = await db.query<{ finding: string; seq: number }>(sql`
    SELECT inspection_id || '-' || finding_no AS finding, seq FROM event WHERE import_id = ${importId}`);
  const seqs = new Map<string, Set<number>>();
  for (const { finding, seq } of rows) seqs.set(finding, (seqs.get(finding) ?? new Set()).add(seq));
  return seqs;
}

/** Findings that a later import, not undone, changed as well. */
export async function changedSince(db: Queryable, importId: number): Promise<Set<string>> {
  const rows = await db.query<{ finding: string }>(sql`
    SELECT DISTINCT c ->> 'finding' AS finding FROM import i, jsonb_array_elements(i.changes) AS c WHERE i.id > ${importId} AND i.undone_at IS NULL`);
  return new Set(rows.map((r) => r.finding));
}

/** Unit and round of the inspections that the findings belong to. */
export async function inspectionsOf(db: Queryable, inspectionIds: number[]): Promise<{ unitId: number; roundId: number }[]> {
  return db.query(sql`SELECT unit_id AS "unitId", round_id AS "roundId" FROM inspection WHERE id = ANY(${inspectionIds}::int[])`);
}

export async function markUndone(tx: Queryable, importId: number, by: { actor: string; at: string }): Promise<void> {
  await tx.execute(sql`UPDATE import SET undone_at = ${by.at}::timestamptz, undone_by = ${by.actor} WHERE id = ${importId}`);
}
