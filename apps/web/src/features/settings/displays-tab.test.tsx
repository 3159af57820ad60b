import type { DisplayRow } from "@rectify/domain/display";
import { SCENES } from "@rectify/domain/screen/scenes";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

afterEach(() => vi.unstubAllGlobals());

const display = (change: Partial<DisplayRow> = {}): DisplayRow => ({
  id: 1,
  name: "三楼会议室",
  level: "internal",
  scenes: [],
  scope: "all",
  watermark: true,
  pairedBy: "wang",
  pairedAt: "2026-03-19T04:00:00Z",
  expiresAt: "2045-03-19T04:00:00Z",
  lastSeenAt: "2026-03-19T04:05:00Z",
  revokedAt: null,
  address: "10.0.0.9",
  agent: "Wall",
  ...change,
});

function open(displays: DisplayRow[], answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "board.context": { data: boardContext() }, "display.list": { data: displays }, ...answers });
  renderApp("/settings?tab=displays");
  return server;
}

describe("the displays", () => {
  test("are listed with what each shows and its state; an ended one cannot be revoked", async () => {
    open([
      display(),
      display({ id: 2, name: "大厅", level: "public", scenes: ["overview", "unit"], watermark: false, lastSeenAt: null }),
      display({ id: 3, name: "旧屏", revokedAt: "2026-03-20T04:00:00Z" }),
      display({ id: 4, name: "到期屏", expiresAt: "2026-03-01T04:00:00Z" }),
    ]);
    expect(await screen.findByRole("heading", { name: "2 块大屏在用" })).toBeTruthy();
    const cells = (name: RegExp) =>
      within(screen.getByRole("row", { name }))
        .getAllByRole("cell")
        .map((c) => c.textContent);
    expect(cells(/三楼/).slice(0, 2)).toEqual(["内部；全部区域；全部画面；有水印", "在用"]);
    expect(cells(/大厅/).slice(0, 3)).toEqual(["公开，不显示姓名；全部区域；总体情况、单位聚焦", "等屏幕来取", "还没有"]);
    expect([cells(/旧屏/)[1], cells(/到期屏/)[1]]).toEqual(["已撤销", "已到期"]);
    expect(screen.getAllByRole("button", { name: /^撤销/ }).map((b) => b.getAttribute("aria-label"))).toEqual([
      "撤销“三楼会议室”",
      "撤销“大厅”",
    ]);
  });

  test("are paired by what was typed and chosen; all scenes are sent as no limit", async () => {
    const server = open([], { "display.confirm": { data: { id: 5, address: "10.0.0.9", agent: "" } } });
    await userEvent.type(await screen.findByLabelText("配对码"), "abc 234");
    await userEvent.type(screen.getByLabelText("名称"), "大厅");
    await userEvent.selectOptions(screen.getByLabelText("公开级别"), "public");
    await userEvent.selectOptions(screen.getByLabelText("有效期"), "7");
    await userEvent.click(screen.getByRole("button", { name: "确认配对" }));
    expect(await screen.findByText(/“大厅”已配对.*10\.0\.0\.9/)).toBeTruthy();
    expect(server.askedFor("display.confirm")[0]?.input).toEqual({
      code: "ABC 234",
      name: "大厅",
      level: "public",
      scope: "all",
      days: 7,
      scenes: [],
      watermark: true,
    });
    expect((screen.getByLabelText("配对码") as HTMLInputElement).value).toBe("");
  });

  test("say why a code was not taken, and keep what was typed", async () => {
    const codes = ["CODE_REFUSED", "SIGN_IN_LOCKED"];
    const server = open([], { "display.confirm": () => ({ error: { code: codes.shift() ?? "" } }) });
    await userEvent.type(await screen.findByLabelText("配对码"), "ABC234");
    await userEvent.type(screen.getByLabelText("名称"), "大厅");
    const press = () => userEvent.click(screen.getByRole("button", { name: "确认配对" }));
    for (const scene of screen.getAllByRole("checkbox").slice(0, SCENES.length)) await userEvent.click(scene);
    await press();
    expect((await screen.findByRole("alert")).textContent).toBe("至少选一个画面。");
    expect(server.askedFor("display.confirm")).toEqual([]);
    await userEvent.click(screen.getByRole("checkbox", { name: "单位聚焦" }));
    await press();
    expect((await screen.findByRole("alert")).textContent).toContain("没有屏幕在显示这个配对码");
    expect((screen.getByLabelText("配对码") as HTMLInputElement).value).toBe("ABC234");
    await press();
    expect(await screen.findByText("输错次数太多，请一刻钟后再试。")).toBeTruthy();
    expect(server.askedFor("display.confirm")[0]?.input).toMatchObject({ scenes: ["unit"] });
  });

  test("are revoked only after a second press that says what it means", async () => {
    const server = open([display()], { "display.revoke": { data: { id: 1 } } });
    await userEvent.click(await screen.findByRole("button", { name: "撤销“三楼会议室”" }));
    expect(screen.getByText("屏幕会马上变暗，要用得重新配对。")).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "保留" }));
    expect(server.askedFor("display.revoke")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "撤销“三楼会议室”" }));
    await userEvent.click(screen.getByRole("button", { name: "确认撤销" }));
    expect(server.askedFor("display.revoke")[0]?.input).toEqual({ id: 1 });
  });
});
