// Signing in by a provider of identities, a real one on this machine under another name: to a browser it is another site.
import { expect, type Page, test } from "@playwright/test";
import { type LocalProvider, startLocalProvider } from "../apps/server/src/testing/local-provider.ts";
import { importLedger, makeFirstAccount, nav, signIn } from "./account-steps.ts";
import { expectAccessible } from "./axe-pages.ts";
import { freePort, type RunningServer, startServer } from "./start-server.ts";

const ADMIN = { username: "anquan", name: "赵安", password: "Hu3tian#Yun" };
const BUTTON = "用政务通登录";

test.describe.configure({ mode: "serial" });
let server: RunningServer;
let provider: LocalProvider;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await freePort();
  provider = await startLocalProvider(`http://127.0.0.1:${port}`);
  const { issuer, clientId, clientSecret, publicUrl } = provider.settings;
  server = await startServer({
    PORT: String(port),
    RECTIFY_EXAMPLE: "off",
    RECTIFY_PUBLIC_URL: publicUrl,
    RECTIFY_OIDC_ISSUER: issuer,
    RECTIFY_OIDC_CLIENT_ID: clientId,
    RECTIFY_OIDC_CLIENT_SECRET: clientSecret,
    RECTIFY_OIDC_LABEL_ZH: BUTTON,
    RECTIFY_OIDC_LABEL_EN: "Sign in with Gov",
  });
  importLedger(server);
});
test.afterAll(async () => {
  await server?.stop();
  await provider?.stop();
});
test.beforeEach(async ({ page }) => {
  // The provider's page for tests asks for a font from elsewhere.
  await page.route(/googleapis/, (route) => route.abort());
});

async function nameOneself(page: Page, login: string): Promise<void> {
  await page.getByRole("link", { name: BUTTON }).click();
  await expect(page).toHaveURL(/^http:\/\/localhost:/);
  await page.getByPlaceholder("Enter any login").fill(login);
  await page.getByPlaceholder("and password").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
}

test("who has an account here comes in by one button, to the page that was asked for", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(server.link);
  await makeFirstAccount(page, ADMIN);
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();

  await page.goto(`${server.baseUrl}/account`);
  await expect(page.getByRole("link", { name: BUTTON })).toBeVisible();
  await expectAccessible(page);
  await nameOneself(page, ADMIN.username);
  await expect(page.getByRole("heading", { name: ADMIN.name })).toBeVisible();
  expect(page.url()).toBe(`${server.baseUrl}/account`);
  await expect(nav(page)).toHaveText(["账号"]);
  await page.reload();
  await expect(page.getByRole("heading", { name: ADMIN.name })).toBeVisible();

  // The way back opens once.
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("link", { name: BUTTON })).toBeVisible();
  await page.goto(`${server.baseUrl}/sign-in/oidc/callback?code=c&state=s`);
  await expect(page.getByRole("alert")).toContainText("请再按一次下面的按钮");
});

test("who has none is told so in both languages, and may still use a password", async ({ page }) => {
  await page.goto(server.baseUrl);
  await nameOneself(page, "stranger");
  await expect(page.getByRole("alert")).toHaveText(/看板里没有对应的账号。请联系安全管理员建立账号/);
  await expectAccessible(page);
  await page.getByText("EN", { exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText(/this board has no account for you\. Ask the security administrator for one/);
  await expect(page.getByRole("link", { name: "Sign in with Gov" })).toBeVisible();
  await page.getByText("中", { exact: true }).click();
  await signIn(page, ADMIN.username, ADMIN.password);
  await expect(page.getByRole("heading", { name: "账号", exact: true })).toBeVisible();
  expect(page.url()).not.toContain("#");
});

test("who gives up at the provider is back on the sign-in page", async ({ page }) => {
  await page.goto(server.baseUrl);
  await page.getByRole("link", { name: BUTTON }).click();
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("请再试一次");
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
});
