import { expect, test } from "./board-test.ts";

test("the printed link opens the board", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading").first()).toBeVisible();
});

test("without the link's session no figure is served", async ({ playwright, server }) => {
  const stranger = await playwright.request.newContext({ baseURL: server.baseUrl, storageState: { cookies: [], origins: [] } });
  const answer = await stranger.get("/trpc/progress.overview?input=%7B%7D");
  expect(answer.status()).toBe(401);
  await stranger.dispose();
});
