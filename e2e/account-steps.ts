// What people do at the door of a board with accounts, as every specification of accounts does it.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { runRectify } from "./run-rectify.ts";
import type { RunningServer } from "./start-server.ts";

const LEDGERS = join(import.meta.dirname, "../examples/ledgers");

export type Person = { username: string; name: string; password: string };

/** The board's data of its own: the newest ledger of the example district, taken in by the command line. */
export function importLedger(server: RunningServer): void {
  const ledger = readdirSync(LEDGERS).sort().at(-1) ?? "";
  runRectify(server.data, "import", "ledger", join(LEDGERS, ledger), "--as-of", "2026-03-19");
}

export const nav = (page: Page) => page.getByRole("navigation", { name: "主导航" }).getByRole("link");

export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

export async function signOut(page: Page, { name }: Pick<Person, "name">): Promise<void> {
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await expect(page.getByRole("heading", { name: "登录" })).toBeVisible();
}

export async function enterNewPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("新密码", { exact: true }).fill(password);
  await page.getByLabel("再输入一次新密码").fill(password);
}

/** On the page of the one-time link. */
export async function makeFirstAccount(page: Page, { username, name, password }: Person): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("姓名").fill(name);
  await enterNewPassword(page, password);
  await page.getByRole("button", { name: "建立账号" }).click();
}

/** After the first sign-in, with a password that was handed out. */
export async function changeFirstPassword(page: Page, once: string, password: string): Promise<void> {
  await page.getByLabel("初始密码").fill(once);
  await enterNewPassword(page, password);
  await page.getByRole("button", { name: "修改密码" }).click();
}
