import type { ImportRow } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { formatStamp } from "./format-stamp.ts";
import { History } from "./history-tab.tsx";

const row = (change: Partial<ImportRow> = {}): ImportRow => ({
  importId: 1,
  kind: "LEDGER",
  fileName: "台账.xlsx",
  sha256: "ab".repeat(32),
  recordedAt: "2026-03-19T00:30:00Z",
  actor: "guest",
  asOf: day("2026-03-18"),
  added: 3,
  changed: 2,
  unchanged: 16,
  skipped: 1,
  unit: null,
  example: false,
  undoneAt: null,
  undoneBy: null,
  ...change,
});
const cells = (name: RegExp) =>
  within(screen.getByRole("row", { name }))
    .getAllByRole("cell")
    .map((cell) => cell.textContent);

test("a past import says when, what, by whom, for which day, and how much it changed", async () => {
  await renderInBoard(<History rows={[row()]} face={{ kind: "data" }} zone="Asia/Shanghai" />);
  expect(cells(/台账\.xlsx/)).toEqual(["2026-03-19 08:30", "台账", "2026-03-18", "访客", "3", "2", "16", "1", "撤销"]);
});
test("a bulletin counts no findings, an example is marked, and without anything to undo there is no column for it", async () => {
  await renderInBoard(
    <History
      rows={[row({ kind: "BULLETIN", fileName: "通报.txt", asOf: null, example: true })]}
      face={{ kind: "data" }}
      zone="Asia/Shanghai"
    />,
  );
  expect(cells(/通报\.txt/).slice(2)).toEqual(["未说明", "访客", "—", "—", "—", "—"]);
  expect(screen.getByText("示例")).toBeTruthy();
});
test("no import yet says so and what to do", async () => {
  await renderInBoard(<History rows={[]} face={{ kind: "data" }} zone="Asia/Shanghai" />);
  expect(screen.getByRole("heading", { name: "还没有导入过" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "台账（Excel、CSV）" }).getAttribute("href")).toBe("/import");
});
test("a list that failed to load is not an empty list", async () => {
  const error = { code: "NO_CONNECTION", facts: {}, requestId: null } as const;
  await renderInBoard(<History rows={[]} face={{ kind: "error", error, retry: () => {} }} zone="Asia/Shanghai" />);
  expect(screen.getByRole("alert")).toBeTruthy();
  expect(screen.queryByText("还没有导入过")).toBeNull();
});
test("the time of an import is the office's", () => {
  expect(formatStamp("2025-12-31T16:05:00Z", "Asia/Shanghai")).toBe("2026-01-01 00:05");
});
test("an import is undone only by a second press, and then exactly that one", async () => {
  const undo = vi.fn();
  await renderInBoard(<History rows={[row({ importId: 4 })]} face={{ kind: "data" }} zone="Asia/Shanghai" onUndo={undo} />);
  await userEvent.click(screen.getByRole("button", { name: "撤销导入 台账.xlsx" }));
  expect(undo).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "确认撤销" }));
  expect(undo).toHaveBeenCalledExactlyOnceWith(4);
});
test("neither an undone import nor the example offers to be undone", async () => {
  const rows = [row({ undoneAt: "2026-03-20T01:00:00Z", undoneBy: "guest" }), row({ importId: 2, example: true })];
  await renderInBoard(<History rows={rows} face={{ kind: "data" }} zone="Asia/Shanghai" />);
  expect(screen.getByText("访客 2026-03-20 09:00 撤销")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /撤销导入/ })).toBeNull();
});
test("a refused undo leads to the findings in its way", async () => {
  const server = fakeServer({
    "board.context": { data: boardContext() },
    "import.list": { data: [row({ importId: 4 })] },
    "import.undo": { error: { code: "UNDO_BLOCKED", facts: { findings: ["1-1", "1-7"] } } },
  });
  renderApp("/import?tab=history");
  await userEvent.click(await screen.findByRole("button", { name: "撤销导入 台账.xlsx" }));
  await userEvent.click(screen.getByRole("button", { name: "确认撤销" }));
  expect((await screen.findByRole("link", { name: "1-7" })).getAttribute("href")).toBe("/findings/1-7");
  expect(server.askedFor("import.undo")[0]?.input).toEqual({ importId: 4 });
  vi.unstubAllGlobals();
});
