// What the ledger planner needs to know: all places, and the findings of the inspections a ledger speaks of, with their histories.
import type { FindingEvent } from "@rectify/domain/finding";
import type { KnownFinding, KnownInspection, KnownWorld } from "@rectify/domain/ledger-plan/known-world";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, sql } from "../database.ts";

type FindingRow = KnownFinding & { inspectionId: number };
type EventRow = FindingEvent & { inspectionId: number; findingNo: number };
type MeasureRow = { inspectionId: number; findingNo: number; text: string };

/** All regions, units, groups and rounds by id and name. */
export async function knownPlaces(db: Queryable): Promise<Omit<KnownWorld, "inspections">> {
  return {
    regions: await db.query(sql`SELECT id, parent_id AS "parentId", name, depth::int AS depth FROM region ORDER BY id`),
    units: await db.query(sql`
      SELECT id, name, short_name AS "shortName", region_id AS "regionId",
             ARRAY(SELECT n FROM unit_former_name f, unnest(ARRAY[f.name, f.short_name]) AS n WHERE f.unit_id = unit.id) AS "formerNames"
        FROM unit ORDER BY id`),
    groups: await db.query(sql`SELECT id, name FROM inspection_group ORDER BY id`),
    rounds: await db.query(sql`SELECT id, name FROM inspection_round ORDER BY id`),
  };
}

/** The inspections of these units and rounds with all their findings. */
export async function knownInspections(db: Queryable, unitIds: number[], roundIds: number[]): Promise<KnownInspection[]> {
  const inspections = await db.query<Omit<KnownInspection, "findings">>(sql`
    SELECT id AS "inspectionId", unit_id AS "unitId", round_id AS "roundId", group_id AS "groupId", feedback_on::text AS "feedbackOn"
    FROM inspection WHERE unit_id = ANY(${unitIds}::int[]) AND round_id = ANY(${roundIds}::int[]) ORDER BY id`);
  const ids = inspections.map((i) => i.inspectionId);
  const findings = await db.query<FindingRow>(sql`
    SELECT f.inspection_id AS "inspectionId", f.no, f.code, a.title AS aspect, i.title AS item, f.text, f.category,
           f.category_assigned AS "categoryAssigned", f.suggested_category AS "suggestedCategory", f.term_class AS "termClass", f.leader,
           f.lead_department AS "leadDepartment", f.supporting_departments AS "supportingDepartments", f.person,
           f.feedback_on::text AS "feedbackOn", f.original_due_on::text AS "originalDueOn", f.progress, f.remark
    FROM finding f
    LEFT JOIN aspect a ON a.inspection_id = f.inspection_id AND a.no = f.aspect_no
    LEFT JOIN item i ON i.inspection_id = f.inspection_id AND i.no = f.item_no
    WHERE f.inspection_id = ANY(${ids}::int[]) ORDER BY f.inspection_id, f.no`);
  const events = group(
    await db.query<EventRow>(sql`
      SELECT inspection_id AS "inspectionId", finding_no AS "findingNo", seq, type, effective_on::text AS "effectiveOn", inferred,
             new_due_on::text AS "newDueOn", voids, reason
      FROM event WHERE inspection_id = ANY(${ids}::int[]) ORDER BY inspection_id, finding_no, seq`),
  );
  const measures = group(
    await db.query<MeasureRow>(sql`
      SELECT inspection_id AS "inspectionId", finding_no AS "findingNo", text
      FROM measure WHERE inspection_id = ANY(${ids}::int[]) ORDER BY inspection_id, finding_no, no`),
  );
  const ledgers = await db.query<{ finding: string; ledgerOn: LocalDate }>(sql`
    SELECT c ->> 'finding' AS finding, max(i.as_of)::text AS "ledgerOn"
    FROM import i, jsonb_array_elements(i.changes) AS c WHERE i.undone_at IS NULL AND i.as_of IS NOT NULL GROUP BY 1`);
  const ledgerOn = new Map(ledgers.map((l) => [l.finding, l.ledgerOn]));
  // A word spoken by hand is as new as the day on which it was entered, however far it is dated back (decision 019).
  const entered = await db.query<{ finding: string; enteredOn: LocalDate }>(sql`
    SELECT inspection_id || '-' || finding_no AS finding, max(entered_on)::text AS "enteredOn"
    FROM event WHERE inspection_id = ANY(${ids}::int[]) AND entered_on IS NOT NULL GROUP BY 1`);
  const enteredOn = new Map(entered.map((e) => [e.finding, e.enteredOn]));
  const byInspection = Map.groupBy(findings, (f) => f.inspectionId);
  return inspections.map((inspection) => ({
    ...inspection,
    findings: (byInspection.get(inspection.inspectionId) ?? []).map(({ inspectionId, ...f }) => ({
      ...f,
      ledgerOn: ledgerOn.get(`${inspectionId}-${f.no}`) ?? null,
      enteredOn: enteredOn.get(`${inspectionId}-${f.no}`) ?? null,
      measures: (measures.get(`${inspectionId}-${f.no}`) ?? []).map((m) => m.text),
      events: (events.get(`${inspectionId}-${f.no}`) ?? []).map(({ inspectionId: _i, findingNo: _n, ...e }) => e),
    })),
  }));
}

function group<T extends { inspectionId: number; findingNo: number }>(rows: T[]): Map<string, T[]> {
  return Map.groupBy(rows, (r) => `${r.inspectionId}-${r.findingNo}`);
}
