import { type Queryable, sql } from "../database.ts";

/**
 * The number of the last change of the board's data, rising with every committed one: each leaves a row in the audit, in its own transaction.
 * `known`: a number it is not below; nothing older is looked at.
 */
export async function lastChange(db: Queryable, known: number): Promise<number> {
  // Who came, was refused, or was given an account or a display changes nothing on the board; nor does who turns the pages of a wall.
  // A display taken away must look at once.
  const [row] = await db.query<{ id: number | null }>(sql`
    SELECT max(id)::int AS id FROM audit WHERE id > ${known} AND action NOT LIKE 'access.%' AND action NOT LIKE 'account.%'
       AND action NOT LIKE 'screen.%' AND (action NOT LIKE 'display.%' OR action = 'display.revoked')`);
  return row?.id ?? known;
}
