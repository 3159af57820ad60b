import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "packages/{domain,ingest,charts,reports}/src/**/*.test.ts",
            "repo-rules.test.ts",
            "scripts/**/*.test.ts",
            "prisma/example/**/*.test.ts",
          ],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "integration",
          include: ["packages/{db,api}/src/**/*.test.ts", "apps/server/src/**/*.test.ts", "prisma/*.test.ts"],
          globalSetup: ["packages/db/src/testing/test-server.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      "apps/web/vitest.config.ts",
    ],
  },
});
