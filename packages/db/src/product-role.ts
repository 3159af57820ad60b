// The role under which the product runs (decision 025): all it wants with the board's tables, but to the audit it may only add, and read it.
import { createHmac } from "node:crypto";
import pg from "pg";
import { type Database, openDatabase } from "./database.ts";
import type { AcquiredDatabase } from "./embedded/acquire-database.ts";
import { connected, MIGRATION_LOCK } from "./migrate.ts";

const AUDIT = "audit";
/** Longest name that PostgreSQL keeps. */
const NAME_BYTES = 63;
const REFUSED = "42501";

export type ProductDoor = {
  url: string;
  /** Taken on by each connection of `url`; null when `url` signs in as the role itself, or when there is none. */
  role: string | null;
  /** False where the database gave us no role of our own: then only its triggers guard the audit. */
  guarded: boolean;
};

type Standing = { owner: string; role: string; exists: boolean; logsIn: boolean };

const quoted = (name: string) => pg.escapeIdentifier(name);

async function standing(client: pg.Client): Promise<Standing> {
  const { rows } = await client.query<{ owner: string }>("SELECT current_user AS owner");
  const owner = rows[0]?.owner ?? "";
  const role = `${owner.slice(0, NAME_BYTES - "_app".length)}_app`;
  const found = await client.query<{ logsIn: boolean }>('SELECT rolcanlogin AS "logsIn" FROM pg_roles WHERE rolname = $1', [role]);
  return { owner, role, exists: found.rows.length > 0, logsIn: found.rows[0]?.logsIn ?? false };
}

/** Tables and sequences on which the role lacks something, or has too much. Asked first: granting anew would lock what others are reading. */
async function isGranted(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(
    `SELECT has_schema_privilege($1, 'public', 'USAGE') AND bool_and(CASE
              WHEN c.relname = $2 THEN has_table_privilege($1, c.oid, 'SELECT') AND has_table_privilege($1, c.oid, 'INSERT')
                                   AND NOT has_table_privilege($1, c.oid, 'UPDATE, DELETE, TRUNCATE')
              WHEN c.relname = '_prisma_migrations' THEN true
              WHEN c.relkind = 'S' THEN has_sequence_privilege($1, c.oid, 'USAGE') AND has_sequence_privilege($1, c.oid, 'UPDATE')
              ELSE has_table_privilege($1, c.oid, 'SELECT') AND has_table_privilege($1, c.oid, 'INSERT')
               AND has_table_privilege($1, c.oid, 'UPDATE') AND has_table_privilege($1, c.oid, 'DELETE') END) AS granted
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'S')`,
    [role, AUDIT],
  );
  return rows[0]?.granted ?? false;
}

async function grant(client: pg.Client, role: string): Promise<void> {
  const to = quoted(role);
  await client.query(`
    BEGIN;
    GRANT USAGE ON SCHEMA public TO ${to};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ${to};
    REVOKE ALL ON ${AUDIT}, _prisma_migrations FROM ${to};
    GRANT SELECT, INSERT ON ${AUDIT} TO ${to};
    COMMIT`);
}

/** The password follows from the owner's, so that every process of the installation knows it and none has to keep it. */
function passwordOf(ownerUrl: string, role: string): string {
  return createHmac("sha256", decodeURIComponent(new URL(ownerUrl).password))
    .update(`rectify role ${role}`)
    .digest("base64url");
}

async function makeRole(client: pg.Client, { owner, role, exists, logsIn }: Standing, password: string | null): Promise<void> {
  if (!exists) await client.query(`CREATE ROLE ${quoted(role)} NOLOGIN`);
  if (password && !logsIn) await client.query(`ALTER ROLE ${quoted(role)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
  if (password) return;
  // Who made a role may take it on at once in PostgreSQL 15 only as a superuser, and later only after granting it to itself.
  const takenOn = await client.query(`SET ROLE ${quoted(role)}; RESET ROLE`).then(
    () => true,
    () => false,
  );
  if (!takenOn) await client.query(`GRANT ${quoted(role)} TO ${quoted(owner)}`);
}

/** Makes the role and its rights where they are not yet, over a migrated database. The embedded one is entered by a password of the role's own. */
export async function productDoor({ url, embedded }: Pick<AcquiredDatabase, "url" | "embedded">): Promise<ProductDoor> {
  return connected(url, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    const found = await standing(client);
    const password = embedded ? passwordOf(url, found.role) : null;
    try {
      await makeRole(client, found, password);
      if (!(await isGranted(client, found.role))) await grant(client, found.role);
    } catch (error) {
      // A database of somebody else's may not let us make roles; ours always does.
      if (embedded || (error as { code?: string }).code !== REFUSED) throw error;
      return { url, role: null, guarded: false };
    }
    if (password === null) return { url, role: found.role, guarded: true };
    const own = new URL(url);
    own.username = encodeURIComponent(found.role);
    own.password = encodeURIComponent(password);
    return { url: own.href, role: null, guarded: true };
  });
}

/** Opens a migrated database as the product. @throws DATABASE_UNAVAILABLE as openDatabase */
export async function openAsProduct(acquired: Pick<AcquiredDatabase, "url" | "embedded">): Promise<Database & { guarded: boolean }> {
  const { url, role, guarded } = await productDoor(acquired);
  return { ...(await openDatabase(url, { role })), guarded };
}
