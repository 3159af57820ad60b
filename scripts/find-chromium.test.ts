import { expect, test } from "vitest";
import { findChromium } from "./find-chromium.ts";

const only =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

test("CHROMIUM_PATH alone decides where it is set", () => {
  expect(findChromium({ CHROMIUM_PATH: "/opt/c", PATH: "/usr/bin" }, only("/opt/c", "/usr/bin/chromium"))).toBe("/opt/c");
  expect(findChromium({ CHROMIUM_PATH: "/opt/gone", PATH: "/usr/bin" }, only("/usr/bin/chromium"))).toBeNull();
});

test("chromium is preferred to chrome, wherever on PATH it lies", () => {
  expect(findChromium({ PATH: "/a:/b" }, only("/a/google-chrome", "/b/chromium"))).toBe("/b/chromium");
});

test("/usr/bin is searched without a PATH, and no browser is null", () => {
  expect(findChromium({}, only("/usr/bin/chromium-browser"))).toBe("/usr/bin/chromium-browser");
  expect(findChromium({ PATH: "/a" }, only())).toBeNull();
});
