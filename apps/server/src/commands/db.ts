// rectify db …: the database itself.
import { openDatabase, sql } from "@rectify/db/database";
import { type MigrationStatus, migrate, migrationStatus } from "@rectify/db/migrate";
import { DomainError } from "@rectify/domain/errors";
import type { Command } from "commander";
import { loadExample } from "../start/load-example.ts";
import { withOutput } from "./options.ts";
import { type CommandOptions, runOnDatabase, runOnUrl } from "./run-on-database.ts";

type ResetOptions = CommandOptions & { yes?: boolean };

const list = (names: readonly string[]) => (names.length === 0 ? "—" : names.join(", "));

function statusText(status: MigrationStatus, lang: "zh" | "en" | undefined): string {
  const words =
    lang === "en"
      ? { applied: "applied", pending: "pending", changed: "changed since", missing: "unknown here" }
      : { applied: "已执行", pending: "待执行", changed: "已被改动", missing: "本程序没有" };
  return Object.entries(status)
    .map(([key, names]) => `${words[key as keyof MigrationStatus]}: ${list(names)}`)
    .join("\n");
}

/** @throws CONFLICT REAL_DATA when more than the example district would be lost */
async function dropEverything(url: string, evenRealData: boolean): Promise<void> {
  const db = await openDatabase(url);
  try {
    const [there] = await db.query<{ there: boolean }>(sql`SELECT to_regclass('import') IS NOT NULL AS there`);
    if (there?.there && !evenRealData) {
      const [real] = await db.query<{ imports: number }>(sql`SELECT count(*)::int AS imports FROM import WHERE NOT example`);
      if (real && real.imports > 0) throw new DomainError("CONFLICT", { reason: "REAL_DATA", imports: real.imports });
    }
    await db.pool.query("SET lock_timeout = '10s'; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  } finally {
    await db.close();
  }
}

export function register(program: Command): void {
  const db = program.command("db").description("数据库 the database");
  const sub = (name: string, description: string) => withOutput(db.command(name).description(description));

  sub("migrate", "执行待执行的迁移 apply pending migrations").action((options: CommandOptions) => {
    return runOnUrl(options, async (url) => {
      const applied = await migrate(url);
      return { result: { applied }, text: `${options.lang === "en" ? "applied" : "已执行"}: ${list(applied)}` };
    });
  });

  sub("status", "查看迁移状态 show what is applied").action((options: CommandOptions) => {
    return runOnUrl(options, async (url) => {
      const status = await migrationStatus(url);
      return { result: status, text: statusText(status, options.lang) };
    });
  });

  sub("reset", "清空数据库 empty the database")
    .option("--yes", "也清除真实数据 even if it holds more than the example district")
    .action((options: ResetOptions) => {
      return runOnUrl(options, async (url) => {
        await dropEverything(url, options.yes ?? false);
        const applied = await migrate(url);
        return { result: { applied }, text: options.lang === "en" ? "The database is empty." : "数据库已清空。" };
      });
    });

  sub("seed", "载入示例区县 load the example district").action((options: CommandOptions) => {
    return runOnDatabase(options, async (db, env) => {
      const findings = await loadExample(db, env.zone, Date.now());
      if (findings === null) throw new DomainError("CONFLICT", { reason: "NOT_EMPTY" });
      return { result: { findings }, text: options.lang === "en" ? `${findings} findings loaded.` : `已载入 ${findings} 个问题。` };
    });
  });
}
