// What meetings decided.
import { findingId, parseFindingId } from "@rectify/domain/finding";
import type { LocalDate } from "@rectify/domain/local-date";
import type { About, DecisionRow, DecisionWords, Outcome } from "@rectify/domain/meeting";
import { type Queryable, type SqlText, sql } from "../database.ts";

type Stored = Omit<DecisionRow, "about"> & {
  about: About["about"];
  figure: string | null;
  unitId: number | null;
  inspectionId: number | null;
  findingNo: number | null;
};

const COLUMNS = sql`
  SELECT d.id, d.meeting_id AS "meetingId", m.held_on::text AS "heldOn", d.text, d.owner, d.due_on::text AS "dueOn", d.about, d.figure,
         d.unit_id AS "unitId", d.inspection_id AS "inspectionId", d.finding_no AS "findingNo", coalesce(u.short_name, iu.short_name) AS unit,
         d.version, d.ended_on::text AS "endedOn", d.outcome, d.note
    FROM decision d
    JOIN meeting m ON m.id = d.meeting_id
    LEFT JOIN unit u ON u.id = d.unit_id
    LEFT JOIN inspection i ON i.id = d.inspection_id
    LEFT JOIN unit iu ON iu.id = i.unit_id`;
/** Open ones first, by due day; ended ones after them, the latest first. */
const ORDER = sql`ORDER BY (d.ended_on IS NOT NULL), d.ended_on DESC, d.due_on, d.id`;

function rowOf({ about, figure, unitId, inspectionId, findingNo, ...row }: Stored): DecisionRow {
  if (about === "figure" && figure !== null) return { ...row, about: { about, figure } };
  if (about === "unit" && unitId !== null) return { ...row, about: { about, unitId } };
  if (about === "finding" && inspectionId !== null && findingNo !== null)
    return { ...row, about: { about, finding: findingId(inspectionId, findingNo) } };
  return { ...row, about: { about: "meeting" } };
}

async function ask(db: Queryable, where: SqlText): Promise<DecisionRow[]> {
  return (await db.query<Stored>(sql`${COLUMNS} WHERE ${where} ${ORDER}`)).map(rowOf);
}

/** All of them, or those of one meeting. */
export function decisionRows(db: Queryable, meetingId?: number): Promise<DecisionRow[]> {
  return ask(db, meetingId === undefined ? sql`true` : sql`d.meeting_id = ${meetingId}`);
}

/** Said about exactly this; a unit's are also those about its findings. */
export function decisionsAbout(db: Queryable, about: About): Promise<DecisionRow[]> {
  if (about.about === "figure") return ask(db, sql`d.figure = ${about.figure}`);
  if (about.about === "unit") return ask(db, sql`(d.unit_id = ${about.unitId} OR i.unit_id = ${about.unitId})`);
  if (about.about === "meeting") return ask(db, sql`d.about = 'meeting'`);
  const at = parseFindingId(about.finding);
  return at ? ask(db, sql`d.inspection_id = ${at.inspectionId} AND d.finding_no = ${at.no}`) : Promise.resolve([]);
}

/** Made at earlier meetings and not ended by that day: what the meeting of that day has to ask after. */
export function agendaOn(db: Queryable, heldOn: LocalDate, except: number | null): Promise<DecisionRow[]> {
  return ask(
    db,
    sql`m.held_on <= ${heldOn}::date AND d.meeting_id IS DISTINCT FROM ${except}::int AND (d.ended_on IS NULL OR d.ended_on > ${heldOn}::date)`,
  );
}

export async function decisionById(db: Queryable, id: number): Promise<DecisionRow | null> {
  const [row] = await ask(db, sql`d.id = ${id}`);
  return row ?? null;
}

export async function lockDecision(tx: Queryable, id: number): Promise<void> {
  await tx.query(sql`SELECT id FROM decision WHERE id = ${id} FOR UPDATE`);
}

export async function insertDecision(
  tx: Queryable,
  d: DecisionWords & { meetingId: number; about: About; at: string; actor: string },
): Promise<number> {
  const { about } = d;
  const at = about.about === "finding" ? parseFindingId(about.finding) : null;
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO decision (meeting_id, text, owner, due_on, about, figure, unit_id, inspection_id, finding_no, created_at, created_by)
    VALUES (${d.meetingId}, ${d.text}, ${d.owner}, ${d.dueOn}::date, ${about.about}, ${about.about === "figure" ? about.figure : null},
            ${about.about === "unit" ? about.unitId : null}::int, ${at?.inspectionId ?? null}::int, ${at?.no ?? null}::int,
            ${d.at}::timestamptz, ${d.actor})
    RETURNING id`);
  if (!row) throw new Error("a decision was not written");
  return row.id;
}

export async function writeDecision(
  tx: Queryable,
  id: number,
  d: DecisionWords & { endedOn: LocalDate | null; outcome: Outcome | null; note: string | null },
): Promise<void> {
  await tx.execute(sql`
    UPDATE decision SET text = ${d.text}, owner = ${d.owner}, due_on = ${d.dueOn}::date, ended_on = ${d.endedOn}::date, outcome = ${d.outcome},
                        note = ${d.note}, version = version + 1
     WHERE id = ${id}`);
}
