import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answerAt } from "../../testing/answer-at.ts";
import { boardContext } from "../../testing/build-context.ts";
import { buildMe } from "../../testing/build-me.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const session = (id: number, address: string) => ({
  id,
  address,
  agent: "Firefox",
  createdAt: "2026-03-19T01:00:00Z",
  lastSeenAt: "2026-03-19T02:00:00Z",
});

function open(me: Parameters<typeof buildMe>[0] = {}, more: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    "board.context": { data: boardContext() },
    "access.sessions": { data: { current: 1, sessions: [session(1, "10.0.0.1"), session(2, "10.0.0.2")] } },
    ...more,
  });
  renderApp(
    "/account",
    buildMe({ id: "he", name: "何建平", roles: ["leader"], account: true, secondFactor: { on: false, required: false }, ...me }),
  );
  return server;
}
const card = async (title: string) => within(await screen.findByRole("region", { name: title }));

describe("the own account", () => {
  test("names roles and reach, lists where one is signed in, and ends the others only", async () => {
    const server = open({}, { "access.endSession": { data: { ended: 1 } } });
    expect(await screen.findByRole("heading", { name: "何建平" })).toBeTruthy();
    expect(screen.getByText(/he · 领导 · 全部单位/)).toBeTruthy();
    const sessions = await card("在 2 处登录");
    expect(sessions.queryByRole("button", { name: "退出 10.0.0.1 的登录" })).toBeNull();
    await userEvent.click(sessions.getByRole("button", { name: "退出 10.0.0.2 的登录" }));
    expect(server.askedFor("access.endSession").map((a) => a.input)).toEqual([{ sessionId: 2 }]);
  });

  test("proposes another password when it is old, and says that it is changed", async () => {
    open({ passwordOld: 91 }, { "access.changePassword": { data: { ended: 1 } } });
    const password = await card("修改密码");
    expect(password.getByText("这个密码已经用了 91 天，建议更换。")).toBeTruthy();
    await userEvent.type(password.getByLabelText("现在的密码"), "Hu3tian#Yun");
    await userEvent.type(password.getByLabelText("新密码"), "Qing7shan#Lv");
    await userEvent.type(password.getByLabelText("再输入一次新密码"), "Qing7shan#Lv");
    await userEvent.click(password.getByRole("button", { name: "修改密码" }));
    expect(await password.findByText("密码已修改，其他地方的登录已退出。")).toBeTruthy();
  });

  test("is left by its button, and the door stands in its place", async () => {
    open();
    await screen.findByRole("heading", { name: "何建平" });
    const left = answerAt("/sign-out", { status: 204 });
    answerAt("/session", { body: { me: null } });
    await userEvent.click(screen.getByRole("button", { name: "退出登录" }));
    expect(await screen.findByRole("heading", { name: "登录" })).toBeTruthy();
    expect(left).toHaveLength(1);
  });
});

describe("the own second factor", () => {
  test("is turned off by password and code, and a wrong one is said at the field", async () => {
    let answers = 0;
    const server = open(
      { secondFactor: { on: true, required: false } },
      { "access.stopSecondFactor": () => (answers++ === 0 ? { error: { code: "CODE_REFUSED" } } : { data: { username: "he" } }) },
    );
    answerAt("/session", { body: { me: buildMe({ account: true, secondFactor: { on: false, required: false } }) } });
    const factor = await card("已启用");
    await userEvent.click(factor.getByRole("button", { name: "停用两步验证" }));
    await userEvent.type(factor.getByLabelText("密码"), "Hu3tian#Yun");
    const code = factor.getByLabelText("验证码或恢复码");
    await userEvent.type(code, "000000");
    await userEvent.click(factor.getByRole("button", { name: "停用两步验证" }));
    const said = await factor.findByRole("alert");
    expect([said.textContent, code.getAttribute("aria-describedby")]).toEqual(["验证码不正确，或已经用过。", said.id]);
    await userEvent.type(code, "123456");
    await userEvent.click(factor.getByRole("button", { name: "停用两步验证" }));
    expect(await screen.findByText("两步验证已停用。")).toBeTruthy();
    expect(server.askedFor("access.stopSecondFactor").at(-1)?.input).toEqual({ password: "Hu3tian#Yun", code: "123456" });
  });

  test("that the board asks for offers no way to be turned off", async () => {
    open({ roles: ["systemAdministrator"], secondFactor: { on: true, required: true } });
    const factor = await card("已启用");
    expect(factor.getByText(/不能停用/)).toBeTruthy();
    expect(factor.queryByRole("button")).toBeNull();
  });
});
