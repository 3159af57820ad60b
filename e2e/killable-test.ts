// A test over a board whose database it can kill.
import { test as base, type SignedIn, signIn } from "./board-test.ts";
import { type KillableDatabase, startKillableDatabase } from "./killable-database.ts";
import { startServer } from "./start-server.ts";

export const test = base.extend<object, { database: KillableDatabase; server: SignedIn }>({
  database: [
    // biome-ignore lint/correctness/noEmptyPattern: the form Playwright asks for
    async ({}, use) => {
      const database = await startKillableDatabase();
      await use(database);
      await database.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  server: [
    async ({ browser, database }, use) => {
      const server = await startServer({ DATABASE_URL: database.url });
      await use(await signIn(browser, server));
      await server.stop();
    },
    { scope: "worker", timeout: 240_000 },
  ],
});
