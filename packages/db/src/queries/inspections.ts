// Inspections entered one by one, and what a finding entered by hand needs to know of its own.
import type { InspectionRef } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, sql } from "../database.ts";

export type NewInspection = {
  unitId: number;
  roundId: number;
  groupId: number | null;
  feedbackOn: LocalDate | null;
  onSiteFrom: LocalDate | null;
  onSiteTo: LocalDate | null;
  firstResponsiblePerson: string | null;
};

/** Its id, or null when the unit was inspected in that round already. */
export async function insertInspection(tx: Queryable, i: NewInspection): Promise<number | null> {
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO inspection (unit_id, round_id, group_id, feedback_on, on_site_from, on_site_to, first_responsible_person)
    VALUES (${i.unitId}, ${i.roundId}, ${i.groupId}::int, ${i.feedbackOn}::date, ${i.onSiteFrom}::date, ${i.onSiteTo}::date, ${i.firstResponsiblePerson})
    ON CONFLICT (unit_id, round_id) DO NOTHING RETURNING id`);
  return row?.id ?? null;
}

/** The inspection's feedback day and the number its next finding gets; null when there is no such inspection. */
export async function inspectionFor(tx: Queryable, inspectionId: number): Promise<{ feedbackOn: LocalDate | null; nextNo: number } | null> {
  const [row] = await tx.query<{ feedbackOn: LocalDate | null; nextNo: number }>(sql`
    SELECT i.feedback_on::text AS "feedbackOn", (SELECT coalesce(max(no), 0)::int + 1 FROM finding f WHERE f.inspection_id = i.id) AS "nextNo"
      FROM inspection i WHERE i.id = ${inspectionId}`);
  return row ?? null;
}

/** Number of the inspection's finding with this natural key, or null. */
export async function findingWithKey(tx: Queryable, inspectionId: number, naturalKey: string): Promise<number | null> {
  const [row] = await tx.query<{ no: number }>(
    sql`SELECT no FROM finding WHERE inspection_id = ${inspectionId} AND md5(natural_key) = md5(${naturalKey})`,
  );
  return row?.no ?? null;
}

/** All inspections by round and unit, the latest round first. */
export function inspectionRefs(db: Queryable): Promise<InspectionRef[]> {
  return db.query(sql`
    SELECT i.id AS "inspectionId", u.short_name AS unit, r.name AS round
      FROM inspection i JOIN unit u ON u.id = i.unit_id JOIN inspection_round r ON r.id = i.round_id
     ORDER BY r.id DESC, u.id`);
}
