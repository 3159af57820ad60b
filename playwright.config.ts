import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium.ts";

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 1,
  forbidOnly: true,
  reporter: "list",
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Found by trying, see docs/decisions/016: a label moved by one pixel differs in more, another release of the same Chromium in fewer.
    toHaveScreenshot: { pathTemplate: "{testDir}/pictures/{arg}{ext}", threshold: 0.1, maxDiffPixels: 12 },
  },
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium(process.env) ?? "chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
