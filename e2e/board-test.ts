// The test every specification starts from: one server a worker, signed in by its printed link. A page that logs an error or asks another
// host fails its test. Specifications that only read share the server with the example district; one that writes asks for its own.
import { type Browser, test as base, expect } from "@playwright/test";
import { type HowToStart, type RunningServer, startServer } from "./start-server.ts";

export type SignedIn = RunningServer & { state: Awaited<ReturnType<import("@playwright/test").BrowserContext["storageState"]>> };

/** `name` keeps apart servers of equal settings. */
export type Board = { name: string; settings?: Record<string, string> } & HowToStart;

/** Uses the server's one-time link. */
export async function signIn(browser: Browser, server: RunningServer): Promise<SignedIn> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.link);
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  const state = await context.storageState();
  await context.close();
  return { ...server, state };
}

export const test = base.extend<{ consoleErrorsAllowed: RegExp[] }, { board: Board; server: SignedIn }>({
  /** For a test whose subject is an error: `test.use({ consoleErrorsAllowed: [/404/] })`. */
  consoleErrorsAllowed: [[], { option: true }],

  /** At the top of a file that writes: `test.use({ board: { name: "main-job" } })`. */
  board: [{ name: "example" }, { option: true, scope: "worker" }],

  server: [
    async ({ browser, board }, use) => {
      const server = await startServer(board.settings, board);
      try {
        await use(await signIn(browser, server));
      } finally {
        await server.stop();
      }
    },
    { scope: "worker", timeout: 240_000 },
  ],

  baseURL: async ({ server }, use) => use(server.baseUrl),
  storageState: async ({ server }, use) => use(server.state),

  page: async ({ page, server, consoleErrorsAllowed }, use) => {
    const errors: string[] = [];
    const elsewhere: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^(https?|wss?):$/.test(protocol) && origin !== server.baseUrl) elsewhere.push(request.url());
    });
    await use(page);
    expect(elsewhere, "no request leaves the host").toEqual([]);
    expect(
      errors.filter((text) => !consoleErrorsAllowed.some((allowed) => allowed.test(text))),
      "the console has no error",
    ).toEqual([]);
  },
});

export { expect };
