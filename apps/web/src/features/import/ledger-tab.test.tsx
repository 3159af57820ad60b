import type { LedgerPreview } from "@rectify/domain/board";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { ledgerIssue, ledgerPreview } from "../../testing/build-ledger-preview.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

const file = new File(["x"], "整改台账-2026-03-19.xlsx");
const stored = () => new Response(JSON.stringify({ uploadId: 7 }), { status: 201 });
const faulty = (change: Partial<LedgerPreview> = {}) =>
  ledgerPreview(21, {
    added: 17,
    faulty: 4,
    issues: [ledgerIssue(), ledgerIssue({ severity: "warning", cell: "B6", message: "与已有名称只差一个字。" })],
    ...change,
  });

function open(preview: LedgerPreview, url = "/import?ledger=7") {
  const server = fakeServer(
    {
      "board.context": { data: boardContext() },
      "import.previewLedger": { data: preview },
      "import.confirmLedger": { data: { ...preview, committed: true, importId: 3 } },
    },
    stored,
  );
  return { ...server, router: renderApp(url) };
}

afterEach(() => vi.unstubAllGlobals());

async function choose(chosen: File) {
  const [input] = await screen.findAllByLabelText(/选择文件|换一个文件/, { selector: "input" });
  if (!input) throw new Error("no place for a file");
  await userEvent.upload(input, chosen, { applyAccept: false });
}

describe("a ledger", () => {
  test("that is chosen is uploaded, previewed in the reader's language, and kept in the address", async () => {
    const { askedFor, router } = open(ledgerPreview(3), "/import");
    await choose(file);
    expect(await screen.findByRole("heading", { level: 1, name: "3 行都可以导入" })).toBeTruthy();
    expect(askedFor("import.previewLedger")[0]).toMatchObject({ input: { file: { uploadId: 7 } }, language: "zh-CN" });
    expect(router.state.location.searchStr).toBe("?ledger=7");
  });
  test("with errors can be had back with its faults marked, in the reader's language and for the same day", async () => {
    open(faulty());
    const link = await screen.findByRole("link", { name: "下载标注错误的表" });
    expect(link.getAttribute("href")).toBe("/downloads/marked-ledger.xlsx?uploadId=7&asOf=2026-03-19&lang=zh");
  });
  test("without faults offers no marked copy", async () => {
    open(ledgerPreview(3));
    await screen.findByRole("heading", { level: 1, name: "3 行都可以导入" });
    expect(screen.queryByRole("link", { name: "下载标注错误的表" })).toBeNull();
  });
  test("with errors is imported only by the explicit choice, and then only its faultless rows", async () => {
    const { askedFor } = open(faulty());
    const button = await screen.findByRole("button", { name: "导入 17 行" });
    expect(button).toHaveProperty("disabled", true);
    await userEvent.click(screen.getByRole("checkbox", { name: "只导入无误的 17 行" }));
    await userEvent.click(button);
    expect(await screen.findByRole("heading", { level: 1, name: /已导入/ })).toBeTruthy();
    expect(askedFor("import.confirmLedger")[0]?.input).toEqual({
      file: { uploadId: 7 },
      asOf: null,
      skipFaulty: true,
      replaceExample: false,
    });
    expect(screen.getByRole("link", { name: "打开看板" }).getAttribute("href")).toBe("/");
  });
  test("that replaces the example says so before it does", async () => {
    const { askedFor } = open(ledgerPreview(3, { exampleWillBeRemoved: true }));
    expect(await screen.findByText(/确认后先移除示例区县/)).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "导入 3 行" }));
    await waitFor(() => expect(askedFor("import.confirmLedger")[0]?.input).toMatchObject({ replaceExample: true, skipFaulty: false }));
  });
  test("that says nothing new offers no import", async () => {
    open(ledgerPreview(3, { added: 0, unchanged: 3 }));
    expect(await screen.findByRole("heading", { name: "没有变化：3 行都与看板一致" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^导入/ })).toBeNull();
  });
  test("once imported has every figure of the board asked anew", async () => {
    const { askedFor } = open(ledgerPreview(3));
    await userEvent.click(await screen.findByRole("button", { name: "导入 3 行" }));
    await screen.findByRole("heading", { level: 1, name: /已导入/ });
    const wasAsked = () => askedFor("board.context").length;
    await waitFor(() => expect(wasAsked()).toBeGreaterThan(1));
  });
  test("once imported leaves the page to the next one when the page is gone to again", async () => {
    const { router } = open(ledgerPreview(3));
    await userEvent.click(await screen.findByRole("button", { name: "导入 3 行" }));
    await screen.findByRole("heading", { level: 1, name: /已导入/ });
    await router.navigate({ to: "/import" });
    await waitFor(() => expect(screen.queryByRole("heading", { level: 1, name: /已导入/ })).toBeNull());
  });
  test("with another as-of day is previewed for that day", async () => {
    const { askedFor } = open(ledgerPreview(3), "/import?ledger=7&day=2026-03-12");
    await screen.findByRole("heading", { level: 1, name: "3 行都可以导入" });
    expect(askedFor("import.previewLedger")[0]?.input).toEqual({ file: { uploadId: 7 }, asOf: "2026-03-12" });
  });
});

describe("a problem of a ledger", () => {
  test("stands at its cell and in the list under the same number", async () => {
    open(faulty());
    const mark = await screen.findByRole("button", { name: /^第 1 处，C4：“2026.2.31”这一天不存在/ });
    expect(mark.closest("td")?.className).toContain("error");
    const list = screen.getByRole("region", { name: "1 处错误，1 处提醒" });
    expect(within(list).getByRole("button", { name: "C4 完成时限" }).closest("li")?.textContent).toMatch(/^1/);
    expect(screen.getByRole("button", { name: /^第 2 处，B6/ }).closest("td")?.className).toContain("warning");
  });
  test("is reached from the list by keyboard: its cell takes the focus", async () => {
    open(faulty());
    (await screen.findByRole("button", { name: "C4 完成时限" })).focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.closest("[data-place]")?.getAttribute("data-place")).toBe("C4"));
  });
  test("is all that is left when only rows with a problem are shown, and the address says so", async () => {
    const { router } = open(faulty());
    await userEvent.click(await screen.findByRole("radio", { name: "只看有问题的 2 行" }));
    await waitFor(() => expect(router.state.location.searchStr).toBe("?ledger=7&faulty=1"));
    const rows = within(screen.getAllByRole("table")[0] as HTMLElement).getAllByRole("row");
    expect(rows.slice(2).map((row) => within(row).getByRole("rowheader").textContent)).toEqual(["4", "6"]);
  });
});

describe("a failed step", () => {
  test("of the upload keeps the file: another try sends it again", async () => {
    let connected = false;
    fakeServer({ "board.context": { data: boardContext() }, "import.previewLedger": { data: ledgerPreview(3) } }, () =>
      connected ? stored() : null,
    );
    renderApp("/import");
    await choose(file);
    expect((await screen.findByRole("alert")).textContent).toContain("服务器没有回应");
    connected = true;
    await userEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(await screen.findByRole("heading", { level: 1, name: "3 行都可以导入" })).toBeTruthy();
  });
  test("of a forgotten upload asks for the file again", async () => {
    fakeServer({
      "board.context": { data: boardContext() },
      "import.previewLedger": { error: { code: "NOT_FOUND", facts: { what: "upload", id: 7 }, requestId: "7F3A" } },
    });
    renderApp("/import?ledger=7");
    expect((await screen.findByRole("alert")).textContent).toContain("请重新选择文件");
    expect(screen.getByRole("button", { name: "换一个文件" })).toBeTruthy();
  });
  test("of the confirmation keeps the preview and what was chosen", async () => {
    fakeServer({
      "board.context": { data: boardContext() },
      "import.previewLedger": { data: faulty() },
      "import.confirmLedger": { error: { code: "UNAUTHENTICATED" } },
    });
    renderApp("/import?ledger=7");
    await userEvent.click(await screen.findByRole("checkbox", { name: "只导入无误的 17 行" }));
    await userEvent.click(screen.getByRole("button", { name: "导入 17 行" }));
    expect((await screen.findByRole("alert")).textContent).toContain("登录已失效");
    expect(screen.getByRole("checkbox", { name: "只导入无误的 17 行" })).toHaveProperty("checked", true);
  });
});
