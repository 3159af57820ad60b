import type { BulletinPreview } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { bulletinFacts } from "../../testing/build-bulletin.ts";
import { boardContext } from "../../testing/build-context.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

const preview = (change: Partial<BulletinPreview> = {}): BulletinPreview => ({
  ...bulletinFacts({
    declared: { items: 13, findings: 32, completed: 32 },
    listed: { aspects: 0, items: 13, findings: 0, measures: 36 },
    spans: { unit: { start: 2, end: 11 } },
  }),
  issues: [],
  summary: "申报 13 项，列出 13 项；申报具体问题 32 个，未逐条列出",
  matched: { unitId: 4, roundId: 2, groupId: null },
  committed: false,
  importId: null,
  bulletinId: null,
  fileName: "通报.txt",
  text: "中共区水务和湖泊局党组通报",
  check: null,
  ledgerAsOf: null,
  nowAsOf: day("2026-03-19"),
  paragraphs: [],
  exampleWillBeRemoved: false,
  ...change,
});
const missing = (code: "UNIT_MISSING" | "ROUND_MISSING", message: string) =>
  ({ severity: "error", code, original: null, span: null, facts: {}, message }) as const;

function open(answer: (input: unknown) => { data: unknown }, url = "/import?tab=bulletin&bulletin=9") {
  const server = fakeServer({
    "board.context": { data: boardContext() },
    "import.previewBulletin": answer,
    "import.confirmBulletin": { data: preview({ committed: true, importId: 5, bulletinId: 6 }) },
  });
  return { ...server, router: renderApp(url) };
}

afterEach(() => vi.unstubAllGlobals());

describe("a bulletin", () => {
  test("shows its own count beside what it lists, and files completion as declared", async () => {
    open(() => ({ data: preview() }));
    expect(await screen.findByRole("heading", { level: 1, name: /申报 13 项，列出 13 项/ })).toBeTruthy();
    expect([screen.getByText("13 / 13"), screen.getByText("0 / 32"), screen.getByText("申报 32，列出 0，无法逐条核对")]).toHaveLength(3);
    expect(screen.getByText(/记作申报完成，不计入销号/)).toBeTruthy();
  });
  test("marks a fact in the text and in the list together", async () => {
    open(() => ({ data: preview() }));
    await userEvent.click(await screen.findByRole("button", { name: /^1 ?单位/ }));
    expect(screen.getByRole("link", { name: /区水务和湖泊局党组/, current: true })).toBeTruthy();
  });
  test("without a unit asks for it, keeps the answer in the address and looks again", async () => {
    const { askedFor, router } = open((input) =>
      (input as { unit?: string }).unit
        ? { data: preview() }
        : {
            data: preview({
              unit: null,
              matched: { unitId: null, roundId: 2, groupId: null },
              issues: [missing("UNIT_MISSING", "没有写明单位。")],
            }),
          },
    );
    const confirm = await screen.findByRole("button", { name: "确认导入" });
    expect(confirm).toHaveProperty("disabled", true);
    await userEvent.type(screen.getByLabelText("单位"), "区审计局{Enter}");
    await waitFor(() => expect(screen.getByRole("button", { name: "确认导入" })).toHaveProperty("disabled", false));
    expect(askedFor("import.previewBulletin").at(-1)?.input).toEqual({ file: { uploadId: 9 }, unit: "区审计局" });
    expect(decodeURIComponent(router.state.location.searchStr)).toContain("unitName=区审计局");
  });
  test("once imported leads to its unit", async () => {
    open(() => ({ data: preview() }));
    await userEvent.click(await screen.findByRole("button", { name: "确认导入" }));
    expect((await screen.findByRole("link", { name: "打开单位" })).getAttribute("href")).toBe("/units/4");
  });
  test("whose name fits several units names them and asks for the full one", async () => {
    fakeServer({
      "board.context": { data: boardContext() },
      "import.previewBulletin": { error: { code: "AMBIGUOUS_NAME", facts: { name: "审计局", candidates: ["市审计局", "区审计局"] } } },
    });
    renderApp("/import?tab=bulletin&bulletin=9");
    expect((await screen.findByRole("alert")).textContent).toContain("市审计局，区审计局");
    expect(screen.getByLabelText("单位")).toBeTruthy();
  });
});
