import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { answerAt } from "../../testing/answer-at.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { PairingStage } from "./pairing-stage.tsx";

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const code = (text: string) => ({ body: { code: text, expiresAt: "2026-03-19T04:08:00Z" } });
const none = { body: { state: "none", ended: null } };
const waiting = { body: { state: "waiting" } };

/** `asks` answers the questions for the pass, `codes` those for a code. */
function answers(asks: { status?: number; body?: object }[], codes: { status?: number; body?: object }[]) {
  fakeServer({});
  answerAt("/pairing", ...codes);
  return answerAt("/pairing/pass", ...asks);
}
const onPaired = vi.fn();
function open(...given: Parameters<typeof answers>) {
  const asked = answers(...given);
  onPaired.mockClear();
  render(<PairingStage light={false} onPaired={onPaired} onSignIn={() => undefined} />);
  return asked;
}
const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe("a wall that nobody is signed in at", () => {
  test("shows its code in two groups and read out sign by sign, with how long it is good", async () => {
    open([none, waiting], [code("ABC234")]);
    expect(await screen.findByText("ABC")).toBeTruthy();
    expect(screen.getByText("234")).toBeTruthy();
    expect(screen.getByText("配对码: A B C 2 3 4")).toBeTruthy();
    await later(61_000);
    expect(screen.getByText(/还剩 [67]:\d\d/)).toBeTruthy();
    expect(screen.getByText(/open Settings → Displays/).getAttribute("lang")).toBe("en");
  });

  test("is told once that it is confirmed, and asks no more", async () => {
    const asked = open([none, waiting, { body: { state: "paired" } }], [code("ABC234")]);
    await screen.findByText("ABC");
    await later(2100);
    expect(onPaired).not.toHaveBeenCalled();
    await later(30_000);
    expect(onPaired).toHaveBeenCalledTimes(1);
    expect(asked).toHaveLength(3);
  });

  test("asks for no code after code by itself: an old one waits for a key, but not for one that moves the focus", async () => {
    open([none, none], [code("ABC234"), code("XYZ789")]);
    await screen.findByText("ABC");
    await later(2100);
    expect(screen.getByRole("status").textContent).toBe("配对码已过期");
    await later(600_000);
    fireEvent.keyDown(window, { key: "Tab" });
    expect(screen.getByRole("status").textContent).toBe("配对码已过期");
    fireEvent.keyDown(window, { key: "PageDown" });
    expect(await screen.findByText("XYZ")).toBeTruthy();
  });

  test("says of a pass that ended which it was and why", async () => {
    open([{ body: { state: "none", ended: { name: "三楼会议室", why: "expired" } } }], []);
    expect(await screen.findByText("这块大屏的有效期已到")).toBeTruthy();
    expect(screen.getByText(/“三楼会议室”不再显示任何数字/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "重新配对" })).toBeTruthy();
  });

  test("goes on by itself when the server is away or too many wait", async () => {
    open([{ status: 503 }, none, waiting], [{ status: 429 }, code("ABC234")]);
    expect(await screen.findByText("暂时连不上服务器，正在重试")).toBeTruthy();
    await later(5100);
    expect(screen.getByRole("status").textContent).toContain("等待配对的屏幕太多");
    await later(5100);
    expect(screen.getByText("ABC")).toBeTruthy();
  });

  test("lets somebody sign in at it instead", async () => {
    answers([none, waiting], [code("ABC234")]);
    renderApp("/screen", null);
    fireEvent.click(await screen.findByRole("button", { name: "用账号登录" }));
    expect(await screen.findByLabelText("用户名")).toBeTruthy();
  });

  test("is no wall for who comes back from the provider and is not in", async () => {
    answers([none, waiting], [code("ABC234")]);
    renderApp("/screen#sign-in=expired", null);
    expect(await screen.findByLabelText("用户名")).toBeTruthy();
    expect(screen.queryByText("ABC")).toBeNull();
  });
});
