// The record of confirmed imports, and the example district as the set of them that is marked so.
import type { ImportRow } from "@rectify/domain/board";
import { type Queryable, sql } from "../database.ts";

/** Serialises imports: two of the same file at once must become one set. */
const IMPORT_LOCK = 7_210_404;

export async function lockImports(tx: Queryable): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock(${IMPORT_LOCK})::text AS locked`);
}

/** Lets moves of findings go on side by side, but not beside an import: what it planned would no longer fit what is stored. */
export async function lockOutImports(tx: Queryable): Promise<void> {
  await tx.query(sql`SELECT pg_advisory_xact_lock_shared(${IMPORT_LOCK})::text AS locked`);
}

export type NewImport = {
  kind: "LEDGER" | "BULLETIN";
  sourceFileId: number;
  sha256: string;
  fileName: string;
  asOf: string | null;
  mapping: unknown;
  example: boolean;
  actor: string;
  recordedAt: string;
};

/** Opens the record, so that events can name it; `finishImport` fills in what it did. */
export async function startImport(tx: Queryable, i: NewImport): Promise<number> {
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO import (kind, source_file_id, sha256, file_name, as_of, mapping, example, actor, recorded_at)
    VALUES (${i.kind}, ${i.sourceFileId}, ${i.sha256}, ${i.fileName}, ${i.asOf}::date, ${JSON.stringify(i.mapping ?? null)}::jsonb, ${i.example}, ${i.actor}, ${i.recordedAt}::timestamptz)
    RETURNING id`);
  return row?.id as number;
}

export type ImportOutcome = { added: number; changed: number; unchanged: number; skipped: number; created: unknown; changes: unknown };

export async function finishImport(tx: Queryable, id: number, o: ImportOutcome): Promise<void> {
  await tx.execute(sql`
    UPDATE import SET added = ${o.added}, changed = ${o.changed}, unchanged = ${o.unchanged}, skipped = ${o.skipped},
      created = ${JSON.stringify(o.created)}::jsonb, changes = ${JSON.stringify(o.changes)}::jsonb
    WHERE id = ${id}`);
}

/** Past imports, newest first. */
export async function importRows(db: Queryable): Promise<ImportRow[]> {
  return db.query<ImportRow>(sql`
    SELECT i.id AS "importId", i.kind, i.file_name AS "fileName", i.sha256, to_char(i.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt",
           i.actor, i.as_of::text AS "asOf", i.added, i.changed, i.unchanged, i.skipped, u.short_name AS unit, i.example,
           to_char(i.undone_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "undoneAt", i.undone_by AS "undoneBy"
    FROM import i
    LEFT JOIN bulletin b ON b.import_id = i.id
    LEFT JOIN inspection n ON n.id = b.inspection_id
    LEFT JOIN unit u ON u.id = n.unit_id
    ORDER BY i.id DESC`);
}

/** Whether the example district is loaded. */
export async function hasExample(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>(sql`SELECT EXISTS (SELECT 1 FROM import WHERE example) AS found`);
  return row?.found ?? false;
}

/** Whether anything was ever taken in or entered that is not the example's. */
export async function hasOwnData(db: Queryable): Promise<boolean> {
  const [row] = await db.query<{ found: boolean }>(sql`
    SELECT EXISTS (SELECT 1 FROM import WHERE NOT example)
        OR (NOT EXISTS (SELECT 1 FROM import WHERE example) AND (EXISTS (SELECT 1 FROM unit) OR EXISTS (SELECT 1 FROM inspection_round))) AS found`);
  return row?.found ?? false;
}

/**
 * Whether the example district is to be loaded: the database is empty and the example was not removed before,
 * or an earlier load was cut off in the middle (then `partial`: what is there has to go first).
 */
export async function wantsExample(db: Queryable): Promise<{ wants: boolean; partial: boolean }> {
  const [row] = await db.query<{ wants: boolean; partial: boolean }>(sql`
    WITH seen AS (
      SELECT EXISTS (SELECT 1 FROM import WHERE NOT example) AS real, EXISTS (SELECT 1 FROM import WHERE example) AS example,
             EXISTS (SELECT 1 FROM inspection) OR EXISTS (SELECT 1 FROM unit) OR EXISTS (SELECT 1 FROM inspection_round) OR EXISTS (SELECT 1 FROM inspection_group) AS entered,
             EXISTS (SELECT 1 FROM setting WHERE key = 'example.removed') AS removed,
             EXISTS (SELECT 1 FROM setting WHERE key = 'example.loaded') AS loaded
    )
    SELECT NOT real AND NOT removed AND NOT loaded AND (example OR NOT entered) AS wants, example AND NOT loaded AS partial FROM seen`);
  return row ?? { wants: false, partial: false };
}

/** The last step of loading the example: from now on it is whole. */
export async function markExampleLoaded(db: Queryable, by: { on: string; actor: string }): Promise<void> {
  await db.execute(
    sql`INSERT INTO setting (key, effective_on, value, actor) VALUES ('example.loaded', ${by.on}::date, 'true'::jsonb, ${by.actor}) ON CONFLICT DO NOTHING`,
  );
}

/** Removes the example district for good. Real data is never beside it: the first real import removes it first. */
export async function removeExampleData(tx: Queryable, by: { on: string; actor: string }): Promise<void> {
  await clearExampleData(tx);
  // Removed stays removed: an empty database does not get it again.
  await tx.execute(
    sql`INSERT INTO setting (key, effective_on, value, actor) VALUES ('example.removed', ${by.on}::date, 'true'::jsonb, ${by.actor}) ON CONFLICT DO NOTHING`,
  );
}

/** Deletes everything the example brought. */
export async function clearExampleData(tx: Queryable): Promise<void> {
  for (const table of [
    "decision",
    "meeting",
    "idempotency",
    "finding_episode",
    "event",
    "measure",
    "finding",
    "item",
    "aspect",
    "bulletin",
    "inspection",
    "unit",
    "region",
    "inspection_group",
    "inspection_round",
  ] as const) {
    await tx.execute(DELETE[table]);
  }
  await tx.execute(sql`DELETE FROM import WHERE example`);
  await tx.execute(sql`DELETE FROM source_file f WHERE confirmed AND NOT EXISTS (SELECT 1 FROM import i WHERE i.source_file_id = f.id)`);
}

const DELETE = {
  decision: sql`DELETE FROM decision`,
  meeting: sql`DELETE FROM meeting`,
  idempotency: sql`DELETE FROM idempotency`,
  finding_episode: sql`DELETE FROM finding_episode`,
  // A correction names an earlier event of its finding: all go in one statement, so the order does not matter.
  event: sql`DELETE FROM event`,
  measure: sql`DELETE FROM measure`,
  finding: sql`DELETE FROM finding`,
  item: sql`DELETE FROM item`,
  aspect: sql`DELETE FROM aspect`,
  bulletin: sql`DELETE FROM bulletin`,
  inspection: sql`DELETE FROM inspection`,
  unit: sql`DELETE FROM unit`,
  region: sql`DELETE FROM region`,
  inspection_group: sql`DELETE FROM inspection_group`,
  inspection_round: sql`DELETE FROM inspection_round`,
};
