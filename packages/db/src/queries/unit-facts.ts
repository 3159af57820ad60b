// A unit and the stated facts of its inspections. The days by which plan and report are due follow by rule and are not stored.
import type { InspectionFacts, UnitPage } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";
import { reachesUnit } from "../facts/units-within.ts";

export type UnitFacts = Pick<UnitPage, "unitId" | "name" | "shortName" | "region">;
export type StatedInspection = Pick<
  InspectionFacts,
  "inspectionId" | "round" | "roundId" | "group" | "onSite" | "feedbackOn" | "firstResponsiblePerson"
>;

/** The region as its path, outermost first. Null when there is no such unit within reach. */
export async function unitFacts(db: Queryable, unitId: number, reach: Reach): Promise<UnitFacts | null> {
  if (!(await reachesUnit(db, reach, unitId))) return null;
  const [unit] = await db.query<UnitFacts>(sql`
    WITH RECURSIVE path AS (
      SELECT r.id, r.parent_id, r.name FROM region r JOIN unit u ON u.region_id = r.id WHERE u.id = ${unitId}
      UNION ALL SELECT p.id, p.parent_id, p.name || ' / ' || c.name FROM region p JOIN path c ON p.id = c.parent_id
    )
    SELECT u.id AS "unitId", u.name, u.short_name AS "shortName", (SELECT name FROM path WHERE parent_id IS NULL) AS region
      FROM unit u WHERE u.id = ${unitId}`);
  return unit ?? null;
}

type Row = Omit<StatedInspection, "onSite"> & { onSiteFrom: LocalDate | null; onSiteTo: LocalDate | null };

/** Latest feedback first; those without one last. */
export async function unitInspections(db: Queryable, unitId: number): Promise<StatedInspection[]> {
  const rows = await db.query<Row>(sql`
    SELECT i.id AS "inspectionId", r.name AS round, i.round_id AS "roundId", g.name AS "group", i.on_site_from::text AS "onSiteFrom",
           i.on_site_to::text AS "onSiteTo", i.feedback_on::text AS "feedbackOn", i.first_responsible_person AS "firstResponsiblePerson"
      FROM inspection i JOIN inspection_round r ON r.id = i.round_id LEFT JOIN inspection_group g ON g.id = i.group_id
     WHERE i.unit_id = ${unitId}
     ORDER BY i.feedback_on DESC NULLS LAST, i.id DESC`);
  return rows.map(({ onSiteFrom, onSiteTo, ...rest }) => ({ ...rest, onSite: { from: onSiteFrom, to: onSiteTo } }));
}
