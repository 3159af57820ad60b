// A wall that loses its line a thousand times and comes back each time, as it does in weeks: nothing is left behind, in the browser or on the server.
import { readdirSync } from "node:fs";
import { test as base, expect, type SignedIn, signIn } from "./board-test.ts";
import { type BreakingLine, startBreakingLine } from "./breaking-line.ts";
import { openScreen } from "./screen-pages.ts";
import { startServer } from "./start-server.ts";

const RECONNECTS = 1000;
/** Before the first measure: what is made once is made. */
const FIRST = 100;

type OnTheLine = SignedIn & { line: BreakingLine };

const test = base.extend<object, { wired: OnTheLine }>({
  wired: [
    async ({ browser }, use) => {
      const server = await startServer();
      try {
        const line = await startBreakingLine(server.baseUrl);
        await use({ ...(await signIn(browser, server)), baseUrl: line.baseUrl, line });
        await line.stop();
      } finally {
        await server.stop();
      }
    },
    { scope: "worker", timeout: 240_000 },
  ],
  server: [async ({ wired }, use) => use(wired), { scope: "worker" }],
});

test.use({ trace: "off", viewport: { width: 1920, height: 1080 }, board: { name: "screen-soak" } });
test.use({ consoleErrorsAllowed: [/ERR_INCOMPLETE_CHUNKED_ENCODING/] });

/** Sockets, files and pipes that a process holds; only Linux tells. */
const heldBy = (pid: number) => (process.platform === "linux" ? readdirSync(`/proc/${pid}/fd`).length : 0);

test(`${RECONNECTS} reconnects leave no node, listener or memory in the browser, and no stream or socket on the server`, async ({
  page,
  wired: { line, pid },
}) => {
  test.setTimeout(90_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  // The second before a new try is skipped; everything else takes its time.
  await page.addInitScript(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (run: TimerHandler, ms?: number, ...rest: unknown[]) => wait(run, ms === 1000 ? 0 : ms, ...rest),
    });
  });
  await openScreen(page, "lang=zh");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const held = async () => {
    await expect(page.locator("header")).toHaveAttribute("data-stale", "fresh");
    await page.waitForLoadState("networkidle");
    await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0;
    return {
      nodes: of("Nodes"),
      listeners: of("JSEventListeners"),
      megabytes: of("JSHeapUsedSize") / 1e6,
      streams: line.standing(),
      ofTheServer: heldBy(pid),
    };
  };
  const shown = await page.locator("main").textContent();
  await line.breakStreams(FIRST);
  const before = await held();
  await line.breakStreams(RECONNECTS);
  // Browser and server let go of some only after a while; what leaks they never let go of.
  await expect(async () => {
    const after = await held();
    console.log(`${RECONNECTS} reconnects: ${JSON.stringify(before)} → ${JSON.stringify(after)}`);
    expect(after.nodes).toBeLessThan(before.nodes * 1.1 + 100);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 10);
    // One answer kept too long is 50 kB and more: a thousand of them would be fifty times this.
    expect(after.megabytes).toBeLessThan(before.megabytes * 1.1 + 1);
    expect(after.streams).toBe(1);
    expect(after.ofTheServer).toBeLessThanOrEqual(before.ofTheServer + 5);
  }).toPass({ timeout: 20_000 });
  expect(await page.locator("main").textContent()).toBe(shown);
});
