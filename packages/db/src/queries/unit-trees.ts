// A unit's findings on a day as the ledger nests them: inspection → aspect → item → finding.
import type { TreeAspect, TreeFinding, TreeItem, UnitPage } from "@rectify/domain/board";
import { findingId } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "../facts/day-conditions.ts";
import { type RowAtDay, rowOf, rowsAtDay } from "../facts/row-at-day.ts";
import { turnCounts } from "../facts/turn-counts.ts";
import { warningDaysOn } from "../facts/warning-days.ts";
import type { UnitEvent } from "./unit-events.ts";

type Trees = UnitPage["trees"];

/** `events` are the unit's, from `unitEvents`. Cancelled findings are listed too, in their state. */
export async function unitTrees(db: Queryable, unitId: number, asOf: LocalDate, events: readonly UnitEvent[]): Promise<Trees> {
  const rows = await db.query<RowAtDay>(sql`
    ${rowsAtDay(sql`finding_episode`, asOf, await warningDaysOn(db, asOf))}
     WHERE ${conditionsOn(asOf).there} AND e.unit_id = ${unitId}
     ORDER BY f.inspection_id DESC, f.aspect_no NULLS FIRST, f.item_no NULLS FIRST, f.no`);
  const measures = await db.query<{ inspectionId: number; findingNo: number; n: number }>(sql`
    SELECT m.inspection_id AS "inspectionId", m.finding_no AS "findingNo", count(*)::int AS n
      FROM measure m JOIN inspection i ON i.id = m.inspection_id
     WHERE i.unit_id = ${unitId} GROUP BY m.inspection_id, m.finding_no`);
  const measureCount = new Map(measures.map((m) => [findingId(m.inspectionId, m.findingNo), m.n]));
  const latest = new Map(events.map((e) => [findingId(e.inspectionId, e.findingNo), e]));
  const turns = await turnCounts(db, rows, asOf);
  const trees: Trees = [];
  for (const row of rows) {
    const id = findingId(row.inspectionId, row.findingNo);
    const last = latest.get(id);
    const finding: TreeFinding = {
      ...rowOf(row, turns),
      no: row.findingNo,
      measures: measureCount.get(id) ?? 0,
      latestEvent: last ? { type: last.type, day: last.effectiveOn, reason: last.reason } : null,
    };
    itemFor(aspectFor(treeFor(trees, row), row.aspect), row.item).findings.push(finding);
  }
  return trees;
}

/** Rows come in order, so that the place of the next one is the last or a new one. */
function treeFor(trees: Trees, { inspectionId, round }: RowAtDay): TreeAspect[] {
  const last = trees.at(-1);
  if (last?.inspectionId === inspectionId) return last.aspects;
  const tree = { inspectionId, round, aspects: [] };
  trees.push(tree);
  return tree.aspects;
}

function aspectFor(aspects: TreeAspect[], title: string | null): TreeItem[] {
  const last = aspects.at(-1);
  if (last && last.title === title) return last.items;
  const aspect: TreeAspect = { title, items: [] };
  aspects.push(aspect);
  return aspect.items;
}

function itemFor(items: TreeItem[], title: string | null): TreeItem {
  const last = items.at(-1);
  if (last && last.title === title) return last;
  const item: TreeItem = { title, findings: [] };
  items.push(item);
  return item;
}
