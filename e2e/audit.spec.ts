// The audit administrator: sees who did what in words, finds it again, takes it as a file, checks the chain, and reads no finding.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./axe-pages.ts";
import { runRectify } from "./run-rectify.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const LEDGERS = join(import.meta.dirname, "../examples/ledgers");
const SECURITY = { username: "anquan", name: "赵安", password: "Hu3tian#Yun" };
const AUDITOR = { username: "shenji", name: "孙明", password: "Qing7shan#Lv" };

test.use({ actionTimeout: 20_000 });
let server: RunningServer;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ RECTIFY_EXAMPLE: "off" });
  const ledger = readdirSync(LEDGERS).sort().at(-1) ?? "";
  runRectify(server.data, "import", "ledger", join(LEDGERS, ledger), "--as-of", "2026-03-19");
});
test.afterAll(() => server?.stop());

async function signIn(page: Page, username: string, password: string) {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

test("an audit administrator is made, and is led to the audit alone", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(server.link);
  await page.getByLabel("用户名").fill(SECURITY.username);
  await page.getByLabel("姓名").fill(SECURITY.name);
  await page.getByLabel("新密码", { exact: true }).fill(SECURITY.password);
  await page.getByLabel("再输入一次新密码").fill(SECURITY.password);
  await page.getByRole("button", { name: "建立账号" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await signIn(page, SECURITY.username, SECURITY.password);
  await page.getByRole("button", { name: "新建账号" }).click();
  await page.getByLabel("用户名").fill(AUDITOR.username);
  await page.getByLabel("姓名").fill(AUDITOR.name);
  await page.getByRole("checkbox", { name: "审计管理员" }).check();
  await page.getByRole("button", { name: "建立", exact: true }).click();
  const once = (await page.locator("aside code").textContent()) ?? "";
  await page.getByRole("link", { name: SECURITY.name }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await signIn(page, AUDITOR.username, "Falsch#2026");
  await expect(page.getByRole("alert")).toContainText("用户名或密码不正确");
  await signIn(page, AUDITOR.username, once);
  await expect(page.getByRole("heading", { name: "修改初始密码" })).toBeVisible();
  await page.getByLabel("初始密码").fill(once);
  await page.getByLabel("新密码", { exact: true }).fill(AUDITOR.password);
  await page.getByLabel("再输入一次新密码").fill(AUDITOR.password);
  await page.getByRole("button", { name: "修改密码" }).click();

  await expect(page.getByRole("heading", { name: "审计", exact: true })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "主导航" }).getByRole("link")).toHaveText(["审计"]);
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
