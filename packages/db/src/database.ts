// One open database: the Prisma client for rows, SQL as SQL for the rest, both over one pool.
import { PrismaPg } from "@prisma/adapter-pg";
import { DomainError } from "@rectify/domain/errors";
import pg from "pg";
import { unavailable } from "./embedded/unavailable.ts";
import { Prisma, PrismaClient } from "./generated/client.ts";
import { isWriteConflict } from "./write-conflict.ts";

/** SQL with its values apart; fragments nest. Build with the `sql` tag, `joinSql`, `emptySql`, `rawSql`. */
export type SqlText = Prisma.Sql;
export const sql = Prisma.sql;
/** Fragments or values with a separator between; refuses an empty list. */
export const joinSql = Prisma.join;
export const emptySql: SqlText = Prisma.empty;
/** Text of the program itself, never of a user. */
export const rawSql = Prisma.raw;

/** Asks in SQL. int4 comes as number, int8 as bigint, numeric as Decimal; cast a day to text (`day::text`) to get a LocalDate. */
export type Queryable = {
  query<T>(text: SqlText): Promise<T[]>;
  /** Number of rows touched. */
  execute(text: SqlText): Promise<number>;
};

/** Inside one transaction; both doors share its connection. */
export type Tx = Queryable & { prisma: Prisma.TransactionClient };

export type TransactionOptions = {
  /** SERIALIZABLE instead of READ COMMITTED. */
  serializable?: boolean;
  /** REPEATABLE READ: all reads see one moment. */
  snapshot?: boolean;
  /** Longest run of one try. Default 2 minutes. */
  timeoutMs?: number;
};

export type Database = Queryable & {
  prisma: PrismaClient;
  pool: pg.Pool;
  /**
   * All or nothing. A conflict with another writer is tried again, up to 3 times, so `work` must bear repetition.
   * @throws CONFLICT when the tries are used up; otherwise whatever `work` throws
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  /** Whether the database answers now. */
  isHealthy(): Promise<boolean>;
  close(): Promise<void>;
};

export const MIN_SERVER_VERSION = 150_000;
const TRIES = 4;

function queryable(client: Prisma.TransactionClient): Queryable {
  return { query: (text) => client.$queryRaw(text), execute: (text) => client.$executeRaw(text) };
}

/** A wrong time zone would shift every instant, another encoding would refuse Chinese: better not to start. */
async function assertUsable(pool: pg.Pool, db: Queryable): Promise<void> {
  const ask = `SELECT current_setting('TimeZone') AS zone, current_setting('server_encoding') AS encoding,
                      current_setting('server_version_num')::int AS version`;
  type Row = { zone: string; encoding: string; version: number };
  let rows: Row[];
  try {
    rows = [...(await pool.query<Row>(ask)).rows, ...(await db.query<Row>(rawSql(ask)))];
  } catch (error) {
    throw unavailable("UNREACHABLE", { system: (error as { code?: string }).code ?? "CONNECT" });
  }
  for (const { zone, encoding, version } of rows) {
    if (version < MIN_SERVER_VERSION) throw unavailable("SERVER_TOO_OLD", { version, wanted: MIN_SERVER_VERSION });
    if (zone !== "UTC") throw unavailable("TIME_ZONE", { zone });
    if (encoding !== "UTF8") throw unavailable("ENCODING", { encoding });
  }
}

/**
 * Opens a pool and proves that the server can be used (answers, ≥ 15, UTF-8, sessions in UTC). Each connection takes on `role`, if there is one.
 * @throws DATABASE_UNAVAILABLE UNREACHABLE, SERVER_TOO_OLD, TIME_ZONE, ENCODING
 */
export async function openDatabase(url: string, options: { poolSize?: number; role?: string | null } = {}): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    // Compiling a statement takes longer than any of ours runs.
    options: `-c TimeZone=UTC -c jit=off${options.role ? ` -c role=${options.role.replace(/[\\ ]/g, "\\$&")}` : ""}`,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    application_name: "rectify",
  });
  // An idle connection that breaks is replaced on the next use; without a listener it would end the process.
  pool.on("error", () => undefined);
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" });
  const plain = queryable(prisma);

  const close = async () => {
    await prisma.$disconnect();
    if (!pool.ended) await pool.end();
  };

  const transaction: Database["transaction"] = async (work, { serializable = false, snapshot = false, timeoutMs = 120_000 } = {}) => {
    const { Serializable, RepeatableRead, ReadCommitted } = Prisma.TransactionIsolationLevel;
    const isolationLevel = serializable ? Serializable : snapshot ? RepeatableRead : ReadCommitted;
    for (let left = TRIES; ; left--) {
      try {
        return await prisma.$transaction((tx) => work({ prisma: tx, ...queryable(tx) }), {
          isolationLevel,
          timeout: timeoutMs,
          maxWait: 15_000,
        });
      } catch (error) {
        if (!isWriteConflict(error)) throw error;
        if (left === 1) throw new DomainError("CONFLICT", { reason: "CONCURRENT_WRITERS" });
      }
    }
  };

  try {
    await assertUsable(pool, plain);
  } catch (error) {
    await close();
    throw error;
  }
  const isHealthy = () =>
    pool.query("SELECT 1").then(
      () => true,
      () => false,
    );
  return { ...plain, prisma, pool, transaction, isHealthy, close };
}
