// The later half of the start: everything that needs the generated client. Loaded only after it was made.

import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { appRouter } from "@rectify/api/root";
import { storeUpload } from "@rectify/api/uploads/store-upload";
import { acquireDatabase, type DatabaseStep } from "@rectify/db/embedded/acquire-database";
import { chooseDataFolder } from "@rectify/db/embedded/data-folder";
import { migrate } from "@rectify/db/migrate";
import { openAsProduct } from "@rectify/db/product-role";
import { fillSounds } from "@rectify/db/queries/finding-sounds";
import { wantsExample } from "@rectify/db/queries/imports";
import { makeSignInLink } from "../access/sign-in-link.ts";
import { createServer } from "../create-server.ts";
import type { Env } from "../env.ts";
import { fileLogger, logFile } from "../logger.ts";
import type { cleanUpStack } from "./clean-up.ts";
import { clearAway, clearAwayDaily } from "./daily.ts";
import { openDevPages } from "./dev-pages.ts";
import { drain } from "./drain.ts";
import { portFailure } from "./free-port.ts";
import { loadExample } from "./load-example.ts";
import { WEB_ROOT } from "./made-things.ts";
import { inStep, UNCHANGED } from "./progress.ts";
import { PROJECT_ROOT } from "./project.ts";
import { downloads } from "./use-case-downloads.ts";

const DRAIN_MS = 10_000;
const FILLED_AT_ONCE = 2_000;
const STEP_NOTES = {
  initialise: { zh: "首次建立", en: "made for the first time" },
  start: { zh: "已启动", en: "started" },
  reuse: { zh: "已在运行", en: "was running" },
};

/** The board runs all the same; docs/deploy.md tells what to ask of the database's administrator. */
const NO_ROLE = {
  zh: "! 数据库账号不能建立角色：审计表只有触发器保护。办法见 docs/deploy.md“审计”。",
  en: '! The database user may not make roles: only triggers guard the audit. See "The audit trail" in docs/deploy.md.',
};

/** Brings database and server up. @returns the address to open, a one-time link */
export async function serve(env: Env, dev: boolean, cleanUp: ReturnType<typeof cleanUpStack>): Promise<string> {
  const dataDir = await chooseDataFolder(env.dataDir, PROJECT_ROOT);
  const steps: DatabaseStep[] = [];
  const { url, embedded, release } = await inStep({ zh: "数据库", en: "Database" }, (note) =>
    acquireDatabase({
      dataDir,
      databaseUrl: env.databaseUrl,
      keepAlive: true,
      onStep: (step) => steps.push(step) && note(STEP_NOTES[steps[0] ?? step]),
    }),
  );
  cleanUp.add(release);

  await inStep({ zh: "数据结构", en: "Migrations" }, async (note) => {
    const applied = await migrate(url);
    note(applied.length === 0 ? UNCHANGED : { zh: `执行 ${applied.length} 个`, en: `${applied.length} applied` });
  });

  const db = await openAsProduct({ url, embedded });
  cleanUp.add(db.close);
  if (!db.guarded) process.stdout.write(`${NO_ROLE.zh}\n${NO_ROLE.en}\n`);

  await clearAway(db, Date.now());
  cleanUp.add(clearAwayDaily(db));

  // Findings written before their sounds were kept are not found by pinyin until now.
  while ((await fillSounds(db, FILLED_AT_ONCE)) > 0);

  if (env.example && (await wantsExample(db)).wants) {
    await inStep({ zh: "示例区县", en: "Example district" }, async (note) => {
      const findings = await loadExample(db, env.zone, Date.now());
      note({ zh: `${findings} 个问题`, en: `${findings} findings` });
    });
  }

  const logger = fileLogger(logFile(dataDir));
  const pages = dev ? { openDev: openDevPages } : { root: WEB_ROOT };
  const reach = {
    tls: env.tls && { cert: readFileSync(env.tls.cert), key: readFileSync(env.tls.key) },
    trustedProxy: env.trustedProxy,
    loopback: env.loopback,
  };
  const app = await createServer({
    db,
    router: appRouter,
    storeUpload,
    downloads,
    zone: env.zone,
    logger,
    pages,
    passwords: env.passwords,
    adminSecondFactor: env.adminSecondFactor,
    provider: env.provider,
    reach,
  });
  cleanUp.add(() => drain(app, DRAIN_MS));
  await inStep({ zh: "监听", en: "Listening" }, async () => {
    await app.listen({ port: env.port, host: env.host }).catch((error: NodeJS.ErrnoException) => {
      throw portFailure(env.port, error.code);
    });
  });
  return `${originOf(env)}${await makeSignInLink(db, Date.now(), env.loopback && env.trustedProxy === null)}`;
}

/** Where the board is opened from. An address that means "all of them" is no address to open. */
function originOf({ host, port, tls }: Env): string {
  const name = host === "0.0.0.0" || host === "::" ? hostname() : host.includes(":") ? `[${host}]` : host;
  return `${tls ? "https" : "http"}://${name}:${port}`;
}
