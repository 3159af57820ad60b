import { gzipSync } from "node:zlib";
import { expect, test } from "./board-test.ts";

const MAX_KB = 300;

test("what the browser must load before the first page is at most 300 kB of compressed script", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const scripts = [...html.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.js)"/g)].map((m) => m[1] ?? "");
  expect(scripts).not.toEqual([]);
  let bytes = 0;
  for (const script of scripts) bytes += gzipSync(await (await request.get(script)).body()).length;
  expect(bytes / 1000, scripts.join(", ")).toBeLessThanOrEqual(MAX_KB);
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
