// From a board with data of its own and no account to a reporter who sees one unit: the security administrator makes the way.
import { expect, test } from "@playwright/test";
import { accountsFile } from "../packages/api/src/testing/accounts-file.ts";
import { deviceCode } from "../packages/api/src/testing/device-code.ts";
import { changeFirstPassword, enterNewPassword, importLedger, makeFirstAccount, nav, signIn } from "./account-steps.ts";
import { expectAccessible } from "./axe-pages.ts";
import { type RunningServer, startServer } from "./start-server.ts";

const ADMIN = { username: "anquan", name: "赵安", password: "Hu3tian#Yun" };
const REPORTER = { username: "lianluo", name: "钱络", password: "Qing7shan#Lv" };

test.describe.configure({ mode: "serial" });
let server: RunningServer;
/** Of the administrator's device. */
let secret = "";
let recovery = "";
/** The reporter's. */
let unit = "";
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startServer({ RECTIFY_EXAMPLE: "off", RECTIFY_ADMIN_TOTP: "required" });
  importLedger(server);
});
test.afterAll(() => server?.stop());

test("the first account is the security administrator's, who must set up a second factor", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(server.link);
  await expect(page.getByRole("heading", { name: "首次设置" })).toBeVisible();
  await expectAccessible(page);
  await makeFirstAccount(page, { ...ADMIN, password: "Password123" });
  await expect(page.getByRole("alert")).toContainText("太常见");
  await enterNewPassword(page, ADMIN.password);
  await page.getByRole("button", { name: "建立账号" }).click();

  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
  await expectAccessible(page);
  await signIn(page, ADMIN.username, "Falsch#2026");
  await expect(page.getByRole("alert")).toContainText("用户名或密码不正确");
  await signIn(page, ADMIN.username, ADMIN.password);

  await expect(page.getByRole("heading", { name: "设置两步验证" })).toBeVisible();
  await page.getByLabel("密码", { exact: true }).fill(ADMIN.password);
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("img", { name: "密钥的二维码" })).toBeVisible();
  await expectAccessible(page);
  secret = ((await page.locator("form code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("验证码").fill(deviceCode(secret, Date.now()));
  await page.getByRole("button", { name: "启用" }).click();
  await expect(page.getByRole("list", { name: "恢复码" }).getByRole("listitem")).toHaveCount(10);
  recovery = (await page.getByRole("list", { name: "恢复码" }).getByRole("listitem").first().textContent()) ?? "";
  await expectAccessible(page);
  await page.getByRole("button", { name: "已保存" }).click();
  await expect(page.getByRole("heading", { name: "账号", exact: true })).toBeVisible();
});

test("the security administrator makes a reporter, who must choose a password and then sees only the own unit", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(server.baseUrl);
  await signIn(page, ADMIN.username, ADMIN.password);
  // As if the device had been left at home: its present code was used to set it up.
  await page.getByLabel("验证码").fill(recovery);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("heading", { name: "账号", exact: true })).toBeVisible();
  await expect(nav(page)).toHaveText(["账号"]);
  await page.getByRole("button", { name: "新建账号" }).click();
  await page.getByLabel("用户名").fill(REPORTER.username);
  await page.getByLabel("姓名").fill(REPORTER.name);
  await page.getByRole("checkbox", { name: "单位联络员" }).check();
  await page.getByRole("checkbox", { name: "全部单位" }).uncheck();
  await page.getByRole("combobox", { name: "选择区域或单位" }).fill("商务局");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "建立", exact: true }).click();
  const once = (await page.locator("aside code").textContent()) ?? "";
  await expect(page.getByRole("row", { name: REPORTER.username })).toContainText("未改初始密码");
  await expectAccessible(page);
  await page.goto(`${server.baseUrl}/findings`);
  await expect(page).toHaveURL(/\/accounts/);

  await page.getByRole("link", { name: ADMIN.name }).click();
  await expect(page.getByRole("heading", { name: ADMIN.name })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "退出登录" }).click();

  await signIn(page, REPORTER.username, once);
  await expect(page.getByRole("heading", { name: "修改初始密码" })).toBeVisible();
  await expectAccessible(page);
  await changeFirstPassword(page, once, REPORTER.password);

  await expect(nav(page).first()).toHaveText("总览");
  await expect(nav(page)).toHaveText([/总览/, /单位\s*1/, /问题/]);
  const units = await page.evaluate(async () => (await fetch("/trpc/board.context")).json());
  expect(units.result.data.units.map((u: { name: string }) => u.name).join()).toContain("商务局");
  expect(units.result.data.units).toHaveLength(1);
  const own = units.result.data.units[0].id;
  unit = units.result.data.units[0].name;
  await page.goto(`${server.baseUrl}/units/${own}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("商务局");
  await page.goto(`${server.baseUrl}/units/${own === 1 ? 2 : 1}`);
  await expect(page.getByRole("heading", { name: "没有这个单位" })).toBeVisible();
  await page.goto(`${server.baseUrl}/import`);
  await expect(page).toHaveURL(/\/$/);
});

test("the reporter declares a finding of the own unit, and is then asked nothing more about it", async ({ page }) => {
  await page.goto(server.baseUrl);
  await signIn(page, REPORTER.username, REPORTER.password);
  await expect(nav(page).first()).toHaveText("总览");
  await page.goto(`${server.baseUrl}/findings?state=IN_PROGRESS`);
  await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
  const moves = page.getByRole("region").filter({ hasText: "办理 · 按今天的状态" });
  await expect(moves.getByRole("radio")).toHaveCount(2);
  await moves.getByRole("radio", { name: "申报完成" }).check();
  await expectAccessible(page);
  await moves.getByLabel("说明（选填）").fill("已公示并整改到位。");
  await moves.getByRole("button", { name: "确认申报完成" }).click();
  await expect(moves.getByText("已登记：申报完成")).toBeVisible();
  await expect(moves.getByRole("heading", { name: "已申报完成，等待验收" })).toBeVisible();
  await expect(moves.getByRole("radio")).toHaveCount(0);
  await expect(page.getByText(`${REPORTER.username}：已公示并整改到位。`)).toBeVisible();
});

test("the security administrator signs in with a code, and makes several accounts from a workbook, faults first", async ({ page }) => {
  await page.goto(server.baseUrl);
  await signIn(page, ADMIN.username, ADMIN.password);
  // The next one: the present code was used to set it up.
  await page.getByLabel("验证码").fill(deviceCode(secret, Date.now() + 30_000));
  await expectAccessible(page);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.getByRole("button", { name: "从表格建立" }).click();
  await expectAccessible(page);
  const choose = async (...rows: string[][]) =>
    page.getByLabel("选择填好的表格").setInputFiles({
      name: "账号.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await accountsFile(...rows)),
    });
  const good = ["yanshou", "严守", "巡察办验收"];
  await choose(good, ["bianji", "边吉", "科员"]);
  await expect(page.getByRole("row", { name: /^C4/ })).toContainText("没有这个角色");
  await expectAccessible(page);
  await choose(good, ["bianji", "边吉", "巡察办录入"], [REPORTER.username, REPORTER.name, "单位联络员", "", unit]);
  await expect(page.getByText(`1 个用户名已有，不会改动：${REPORTER.username}`)).toBeVisible();
  await page.getByRole("button", { name: "建立这 2 个账号" }).click();
  await expect(page.getByRole("heading", { name: "已建立 2 个账号" })).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "保存为表格" }).click();
  expect((await download).suggestedFilename()).toBe("初始密码.xlsx");
  await page.getByRole("button", { name: "已转交或已保存" }).click();
  await expect(page.getByRole("row", { name: "yanshou" })).toContainText("未改初始密码");
});

test("the link that made the first account opens nothing any more", async ({ page }) => {
  await page.goto(server.link);
  await expect(page.getByRole("heading").first()).toContainText("登录链接不可用");
});
