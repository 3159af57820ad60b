// Stored bulletins: the decoded text, the facts with their spans, and the inspection each belongs to.
import type { BulletinFacts } from "@rectify/domain/bulletin";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";
import { reachesUnit } from "../facts/units-within.ts";

export type StoredBulletin = {
  bulletinId: number;
  inspectionId: number;
  unitId: number;
  unit: string;
  roundId: number;
  round: string;
  fileName: string;
  text: string;
  facts: BulletinFacts;
};

export type NewBulletin = Pick<StoredBulletin, "inspectionId" | "fileName" | "text" | "facts"> & { importId: number; sourceFileId: number };

/** The inspection of a unit in a round, created when there is none; facts the bulletin states fill what is not yet known, and change nothing else. */
export async function ensureBulletinInspection(
  tx: Queryable,
  at: {
    unitId: number;
    roundId: number;
    groupId: number | null;
    onSite: { from: LocalDate | null; to: LocalDate | null };
    feedbackOn: LocalDate | null;
  },
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO inspection AS i (unit_id, round_id, group_id, on_site_from, on_site_to, feedback_on)
    VALUES (${at.unitId}, ${at.roundId}, ${at.groupId}::int, ${at.onSite.from}::date, ${at.onSite.to}::date, ${at.feedbackOn}::date)
    ON CONFLICT (unit_id, round_id) DO UPDATE SET
      group_id = coalesce(i.group_id, excluded.group_id),
      on_site_from = CASE WHEN i.on_site_from IS NULL AND i.on_site_to IS NULL THEN excluded.on_site_from ELSE i.on_site_from END,
      on_site_to = CASE WHEN i.on_site_from IS NULL AND i.on_site_to IS NULL THEN excluded.on_site_to ELSE i.on_site_to END,
      feedback_on = coalesce(i.feedback_on, excluded.feedback_on)
    RETURNING id`);
  return row?.id as number;
}

export async function insertBulletin(tx: Queryable, b: NewBulletin): Promise<number> {
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO bulletin (inspection_id, import_id, source_file_id, file_name, text, facts, published_on, as_of)
    VALUES (${b.inspectionId}, ${b.importId}, ${b.sourceFileId}, ${b.fileName}, ${b.text}, ${JSON.stringify(b.facts)}::jsonb, ${b.facts.publication.on}::date, ${b.facts.asOf}::date)
    RETURNING id`);
  return row?.id as number;
}

/** A bulletin of the same inspection with the very same text, or null. */
export async function sameBulletin(db: Queryable, inspectionId: number, text: string): Promise<number | null> {
  const [row] = await db.query<{ id: number }>(
    sql`SELECT b.id FROM bulletin b JOIN import m ON m.id = b.import_id WHERE b.inspection_id = ${inspectionId} AND b.text = ${text} AND m.undone_at IS NULL LIMIT 1`,
  );
  return row?.id ?? null;
}

const COLUMNS = sql`b.id AS "bulletinId", b.inspection_id AS "inspectionId", i.unit_id AS "unitId", u.short_name AS unit, i.round_id AS "roundId", r.name AS round,
  b.file_name AS "fileName", b.text, b.facts`;
/** A bulletin whose import was undone is no longer shown. */
const FROM = sql`bulletin b JOIN import m ON m.id = b.import_id AND m.undone_at IS NULL JOIN inspection i ON i.id = b.inspection_id JOIN unit u ON u.id = i.unit_id JOIN inspection_round r ON r.id = i.round_id`;

/** Null when there is none within reach. */
export async function bulletinById(db: Queryable, id: number, reach: Reach): Promise<StoredBulletin | null> {
  const [row] = await db.query<StoredBulletin>(sql`SELECT ${COLUMNS} FROM ${FROM} WHERE b.id = ${id}`);
  return row && (await reachesUnit(db, reach, row.unitId)) ? row : null;
}

/** Bulletins of all inspections of a unit, newest first. */
export async function bulletinsOfUnit(db: Queryable, unitId: number): Promise<StoredBulletin[]> {
  return db.query<StoredBulletin>(
    sql`SELECT ${COLUMNS} FROM ${FROM} WHERE i.unit_id = ${unitId} ORDER BY b.published_on DESC NULLS LAST, b.id DESC`,
  );
}

/** Aspects and items under which an inspection's ledger has findings. */
export async function ledgerHeadings(db: Queryable, unitId: number, roundId: number): Promise<{ aspects: number; items: number }> {
  const [row] = await db.query<{ aspects: number; items: number }>(sql`
    SELECT count(DISTINCT f.aspect_no)::int AS aspects, count(DISTINCT f.item_no)::int AS items
    FROM finding f JOIN inspection i ON i.id = f.inspection_id WHERE i.unit_id = ${unitId} AND i.round_id = ${roundId}`);
  return row ?? { aspects: 0, items: 0 };
}
