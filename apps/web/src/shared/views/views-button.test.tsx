import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { readViews, withView } from "./saved-views.ts";
import { ViewsButton } from "./views-button.tsx";

beforeEach(() => localStorage.clear());

async function openAt(url: string) {
  const { router } = await renderInBoard(<ViewsButton />, url);
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "保存为视图" }));
  const panel = await screen.findByRole("dialog", { name: "保存为视图" });
  return { router, user, panel: within(panel) };
}
const save = async (url: string, name: string) => {
  const { user, panel, router } = await openAt(url);
  await user.type(panel.getByLabelText("视图名称"), `${name}{Enter}`);
  return { user, panel, router };
};

describe("a saved view", () => {
  test("keeps the page with its filters and day under a name, and opens it again", async () => {
    const { router, user } = await save("/findings?asOf=2026-03-10&round=3&overdue=1", "三轮逾期");
    expect(readViews()).toEqual([{ id: "1", name: "三轮逾期", url: "/findings?asOf=2026-03-10&round=3&overdue=1" }]);
    await router.navigate({ to: "/units", search: {} });
    await waitFor(() => expect(router.state.location.pathname).toBe("/units"));
    await user.click(screen.getByRole("button", { name: "保存为视图" }));
    await user.click(await screen.findByRole("link", { name: "三轮逾期" }));
    await waitFor(() => expect(router.state.location.href).toBe("/findings?asOf=2026-03-10&round=3&overdue=1"));
  });
  test("is renamed", async () => {
    const { user, panel } = await save("/?round=3", "旧名");
    await user.click(panel.getByRole("button", { name: "给视图“旧名”改名" }));
    const field = panel.getByLabelText("“旧名”的新名称");
    await user.clear(field);
    await user.type(field, "新名{Enter}");
    expect(readViews().map((v) => v.name)).toEqual(["新名"]);
  });
  test("is deleted, and back after 撤销", async () => {
    const { user, panel } = await save("/?round=3", "三轮");
    await user.click(panel.getByRole("button", { name: "删除视图“三轮”" }));
    expect([readViews(), panel.getByRole("status").textContent]).toEqual([[], "已删除“三轮” 撤销"]);
    await user.click(panel.getByRole("button", { name: "撤销" }));
    expect(readViews().map((v) => v.name)).toEqual(["三轮"]);
  });
});

describe("what is kept", () => {
  test("under a name twice is the later address", () => {
    expect(withView(withView([], "例会", "/"), " 例会 ", "/units").map((v) => [v.name, v.url])).toEqual([["例会", "/units"]]);
  });
  test("is nothing when it cannot be read or leads elsewhere", () => {
    for (const text of ["{", '[{"id":"1","name":"x","url":"//elsewhere"}]', '[{"id":"1","name":"x","url":"javascript:1"}]']) {
      localStorage.setItem("rectify.views", text);
      expect(readViews()).toEqual([]);
    }
  });
});
