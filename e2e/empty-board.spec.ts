import { expect, test } from "./board-test.ts";

test.use({ board: { name: "empty", settings: { RECTIFY_EXAMPLE: "off" } } });

test("a board without data says so and leads to the import", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1, name: "看板还没有数据" })).toBeVisible();
  await expect(page.getByRole("region", { name: "主要数字" })).toHaveCount(0);
  await page.getByRole("main").getByRole("link", { name: "去导入" }).click();
  await expect(page).toHaveURL(/\/import$/);
  await expect(page.getByRole("button", { name: "选择文件" })).toBeVisible();
});

test("an empty list of findings says so and leads to the import", async ({ page }) => {
  await page.goto("/findings?overdue=1");
  await expect(page.getByRole("heading", { level: 1, name: "看板还没有数据" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "去导入" })).toBeVisible();
});

test("the history of imports says that there was none", async ({ page }) => {
  await page.goto("/import?tab=history");
  await expect(page.getByText("还没有导入过")).toBeVisible();
});
