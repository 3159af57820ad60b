import type { AccountRow } from "@rectify/domain/account";
import { ROLE_WORDS } from "@rectify/domain/account-sheet";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { access as enAccess } from "../../shared/i18n/en/access.ts";
import { access as zhAccess } from "../../shared/i18n/zh/access.ts";
import { answerAt } from "../../testing/answer-at.ts";
import { buildMe } from "../../testing/build-me.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const row = (id: number, username: string, more: Partial<AccountRow> = {}): AccountRow => ({
  id,
  username,
  name: username,
  roles: ["leader"],
  scope: "all",
  createdAt: "2026-03-01T00:00:00Z",
  disabledAt: null,
  mustChange: false,
  secondFactor: false,
  lastSeenAt: null,
  ...more,
});
const list = {
  accounts: [
    row(1, "anquan", { roles: ["securityAdministrator"], name: "赵安" }),
    row(2, "lianluo", { roles: ["reporter"], scope: { regions: [], units: [7] }, mustChange: true, name: "钱络" }),
    row(3, "weg", { disabledAt: "2026-03-02T00:00:00Z" }),
  ],
  regions: [{ id: 1, name: "丰泽区", parentId: null, depth: 0 }],
  units: [{ id: 7, name: "丰泽区商务局", shortName: "区商务局" }],
};
const SECURITY = buildMe({ id: "anquan", name: "赵安", roles: ["securityAdministrator"], account: true });

function open(more: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "account.list": { data: list }, "account.sessions": { data: [] }, ...more });
  renderApp("/accounts", SECURITY);
  return server;
}
const page = async () => {
  await screen.findByRole("heading", { name: "账号", level: 1 });
  return screen.findByRole("row", { name: /lianluo/ });
};

describe("the page of accounts", () => {
  test("shows who may sign in, with roles, reach and state in words", async () => {
    open();
    expect((await page()).textContent).toContain("钱络单位联络员丰泽区商务局未改初始密码");
    expect(screen.getByRole("row", { name: /^anquan/ }).textContent).toContain("安全管理员不看问题正常");
    expect(screen.getByRole("row", { name: /^weg/ }).textContent).toContain("已停用");
  });

  const fill = async (role: string) => {
    await page();
    await userEvent.click(screen.getByRole("button", { name: "新建账号" }));
    await userEvent.type(screen.getByLabelText("用户名"), "sun");
    await userEvent.type(screen.getByLabelText("姓名"), "孙");
    await userEvent.click(screen.getByRole("checkbox", { name: role }));
    await userEvent.click(screen.getByRole("button", { name: "建立" }));
  };

  test("refuses roles that may not stand together before it asks", async () => {
    const server = open();
    await fill("单位联络员");
    expect((await screen.findByRole("alert")).textContent).toBe("单位联络员必须限定区域或单位。");
    expect(server.askedFor("account.make")).toEqual([]);
  });

  test("makes an account, and tells its password once", async () => {
    const server = open({ "account.make": { data: { id: 4, username: "sun", password: "abcde-fghij-klmno-A7" } } });
    await fill("领导");
    expect(await screen.findByText("abcde-fghij-klmno-A7")).toBeTruthy();
    expect(server.askedFor("account.make")[0]?.input).toEqual({ username: "sun", name: "孙", roles: ["leader"], scope: "all" });
    await userEvent.click(screen.getByRole("button", { name: "已记下" }));
    expect(screen.queryByText("abcde-fghij-klmno-A7")).toBeNull();
  });

  test("disables an account, and says what the server refuses", async () => {
    const server = open({ "account.change": { error: { code: "CONFLICT", facts: { reason: "LAST_SECURITY_ADMINISTRATOR" } } } });
    await page();
    await userEvent.click(screen.getByRole("button", { name: "修改 anquan" }));
    await userEvent.click(screen.getByRole("button", { name: "停用" }));
    expect((await screen.findByRole("alert")).textContent).toContain("最后一个可用的安全管理员");
    expect(server.askedFor("account.change")[0]?.input).toMatchObject({ id: 1, disabled: true });
  });

  test("resets a password, and tells the new one once", async () => {
    open({ "account.resetPassword": { data: { username: "anquan", password: "zzzzz-fghij-klmno-A7" } } });
    await page();
    await userEvent.click(screen.getByRole("button", { name: "修改 anquan" }));
    await userEvent.click(screen.getByRole("button", { name: "重置密码" }));
    expect(await screen.findByText("zzzzz-fghij-klmno-A7")).toBeTruthy();
  });
});

test("the second factor of an account is shown, and taken off by another", async () => {
  const accounts = list.accounts.map((a) => ({ ...a, secondFactor: a.id === 2 }));
  const server = open({ "account.list": { data: { ...list, accounts } }, "account.removeSecondFactor": { data: { username: "lianluo" } } });
  expect((await page()).textContent).toContain("未改初始密码、两步验证");
  await userEvent.click(screen.getByRole("button", { name: "修改 lianluo" }));
  await userEvent.click(screen.getByRole("button", { name: "取消两步验证" }));
  await waitFor(() => expect(server.askedFor("account.removeSecondFactor")[0]?.input).toEqual({ id: 2 }));
});

describe("many accounts from a workbook", () => {
  const preview = { fileName: "账号.xlsx", make: [], existing: [], faults: [] };
  const answers = (...all: Parameters<typeof answerAt>[1][]) => answerAt("/accounts-file", ...all);
  const choose = async () => {
    await userEvent.click(screen.getByRole("button", { name: "从表格建立" }));
    await userEvent.upload(screen.getByLabelText("选择填好的表格"), new File(["x"], "账号.xlsx"));
  };

  test("shows each fault by its cell and offers nothing to confirm", async () => {
    open();
    const asked = answers({
      body: {
        ...preview,
        faults: [
          { cell: "E3", code: "UNIT_UNKNOWN", original: "档案馆" },
          { cell: "C4", code: "ADMINISTRATORS_APART", original: "系统管理员、审计管理员" },
        ],
      },
    });
    await page();
    await choose();
    const seen = within(await screen.findByRole("region", { name: "账号.xlsx" }));
    expect(seen.getByRole("row", { name: /^E3/ }).textContent).toBe("E3档案馆 没有这个单位。");
    expect(seen.getByRole("row", { name: /^C4/ }).textContent).toContain("系统、安全、审计三员不能由同一账号兼任。");
    expect(seen.queryByRole("button")).toBeNull();
    expect(asked.map((a) => a.url)).toEqual(["/accounts-file"]);
    expect(screen.getByRole("link", { name: "下载空白表格" }).getAttribute("href")).toBe("/downloads/accounts-template.xlsx?lang=zh");
  });

  test("makes them when confirmed, names who is there already, and hands the passwords out once", async () => {
    open();
    const make = [{ username: "sun", name: "孙", roles: ["editor", "verifier"], scope: "all" }];
    const passwords = [{ username: "sun", name: "孙", password: "abcde-fghij-klmno-A7" }];
    const asked = answers(
      { body: { ...preview, make, existing: ["qian"] } },
      { body: { ...preview, make, passwords, workbook: btoa("PK") } },
    );
    const saved = vi.fn(() => "blob:x");
    vi.stubGlobal("URL", Object.assign(URL, { createObjectURL: saved, revokeObjectURL: () => undefined }));
    await page();
    await choose();
    const seen = within(await screen.findByRole("region", { name: "账号.xlsx" }));
    expect(seen.getByText("1 个用户名已有，不会改动：qian")).toBeTruthy();
    expect(seen.getByRole("row", { name: /^sun/ }).textContent).toBe("sun孙巡察办录入、巡察办验收全部单位");
    await userEvent.click(seen.getByRole("button", { name: "建立这 1 个账号" }));
    expect(await screen.findByText("abcde-fghij-klmno-A7")).toBeTruthy();
    expect(asked.map((a) => a.url)).toEqual(["/accounts-file", "/accounts-file?confirm=1"]);
    await userEvent.click(screen.getByRole("button", { name: "保存为表格" }));
    expect(saved).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole("button", { name: "已转交或已保存" }));
    await waitFor(() => expect(screen.queryByText("abcde-fghij-klmno-A7")).toBeNull());
  });

  test("says that a file is too large", async () => {
    open();
    answers({ status: 413, body: { code: "FILE_TOO_LARGE", facts: {}, requestId: "r" } });
    await page();
    await choose();
    expect((await screen.findByRole("alert")).textContent).toMatch(/太大/);
  });

  test("calls the roles what the pages call them", () => {
    expect(ROLE_WORDS).toEqual({ zh: zhAccess.role, en: enAccess.role });
  });
});
