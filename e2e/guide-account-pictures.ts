// The pictures of the guide that need accounts: how one signs in, and what administrators and a reporter see.
import type { Page } from "@playwright/test";
import { accountsFile } from "../packages/api/src/testing/accounts-file.ts";
import type { Who } from "./guide-office.ts";
import type { GuidePicture } from "./guide-picture.ts";

type AccountPicture = GuidePicture & { as: Who | "nobody" };

/** Of no account: a picture shows the same one each time it is drawn. */
const SHOWN_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const SHOWN_URI = `otpauth://totp/Rectify:anquan?issuer=Rectify&secret=${SHOWN_SECRET}`;

const cardOf = (page: Page, inside: string) =>
  page
    .locator("section")
    .filter({ has: page.locator(inside) })
    .last();

export const ACCOUNT_PICTURES: Record<string, AccountPicture> = {
  "sign-in": {
    as: "nobody",
    open: async (page) => {
      await page.goto("/");
      await page.getByLabel("密码").waitFor();
    },
    around: (page) => [page.getByRole("main")],
  },
  audit: {
    as: "audit",
    open: async (page) => {
      await page.goto("/audit");
      await page.getByRole("row").nth(1).waitFor();
    },
  },
  accounts: {
    as: "security",
    open: async (page) => {
      await page.goto("/accounts");
      await page.getByRole("row").nth(1).waitFor();
    },
  },
  "accounts-preview": {
    as: "security",
    open: async (page) => {
      await page.goto("/accounts");
      await page.getByRole("button", { name: "从表格建立" }).click();
      const file = await accountsFile(
        ["sunwei", "孙薇", "巡察办录入、巡察办验收"],
        ["hejing", "何静", "领导", "云溪市/丰泽区"],
        ["luqing", "陆青", "单位联络员", "", "丰泽区商务局"],
        ["lianluo", "钱络", "单位联络员", "", "丰泽区商务局"],
      );
      await page
        .locator("input[type=file]")
        .setInputFiles({ name: "账号.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(file) });
      await page.getByRole("region", { name: "账号.xlsx" }).getByRole("row").nth(1).waitFor();
    },
    around: (page) => [cardOf(page, "input[type=file]")],
  },
  "own-account": {
    as: "security",
    open: async (page) => {
      await page.route("**/trpc/access.startSecondFactor*", (route) =>
        route.fulfill({ json: { result: { data: { secret: SHOWN_SECRET, uri: SHOWN_URI } } } }),
      );
      await page.goto("/account");
      await page.getByRole("button", { name: "启用两步验证" }).click();
      await page.getByLabel("密码", { exact: true }).fill("Qing7shan#AN");
      await page.getByRole("button", { name: "下一步" }).click();
      await page.locator("form code").waitFor();
    },
  },
  "reporter-moves": {
    as: "reporter",
    open: async (page) => {
      await page.goto("/findings?state=IN_PROGRESS");
      await page.getByRole("table", { name: "问题清单" }).getByRole("rowheader").first().getByRole("link").click();
      await page.getByRole("radio", { name: "申报完成" }).waitFor();
    },
    over: async (page) => {
      await page.getByRole("radio").last().check();
      // What it changes is said again above the button, once the server has answered.
      await page.locator("form p[aria-live]", { hasText: "→" }).waitFor();
    },
  },
};
