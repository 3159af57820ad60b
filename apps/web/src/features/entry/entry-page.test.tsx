import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { PROVIDER_KEY } from "../../shared/session/session-query.ts";
import { queryClient } from "../../shared/trpc/query-client.ts";
import { answerAt } from "../../testing/answer-at.ts";
import { boardContext } from "../../testing/build-context.ts";
import { buildMe } from "../../testing/build-me.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const refused = (code: string, facts: object = {}) => ({ status: 422, body: { code, facts, requestId: "r" } });
const IN = { status: 204 };
const board = { "board.context": { data: boardContext() } };

async function type(label: string, text: string) {
  await userEvent.type(await screen.findByLabelText(label), text);
}
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));
/** Through the door there is the board's navigation. */
const inside = () => screen.findByRole("navigation", { name: "主导航" });

describe("signing in", () => {
  function open(...answers: Parameters<typeof answerAt>[1][]) {
    fakeServer(board);
    const asked = answerAt("/sign-in", ...answers);
    renderApp("/", null);
    return asked;
  }

  test("sends name and password, and leads to the board", async () => {
    const asked = open(IN);
    await type("用户名", "leader");
    await type("密码", "Hu3tian#Yun");
    await press("登录");
    await inside();
    expect(asked.map((a) => a.body)).toEqual([{ username: "leader", password: "Hu3tian#Yun" }]);
  });

  test("says what was refused, keeps the name and forgets the password", async () => {
    open(refused("SIGN_IN_REFUSED"), refused("SIGN_IN_LOCKED"));
    await type("用户名", "leader");
    await type("密码", "falsch");
    await press("登录");
    expect((await screen.findByRole("alert")).textContent).toBe("用户名或密码不正确。");
    expect((screen.getByLabelText("用户名") as HTMLInputElement).value).toBe("leader");
    expect((screen.getByLabelText("密码") as HTMLInputElement).value).toBe("");
    await type("密码", "falsch");
    await press("登录");
    await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("请一刻钟后再试"));
  });

  test("asks for the code once the password is right, sends both, and starts over for another account", async () => {
    const asked = open(refused("CODE_REQUIRED"), refused("CODE_REFUSED"), IN);
    await type("用户名", "leader");
    await type("密码", "Hu3tian#Yun");
    await press("登录");
    await type("验证码", "000000");
    expect(screen.queryByRole("alert")).toBeNull();
    await press("登录");
    expect((await screen.findByRole("alert")).textContent).toBe("验证码不正确，或已经用过。");
    expect((screen.getByLabelText("验证码") as HTMLInputElement).value).toBe("");
    await type("验证码", "123456");
    await press("登录");
    await inside();
    expect(asked.at(-1)?.body).toEqual({ username: "leader", password: "Hu3tian#Yun", code: "123456" });
  });

  test("can go back from the code to another account", async () => {
    open(refused("CODE_REQUIRED"));
    await type("用户名", "leader");
    await type("密码", "Hu3tian#Yun");
    await press("登录");
    await screen.findByLabelText("验证码");
    await press("换个账号");
    expect((screen.getByLabelText("密码") as HTMLInputElement).value).toBe("");
  });
});

describe("a provider of the office", () => {
  const offer = { href: "https://board.example/sign-in/oidc", label: { zh: "政务通登录", en: "Sign in with Gov" } };
  async function open(url: string, ...answers: Parameters<typeof answerAt>[1][]) {
    fakeServer(board);
    const asked = answerAt("/sign-in/oidc", ...answers);
    const router = renderApp(url, null);
    await screen.findByRole("button", { name: "登录" });
    return { asked, router };
  }

  test("is a second way in, back to the page that was asked for; without one there is no button", async () => {
    await open("/findings?overdue=1");
    expect(screen.queryByRole("link")).toBeNull();
    act(() => void queryClient.setQueryData(PROVIDER_KEY, offer));
    const door = await screen.findByRole("link", { name: "政务通登录" });
    expect(door.getAttribute("href")).toBe("https://board.example/sign-in/oidc?to=%2Ffindings%3Foverdue%3D1");
  });

  test.each([
    ["unknown", "看板里没有对应的账号。请联系安全管理员建立账号"],
    ["disabled", "已停用。请联系安全管理员"],
    ["denied", "请再试一次"],
    ["expired", "请再按一次下面的按钮"],
    ["answer", "请告诉系统管理员"],
    ["unreachable", "请稍后再试，或改用用户名和密码登录"],
    ["failed", "请再试一次"],
  ])("that does not let one in is said in words, with what to do: %s", async (told, words) => {
    await open(`/units#sign-in=${told}`);
    expect(screen.getByRole("alert").textContent).toContain(words);
  });

  test("cannot be made to say anything else", async () => {
    await open("/#sign-in=code2");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByLabelText("密码")).toBeTruthy();
  });

  test("leaves the code of a second factor to be asked for, and the address clean afterwards", async () => {
    const { asked, router } = await open("/findings?overdue=1#sign-in=code", refused("CODE_REFUSED"), IN);
    expect(screen.queryByLabelText("密码")).toBeNull();
    await type("验证码", "000000");
    await press("登录");
    expect((await screen.findByRole("alert")).textContent).toBe("验证码不正确，或已经用过。");
    await type("验证码", "123456");
    await press("登录");
    await inside();
    expect(asked.map((a) => a.body)).toEqual([{ code: "000000" }, { code: "123456" }]);
    expect(router.state.location.href).toBe("/findings?overdue=1");
  });

  test("that was left too long for the code leads back to the password", async () => {
    await open("/#sign-in=code", refused("UNAUTHENTICATED"));
    await type("验证码", "123456");
    await press("登录");
    expect((await screen.findByRole("alert")).textContent).toContain("请重新登录");
    expect(screen.getByLabelText("密码")).toBeTruthy();
  });
});

describe("the first account", () => {
  test("is made of a name and a password that holds to the rules, before the server is asked", async () => {
    const server = fakeServer({ ...board, "access.setUp": { data: { username: "anquan" } } });
    renderApp("/", buildMe({ id: "first-run", roles: ["firstRun"] }));
    await type("用户名", "x");
    await type("姓名", "赵安");
    await type("新密码", "Password123");
    await type("再输入一次新密码", "Password123");
    await press("建立账号");
    expect((await screen.findByRole("alert")).textContent).toContain("用户名不符合要求");
    await type("用户名", "y");
    await press("建立账号");
    expect(screen.getByRole("alert").textContent).toContain("太常见");
    await userEvent.clear(screen.getByLabelText("新密码"));
    await type("新密码", "Hu3tian#Yun");
    await press("建立账号");
    expect(screen.getByRole("alert").textContent).toContain("不一致");
    expect(server.askedFor("access.setUp")).toEqual([]);
    await userEvent.clear(screen.getByLabelText("再输入一次新密码"));
    await type("再输入一次新密码", "Hu3tian#Yun");
    await press("建立账号");
    await inside();
    expect(server.askedFor("access.setUp")[0]?.input).toEqual({ username: "xy", name: "赵安", password: "Hu3tian#Yun" });
  });
});

describe("the first password", () => {
  test("is changed before anything else is shown, and the server's refusal is said", async () => {
    let answers = 0;
    const server = fakeServer({
      ...board,
      "access.changePassword": () => (answers++ === 0 ? { error: { code: "SIGN_IN_REFUSED" } } : { data: { ended: 0 } }),
    });
    renderApp("/findings", buildMe({ id: "qian", roles: ["leader"], account: true, mustChangePassword: true }));
    await screen.findByRole("heading", { name: "修改初始密码" });
    await type("初始密码", "abcde-fghij-klmno-A7");
    await type("新密码", "Qing7shan#Lv");
    await type("再输入一次新密码", "Qing7shan#Lv");
    await press("修改密码");
    expect((await screen.findByRole("alert")).textContent).toBe("现在的密码不正确。");
    await press("修改密码");
    await inside();
    expect(server.askedFor("access.changePassword").map((a) => a.input)).toEqual(
      Array(2).fill({ current: "abcde-fghij-klmno-A7", next: "Qing7shan#Lv" }),
    );
  });
});

describe("a second factor that the board asks for", () => {
  test("is set up before anything else: password, secret as picture and text, code, recovery codes", async () => {
    const secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    const recoveryCodes = ["abcd-efgh-jkmn-pqrs", "bcde-fghj-kmnp-qrst"];
    let codes = 0;
    const server = fakeServer({
      ...board,
      "access.startSecondFactor": { data: { secret, uri: `otpauth://totp/Rectify:anquan?secret=${secret}` } },
      "access.confirmSecondFactor": () => (codes++ === 0 ? { error: { code: "CODE_REFUSED" } } : { data: { recoveryCodes } }),
    });
    renderApp("/", buildMe({ roles: ["securityAdministrator"], account: true, secondFactor: { on: false, required: true } }));
    await screen.findByRole("heading", { name: "设置两步验证" });
    await type("密码", "Hu3tian#Yun");
    await press("下一步");
    expect(await screen.findByText("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP")).toBeTruthy();
    expect(await screen.findByRole("img", { name: "密钥的二维码" })).toBeTruthy();
    await type("验证码", "000000");
    await press("启用");
    expect((await screen.findByRole("alert")).textContent).toBe("验证码不正确，或已经用过。");
    await type("验证码", "123456");
    await press("启用");
    expect((await screen.findByRole("list", { name: "恢复码" })).textContent).toBe(recoveryCodes.join(""));
    expect(server.askedFor("access.startSecondFactor")[0]?.input).toEqual({ password: "Hu3tian#Yun" });
    await press("已保存");
    await inside();
  });
});
