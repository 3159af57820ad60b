import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { LONG_NAME } from "../apps/web/src/testing/build-district.ts";
import { expect, test } from "./board-test.ts";

const DIST = join(import.meta.dirname, "../apps/web/dist");

test("the product has no gallery: its address is the page that does not exist", async ({ page }) => {
  await page.goto("/gallery");
  await expect(page.getByRole("heading", { level: 1, name: "没有这个页面" })).toBeVisible();
});

test("nothing of the gallery, nor of the tests' builders, is in the built pages", async ({ server }) => {
  expect(server.baseUrl).toBeTruthy(); // started, so built
  const files = readdirSync(DIST, { recursive: true, encoding: "utf8", withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => ({ name, text: readFileSync(join(parentPath, name), "utf8") }));
  expect(
    texts.some(({ text }) => text.includes("data-chart")),
    "the files are the pages",
  ).toBe(true);
  const traces = [/gallery/i, /src\/testing/, new RegExp(LONG_NAME)];
  expect(texts.filter(({ name, text }) => traces.some((trace) => trace.test(name) || trace.test(text))).map(({ name }) => name)).toEqual(
    [],
  );
});
