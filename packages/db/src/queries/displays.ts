// Wall screens without sign-in: what was confirmed for them, and their passes. Only SHA-256 hashes of passes are ever stored.
import type { DisplayEnd, DisplayRow, OwnDisplay } from "@rectify/domain/display";
import { type DisplayLevel, type Principal, reachSchema } from "@rectify/domain/principal";
import { SCENES, type Scene } from "@rectify/domain/screen/scenes";
import { type Queryable, sql } from "../database.ts";

type Hash = Uint8Array<ArrayBuffer>;

const instant = (column: ReturnType<typeof sql>) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const COLUMNS = sql`
  id, name, level, scenes, scope, watermark, paired_by AS "pairedBy", address, agent, ${instant(sql`paired_at`)} AS "pairedAt",
  ${instant(sql`expires_at`)} AS "expiresAt", ${instant(sql`last_seen_at`)} AS "lastSeenAt", ${instant(sql`revoked_at`)} AS "revokedAt"`;

/** Those in force first, then the ended ones, the latest first. */
export async function displayRows(db: Queryable, now: Date): Promise<DisplayRow[]> {
  return db.query<DisplayRow>(sql`
    SELECT ${COLUMNS} FROM display ORDER BY (revoked_at IS NOT NULL OR expires_at <= ${now}), id DESC LIMIT 500`);
}

export type NewDisplay = Pick<DisplayRow, "name" | "level" | "scenes" | "scope" | "watermark" | "pairedBy" | "address" | "agent"> & {
  at: Date;
  expiresAt: Date;
};

export async function insertDisplay(tx: Queryable, d: NewDisplay): Promise<number> {
  const [row] = await tx.query<{ id: number }>(sql`
    INSERT INTO display (name, level, scenes, scope, watermark, paired_at, paired_by, expires_at, address, agent)
    VALUES (${d.name}, ${d.level}, ${d.scenes}::text[], ${JSON.stringify(d.scope)}::jsonb, ${d.watermark}, ${d.at}, ${d.pairedBy},
            ${d.expiresAt}, ${d.address}, ${d.agent}) RETURNING id`);
  return row?.id ?? 0;
}

/** Takes the pass away at once. Null when there is no such display, or it is revoked already. */
export async function revokeDisplay(tx: Queryable, id: number, by: string, at: Date): Promise<{ name: string } | null> {
  const [row] = await tx.query<{ name: string }>(
    sql`UPDATE display SET revoked_at = ${at}, revoked_by = ${by} WHERE id = ${id} AND revoked_at IS NULL RETURNING name`,
  );
  return row ?? null;
}

/** Those that a guest paired end with the first account, as guests themselves do. */
export async function endDisplaysOfGuests(tx: Queryable, by: string, at: Date): Promise<void> {
  await tx.execute(sql`UPDATE display SET revoked_at = ${at}, revoked_by = ${by} WHERE paired_by = 'guest' AND revoked_at IS NULL`);
}

/** Seen again within this time is not written again. */
const SEEN_STEP_MS = 60_000;

type Pass = { id: number; level: DisplayLevel; scope: unknown; lastSeenAt: Date | null };

/** Whose pass it is, or null when it opens nothing: unknown, revoked, or past its time. */
export async function findPass(db: Queryable, passHash: Hash, now: Date): Promise<Principal | null> {
  const [found] = await db.query<Pass>(sql`
    SELECT id, level, scope, last_seen_at AS "lastSeenAt" FROM display
     WHERE pass_hash = ${passHash} AND revoked_at IS NULL AND expires_at > ${now}`);
  const scope = reachSchema.safeParse(found?.scope).data;
  if (!found || !scope) return null;
  if (found.lastSeenAt === null || now.getTime() - found.lastSeenAt.getTime() > SEEN_STEP_MS)
    await db.execute(sql`UPDATE display SET last_seen_at = ${now} WHERE id = ${found.id}`);
  return { id: `display ${found.id}`, roles: ["display"], scope, display: { displayId: found.id, level: found.level } };
}

/** Of a pass that opens nothing any more: which display it was, and why. Null for one that was never given. */
export async function endedPass(db: Queryable, passHash: Hash): Promise<{ name: string; why: DisplayEnd } | null> {
  const [row] = await db.query<{ name: string; revoked: boolean }>(
    sql`SELECT name, revoked_at IS NOT NULL AS revoked FROM display WHERE pass_hash = ${passHash}`,
  );
  return row ? { name: row.name, why: row.revoked ? "revoked" : "expired" } : null;
}

/** What a display's page must know of itself. A scene that there no longer is, is passed over. */
export async function ownDisplay(db: Queryable, id: number): Promise<OwnDisplay | null> {
  const [row] = await db.query<Omit<OwnDisplay, "scenes"> & { scenes: string[] }>(
    sql`SELECT name, level, scenes, watermark FROM display WHERE id = ${id}`,
  );
  return row ? { ...row, scenes: SCENES.filter((scene): scene is Scene => row.scenes.includes(scene)) } : null;
}
