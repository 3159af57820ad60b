import { gzipSync } from "node:zlib";
import { pageWeights, weightLines } from "../bench/page-weights.ts";
import { expect, test } from "./board-test.ts";

const MAX_KB = 300;

/** A meeting looks back with the cards of the overview, which are a script of their own. */
const OWN_SCRIPTS: Record<string, number> = {
  "/": 1,
  "/units": 1,
  "/units/1": 1,
  "/findings": 1,
  "/findings/1-1": 1,
  "/import": 1,
  "/settings": 1,
  "/screen": 1,
  "/meetings": 1,
  "/meetings/new": 2,
};

const scriptsOf = (html: string) => [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map((m) => m[1] ?? "");

test("what the browser must load before the first page, its own script and texts included, is at most 300 kB of compressed script", async ({
  request,
}) => {
  const scripts = scriptsOf(await (await request.get("/")).text());
  expect(scripts.filter((script) => /overview-page|zh-/.test(script))).toHaveLength(2);
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await (await request.get(script)).body()).length;
  expect(bytes / 1000, scripts.join(", ")).toBeLessThanOrEqual(MAX_KB);
  console.log(`the first page loads ${bytes / 1000} kB gz of script; by part:\n${weightLines(pageWeights()).join("\n")}`);
});

test("the HTML of every page names the page's own script, so that it comes beside the start", async ({ page, server }) => {
  const late: Record<string, string[]> = {};
  for (const [path, count] of Object.entries(OWN_SCRIPTS)) {
    const answer = await page.goto(path);
    await page.waitForLoadState("networkidle");
    const named = scriptsOf((await answer?.text()) ?? "").map((script) => server.baseUrl + script);
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    late[path] = loaded.filter((url) => /-page-[\w-]+\.js$/.test(url) && !named.includes(url));
    expect(
      named.filter((url) => /-page-[\w-]+\.js$/.test(url)),
      path,
    ).toHaveLength(count);
  }
  expect(Object.values(late).flat(), JSON.stringify(late)).toEqual([]);
});

test("scripts come compressed as they were built, and are kept for ever", async ({ request }) => {
  const [script = ""] = scriptsOf(await (await request.get("/")).text()).filter((url) => url.includes("/assets/start-"));
  for (const encoding of ["br", "gzip"]) {
    const { "content-encoding": used, "cache-control": kept } = (
      await request.get(script, { headers: { "accept-encoding": encoding } })
    ).headers();
    expect([used, kept]).toEqual([encoding, "public, max-age=31536000, immutable"]);
  }
});

test("nothing the pages do is against their own security policy", async ({ page }) => {
  await page.addInitScript(() => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, sourceFile }) =>
      refused.push(`${violatedDirective} ${sourceFile}`),
    );
  });
  for (const path of ["/", "/findings", "/import"]) {
    await page.goto(path);
    await page.waitForLoadState("networkidle");
    expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused), path).toEqual([]);
  }
});
