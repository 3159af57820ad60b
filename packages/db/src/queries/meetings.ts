// Meetings, and what was frozen of them.
import type { LocalDate } from "@rectify/domain/local-date";
import type { MeetingPlan, MeetingRow } from "@rectify/domain/meeting";
import { type Queryable, sql } from "../database.ts";

const ISO = sql`'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

/** All meetings, the latest first. */
export async function meetingRows(db: Queryable): Promise<MeetingRow[]> {
  return db.query<MeetingRow>(sql`
    SELECT m.id, m.title, m.held_on::text AS "heldOn", m.as_of::text AS "asOf", m.compare_with::text AS "compareWith", m.version,
           to_char(m.frozen_at AT TIME ZONE 'UTC', ${ISO}) AS "frozenAt",
           (SELECT count(*)::int FROM decision d WHERE d.meeting_id = m.id) AS decisions
      FROM meeting m ORDER BY m.held_on DESC, m.id DESC`);
}

export type StoredMeeting = {
  id: number;
  version: number;
  plan: MeetingPlan;
  frozenAt: string | null;
  frozenBy: string | null;
  sha256: string | null;
};

/** `lock`: nobody else writes it until the transaction ends. */
export async function meetingById(db: Queryable, id: number, { lock = false } = {}): Promise<StoredMeeting | null> {
  const [row] = await db.query<Omit<StoredMeeting, "plan"> & { plan: Pick<MeetingPlan, "filter" | "scenes" | "expected"> } & Head>(sql`
    SELECT id, version, title, held_on::text AS "heldOn", as_of::text AS "asOf", compare_with::text AS "compareWith", plan,
           to_char(frozen_at AT TIME ZONE 'UTC', ${ISO}) AS "frozenAt", frozen_by AS "frozenBy", frozen_sha256 AS sha256
      FROM meeting WHERE id = ${id} ${lock ? sql`FOR UPDATE` : sql``}`);
  if (!row) return null;
  const { title, heldOn, asOf, compareWith, plan, ...rest } = row;
  return { ...rest, plan: { title, heldOn, asOf, compareWith, ...plan } };
}

type Head = Pick<MeetingPlan, "title" | "heldOn" | "asOf" | "compareWith">;

/** Text and hash as they were written; null while nothing is frozen. */
export async function frozenText(db: Queryable, id: number): Promise<{ text: string; sha256: string } | null> {
  const [row] = await db.query<{ text: string | null; sha256: string }>(
    sql`SELECT frozen AS text, frozen_sha256 AS sha256 FROM meeting WHERE id = ${id}`,
  );
  return row && row.text !== null ? { text: row.text, sha256: row.sha256 } : null;
}

export async function insertMeeting(tx: Queryable, plan: MeetingPlan, by: { at: string; actor: string }): Promise<number> {
  const { title, heldOn, asOf, compareWith, ...rest } = plan;
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO meeting (title, held_on, as_of, compare_with, plan, created_at, created_by)
    VALUES (${title}, ${heldOn}::date, ${asOf}::date, ${compareWith}::date, ${JSON.stringify(rest)}::jsonb, ${by.at}::timestamptz, ${by.actor})
    RETURNING id`);
  if (!row) throw new Error("a meeting was not written");
  return row.id;
}

export async function writePlan(tx: Queryable, id: number, plan: MeetingPlan): Promise<void> {
  const { title, heldOn, asOf, compareWith, ...rest } = plan;
  await tx.execute(sql`
    UPDATE meeting SET title = ${title}, held_on = ${heldOn}::date, as_of = ${asOf}::date, compare_with = ${compareWith}::date,
                       plan = ${JSON.stringify(rest)}::jsonb, version = version + 1
     WHERE id = ${id} AND frozen_at IS NULL`);
}

export async function freezeMeeting(
  tx: Queryable,
  id: number,
  frozen: { text: string; sha256: string; at: string; actor: string },
): Promise<void> {
  await tx.execute(sql`
    UPDATE meeting SET frozen = ${frozen.text}, frozen_sha256 = ${frozen.sha256}, frozen_at = ${frozen.at}::timestamptz, frozen_by = ${frozen.actor},
                       version = version + 1
     WHERE id = ${id} AND frozen_at IS NULL`);
}

/** As-of days of the meetings that were held, in their order. */
export async function meetingDays(db: Queryable): Promise<LocalDate[]> {
  const rows = await db.query<{ day: LocalDate }>(
    sql`SELECT DISTINCT as_of::text AS day FROM meeting WHERE frozen_at IS NOT NULL ORDER BY 1`,
  );
  return rows.map(({ day }) => day);
}
