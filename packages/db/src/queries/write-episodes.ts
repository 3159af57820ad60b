// Derives the episodes of findings from their events and writes them, in the transaction that wrote the events.
import { type Episode, episodesOf } from "@rectify/domain/episodes";
import type { FindingHistory } from "@rectify/domain/finding";
import { type Queryable, sql } from "../database.ts";

export type HistoryOf = { inspectionId: number; no: number; history: FindingHistory };

const COLUMNS = (e: Episode) => ({
  d_from: e.from,
  d_to: e.to,
  started: e.started,
  staged: e.staged,
  comp: e.comp,
  clos: e.clos,
  due: e.due,
  due_original: e.dueOriginal,
  od_from: e.odFrom,
  od_to: e.odTo,
  odo_from: e.odoFrom,
  odo_to: e.odoTo,
  late_by_return: e.lateByReturn,
  cancelled: e.cancelled,
});

/** Replaces the episodes of the given findings. Place, category and class are read from the rows as they stand now. */
export async function writeEpisodes(tx: Queryable, histories: readonly HistoryOf[]): Promise<void> {
  if (histories.length === 0) return;
  const keys = JSON.stringify(histories.map((h) => ({ i: h.inspectionId, n: h.no })));
  await tx.execute(sql`
    DELETE FROM finding_episode e USING jsonb_to_recordset(${keys}::jsonb) AS k(i int, n int)
    WHERE e.inspection_id = k.i AND e.finding_no = k.n`);
  const rows = histories.flatMap((h) => episodesOf(h.history).map((e) => ({ i: h.inspectionId, n: h.no, ...COLUMNS(e) })));
  await tx.execute(sql`
    WITH RECURSIVE ancestor AS (
      SELECT id AS region_id, id, parent_id, depth FROM region
      UNION ALL
      SELECT a.region_id, r.id, r.parent_id, r.depth FROM ancestor a JOIN region r ON r.id = a.parent_id
    ), path AS (
      SELECT region_id, max(id) FILTER (WHERE depth = 1) AS l1, max(id) FILTER (WHERE depth = 2) AS l2,
             max(id) FILTER (WHERE depth = 3) AS l3, max(id) FILTER (WHERE depth = 4) AS l4
      FROM ancestor GROUP BY region_id
    )
    INSERT INTO finding_episode (inspection_id, finding_no, unit_id, l1, l2, l3, l4, category, round_id, group_id, class, d_from, d_to, started, staged,
                                 comp, clos, due, due_original, od_from, od_to, odo_from, odo_to, late_by_return, cancelled)
    SELECT e.i, e.n, i.unit_id, p.l1, p.l2, p.l3, p.l4, f.category, i.round_id, i.group_id, f.term_class, e.d_from, e.d_to, e.started, e.staged,
           e.comp, e.clos, e.due, e.due_original, e.od_from, e.od_to, e.odo_from, e.odo_to, e.late_by_return, e.cancelled
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS e(i int, n int, d_from smallint, d_to smallint, started smallint, staged smallint, comp smallint,
           clos smallint, due smallint, due_original smallint, od_from smallint, od_to smallint, odo_from smallint, odo_to smallint, late_by_return boolean, cancelled boolean)
    JOIN finding f ON f.inspection_id = e.i AND f.no = e.n
    JOIN inspection i ON i.id = e.i
    JOIN unit u ON u.id = i.unit_id
    LEFT JOIN path p ON p.region_id = u.region_id`);
}

/** Brings place columns of existing episodes up to date after a unit got a region or an inspection a group. */
export async function replaceEpisodePlaces(tx: Queryable): Promise<void> {
  await tx.execute(sql`
    WITH RECURSIVE ancestor AS (
      SELECT id AS region_id, id, parent_id, depth FROM region
      UNION ALL
      SELECT a.region_id, r.id, r.parent_id, r.depth FROM ancestor a JOIN region r ON r.id = a.parent_id
    ), place AS (
      SELECT i.id AS inspection_id, i.group_id, max(a.id) FILTER (WHERE a.depth = 1) AS l1, max(a.id) FILTER (WHERE a.depth = 2) AS l2,
             max(a.id) FILTER (WHERE a.depth = 3) AS l3, max(a.id) FILTER (WHERE a.depth = 4) AS l4
      FROM inspection i JOIN unit u ON u.id = i.unit_id LEFT JOIN ancestor a ON a.region_id = u.region_id GROUP BY i.id, i.group_id
    )
    UPDATE finding_episode e SET l1 = p.l1, l2 = p.l2, l3 = p.l3, l4 = p.l4, group_id = p.group_id
    FROM place p
    WHERE p.inspection_id = e.inspection_id AND (e.l1, e.l2, e.l3, e.l4, e.group_id) IS DISTINCT FROM (p.l1, p.l2, p.l3, p.l4, p.group_id)`);
}
