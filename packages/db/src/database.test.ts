import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database, joinSql, openDatabase, sql } from "./database.ts";
import { testDatabase, testDatabaseUrl } from "./testing/test-database.ts";

let db: Database;
beforeAll(async () => {
  db = await testDatabase("owner");
  await db.execute(sql`CREATE TABLE counter (id int PRIMARY KEY, n int NOT NULL)`);
  await db.execute(sql`INSERT INTO counter VALUES (1, 0), (2, 0)`);
});
afterAll(() => db.close());

test("an instant comes back as it was written although the role prefers another zone", async () => {
  const own = await testDatabaseUrl();
  const before = await openDatabase(own.url);
  const [role] = await before.query<{ name: string; base: string }>(sql`SELECT current_user AS name, current_database() AS base`);
  await before.pool.query(`ALTER ROLE ${role?.name} IN DATABASE ${role?.base} SET TimeZone = 'Asia/Shanghai'`);
  await before.close();
  const after = await openDatabase(own.url);
  const recordedAt = new Date("2026-03-05T16:30:00.000Z");
  await after.prisma.setting.create({ data: { key: "k", effectiveOn: new Date("2026-03-05"), value: 1, recordedAt, actor: "test" } });
  const rows = await after.query<{ utc: string; day: string }>(
    sql`SELECT to_char(recorded_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS utc, effective_on::text AS day FROM setting`,
  );
  expect(rows).toEqual([{ utc: "2026-03-05T16:30:00Z", day: "2026-03-05" }]);
  expect((await after.prisma.setting.findFirstOrThrow()).recordedAt).toEqual(recordedAt);
  await after.close();
  await own.drop();
});

test("values never become SQL, and fragments nest", async () => {
  const evil = "'; DROP TABLE counter; --";
  const only = joinSql([1, 2]);
  const [row] = await db.query<{ said: string; n: number }>(
    sql`SELECT ${evil}::text AS said, count(*)::int AS n FROM counter WHERE id IN (${only})`,
  );
  expect(row).toEqual({ said: evil, n: 2 });
});

test("a transaction that throws leaves nothing", async () => {
  const failing = db.transaction(async (tx) => {
    await tx.execute(sql`UPDATE counter SET n = 99 WHERE id = 2`);
    throw new Error("stop");
  });
  await expect(failing).rejects.toThrow("stop");
  expect(await db.query(sql`SELECT n FROM counter WHERE id = 2`)).toEqual([{ n: 0 }]);
});

test("serializable writers that meet are tried again and none is lost", async () => {
  let tries = 0;
  const bothHaveRead = Promise.withResolvers<void>();
  const increment = () =>
    db.transaction(
      async (tx) => {
        const [row] = await tx.query<{ n: number }>(sql`SELECT n FROM counter WHERE id = 1`);
        if (++tries === 2) bothHaveRead.resolve();
        await bothHaveRead.promise;
        await tx.execute(sql`UPDATE counter SET n = ${(row?.n ?? 0) + 1} WHERE id = 1`);
      },
      { serializable: true },
    );
  await Promise.all([increment(), increment()]);
  expect(await db.query(sql`SELECT n FROM counter WHERE id = 1`)).toEqual([{ n: 2 }]);
  expect(tries).toBe(3);
});

test("writers that never stop meeting end in CONFLICT, not in an endless loop", async () => {
  const tries = { count: 0 };
  const doomed = db.transaction(async () => {
    tries.count++;
    throw Object.assign(new Error("driver"), { cause: { kind: "TransactionWriteConflict" } });
  });
  await expect(doomed).rejects.toMatchObject({ code: "CONFLICT" });
  expect(tries.count).toBe(4);
});

test("a server that is not there is said so", async () => {
  await expect(openDatabase("postgresql://u:p@127.0.0.1:1/x")).rejects.toMatchObject({
    code: "DATABASE_UNAVAILABLE",
    facts: { reason: "UNREACHABLE" },
  });
});
