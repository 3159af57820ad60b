// The audit administrator: sees who did what in words, finds it again, takes it as a file, checks the chain, and reads no finding.
import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { changeFirstPassword, importLedger, makeFirstAccount, nav, signIn, signOut } from "./account-steps.ts";
import { expectAccessible } from "./axe-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const SECURITY = { username: "anquan", name: "赵安", password: "Hu3tian#Yun" };
const AUDITOR = { username: "shenji", name: "孙明", password: "Qing7shan#Lv" };

test.use({ actionTimeout: 20_000 });
let server: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ RECTIFY_EXAMPLE: "off" });
  importLedger(server);
});
test.afterAll(() => server?.stop());

test("an audit administrator is made, and is led to the audit alone", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(server.link);
  await makeFirstAccount(page, SECURITY);
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await signIn(page, SECURITY.username, SECURITY.password);
  await page.getByRole("button", { name: "新建账号" }).click();
  await page.getByLabel("用户名").fill(AUDITOR.username);
  await page.getByLabel("姓名").fill(AUDITOR.name);
  await page.getByRole("checkbox", { name: "审计管理员" }).check();
  await page.getByRole("button", { name: "建立", exact: true }).click();
  const once = (await page.locator("aside code").textContent()) ?? "";
  await signOut(page, SECURITY);
  await signIn(page, AUDITOR.username, "Falsch#2026");
  await expect(page.getByRole("alert")).toContainText("用户名或密码不正确");
  await signIn(page, AUDITOR.username, once);
  await expect(page.getByRole("heading", { name: "修改初始密码" })).toBeVisible();
  await changeFirstPassword(page, once, AUDITOR.password);

  await expect(page.getByRole("heading", { name: "审计", exact: true })).toBeVisible();
  await expect(nav(page)).toHaveText(["审计"]);
  await expect(page.getByRole("row", { name: /修改密码/ })).toContainText("孙明");
  await expect(page.getByRole("row", { name: /登录未成功/ })).toContainText("未登录者");
  await expect(page.getByRole("row", { name: /导入台账/ })).toContainText("服务器命令行");
  await expectAccessible(page);

  await page.goto(`${server.baseUrl}/findings`);
  await expect(page).toHaveURL(/\/audit/);
  const answer = await page.evaluate(async () => (await fetch("/trpc/finding.list?input=%7B%7D")).status);
  expect(answer).toBe(403);

  await page.reload();
  await expect(page.getByRole("row", { name: /无权访问/ })).toContainText("finding.list");
  await page.getByLabel("操作人").selectOption(SECURITY.username);
  await page.getByLabel("操作", { exact: true }).selectOption("account.made");
  await page.getByLabel("结果").focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/who=anquan&action=account.made|action=account.made&who=anquan/);
  await expect(page.getByRole("heading", { name: "1 条记录" })).toBeVisible();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "导出 CSV" }).click()]);
  const csv = readFileSync(await download.path(), "utf8");
  expect(csv).toContain("新建账号");
  expect(csv).toContain("末条校验值");
  await page.goto(`${server.baseUrl}/audit?from=2020-01-01&to=2020-01-02`);
  await expect(page.getByRole("heading", { name: "没有符合条件的记录" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "清除条件" }).click();
  await expect(page.getByRole("row", { name: /导出审计/ })).toContainText("孙明");

  await page.getByRole("button", { name: /开始校验/ }).click();
  await expect(page.getByRole("heading", { name: /条记录完整，没有改动/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("EN", { exact: true }).click();
  await expect(page.getByRole("heading", { name: "Audit", exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /checked the audit/ })).toBeVisible();
});
