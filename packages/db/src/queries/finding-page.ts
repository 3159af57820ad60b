// One finding with everything stored of it, as it stood on a day.
import type { FindingPage, MeasureRow } from "@rectify/domain/board";
import { episodesOf } from "@rectify/domain/episodes";
import { findingId } from "@rectify/domain/finding";
import { voidedSeqs } from "@rectify/domain/history";
import { lifeLineOf } from "@rectify/domain/life-line";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "../facts/day-conditions.ts";
import { type RowAtDay, rowOf, rowsAtDay } from "../facts/row-at-day.ts";
import { inScope, scopeOf } from "../facts/scope.ts";
import { turnCounts } from "../facts/turn-counts.ts";
import { warningDaysOn } from "../facts/warning-days.ts";
import { storedEvents } from "./known-finding.ts";

type Details = Pick<
  FindingPage,
  | "version"
  | "roundId"
  | "group"
  | "supportingDepartments"
  | "categoryAssigned"
  | "suggestedCategory"
  | "feedbackOn"
  | "progress"
  | "remark"
>;

/** Events that take effect after `asOf` are not shown. Null when the finding was not registered by then, is out of reach, or does not exist. */
export async function findingPage(
  db: Queryable,
  at: { inspectionId: number; no: number },
  asOf: LocalDate,
  reach: Reach,
): Promise<FindingPage | null> {
  const key = sql`inspection_id = ${at.inspectionId} AND finding_no = ${at.no}`;
  const scope = inScope(await scopeOf(db, { within: reach }));
  const rows = await db.query<RowAtDay>(sql`
    ${rowsAtDay(sql`finding_episode`, asOf, await warningDaysOn(db, asOf))}
     WHERE ${conditionsOn(asOf).there} AND e.inspection_id = ${at.inspectionId} AND e.finding_no = ${at.no} AND ${scope}`);
  const row = rows[0];
  if (!row) return null;
  const [details] = await db.query<Details>(sql`
    SELECT f.version, i.round_id AS "roundId", g.name AS "group", f.supporting_departments AS "supportingDepartments",
           f.category_assigned AS "categoryAssigned", f.suggested_category AS "suggestedCategory",
           COALESCE(f.feedback_on, i.feedback_on)::text AS "feedbackOn", f.progress, f.remark
      FROM finding f JOIN inspection i ON i.id = f.inspection_id LEFT JOIN inspection_group g ON g.id = i.group_id
     WHERE f.inspection_id = ${at.inspectionId} AND f.no = ${at.no}`);
  const measures = await db.query<MeasureRow>(
    sql`SELECT no, text, progress, due_on::text AS "dueOn" FROM measure WHERE ${key} ORDER BY no`,
  );
  const events = await storedEvents(db, at);
  const [original] = await db.query<{ dueOn: LocalDate | null }>(sql`
    SELECT original_due_on::text AS "dueOn" FROM finding WHERE inspection_id = ${at.inspectionId} AND no = ${at.no}`);
  const voided = voidedSeqs(events);
  const episodes = episodesOf({ termClass: row.termClass, originalDueOn: original?.dueOn ?? null, events });
  return {
    ...rowOf(row, await turnCounts(db, rows, asOf)),
    ...(details as Details),
    asOf,
    finding: findingId(at.inspectionId, at.no),
    inspectionId: at.inspectionId,
    measures,
    events: events.filter((e) => e.effectiveOn <= asOf).map((e) => ({ ...e, voided: voided.has(e.seq) })),
    lifeLine: lifeLineOf(episodes, asOf),
  };
}
