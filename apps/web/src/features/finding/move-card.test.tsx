import { day } from "@rectify/domain/local-date";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { eventRow, findingMoves, findingPage, moveEffect } from "../../testing/build-finding.ts";
import { buildMe } from "../../testing/build-me.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

const history = [
  eventRow(1, "REGISTERED", "2025-06-12"),
  eventRow(2, "STARTED", "2025-06-17"),
  eventRow(3, "COMPLETED", "2026-03-10", { actor: "徐丽华", importId: null, reason: "附验收单" }),
];
const page = findingPage(history);
const unit = { total: 32, declared: 28, verified: 25, overdue: 3 };
const moves = findingMoves(page, {
  closeOut: { effect: moveEffect({ state: "CLOSED", unit: { before: unit, after: { ...unit, verified: 26 } } }) },
  return: {
    effect: moveEffect({
      overdue: true,
      lateSince: day("2026-03-19"),
      daysLate: 1,
      unit: { before: unit, after: { ...unit, declared: 27, overdue: 4 } },
    }),
  },
  correct: { effect: null },
});

beforeEach(() => {
  let n = 0;
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => `00000000-0000-4000-8000-${String(++n).padStart(12, "0")}`);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(more: Parameters<typeof fakeServer>[0] = {}, url = "/findings/1-1") {
  const server = fakeServer({
    "board.context": { data: boardContext({ today: day("2026-03-19") }) },
    "finding.get": { data: page },
    "finding.moves": { data: moves },
    "finding.move": { data: { finding: "1-1", version: 2, events: [4] } },
    ...more,
  });
  renderApp(url);
  return server;
}
const card = async (title = "销号，还是退回？") => within(await screen.findByRole("region", { name: title }));

const effectOf = (radio: HTMLElement) => document.getElementById(radio.getAttribute("aria-describedby") ?? "")?.textContent;

test("each move says what it changes before its button, and only lateness is red", async () => {
  open();
  const panel = await card();
  expect(effectOf(panel.getByRole("radio", { name: "销号" }))).toBe("本单位销号率 78.1% → 81.2%（26/32）；申报完成率不变");
  expect(effectOf(panel.getByRole("radio", { name: "退回" }))).toBe("回到整改中；申报完成率 87.5% → 84.3%（27/32）；自今日起计逾期");
  expect(panel.getByText("自今日起计逾期").tagName).toBe("B");
  expect(panel.queryByRole("radio", { name: "开始整改" })).toBeNull();
  expect(panel.queryByRole("button", { name: /确认/ })).toBeNull();
});

test("a move is sent with the day, the reason, the version it was made upon and a key; the page asks anew and says it is recorded", async () => {
  const server = open();
  const panel = await card();
  await userEvent.click(panel.getByRole("radio", { name: "退回" }));
  await userEvent.type(panel.getByLabelText("退回理由（必填，单位可见）"), "仅拆除 1 处");
  const asked = server.askedFor("finding.get").length;
  await userEvent.click(panel.getByRole("button", { name: "确认退回" }));
  expect(await panel.findByText("已登记：退回")).toBeTruthy();
  expect(server.askedFor("finding.move").map((a) => a.input)).toEqual([
    {
      id: "1-1",
      key: "00000000-0000-4000-8000-000000000001",
      version: 1,
      order: { move: "return", on: "2026-03-19", reason: "仅拆除 1 处" },
    },
  ]);
  expect(server.askedFor("finding.get").length).toBeGreaterThan(asked);
  expect(panel.queryByLabelText(/退回理由/)).toBeNull();
  expect(document.activeElement).toBe(panel.getByRole("group", { name: "要登记的事" }));
});

test("a refusal is said at its field, and what was typed stays", async () => {
  open({ "finding.move": { error: { code: "MOVE_REFUSED", facts: { code: "REASON_MISSING" } } } });
  const panel = await card();
  await userEvent.click(panel.getByRole("radio", { name: "销号" }));
  const opinion = panel.getByLabelText("验收意见（必填，单位可见）");
  await userEvent.type(opinion, "  ");
  await userEvent.click(panel.getByRole("button", { name: "确认销号" }));
  const said = await panel.findByText("请写明。");
  expect(opinion.getAttribute("aria-describedby")).toBe(said.id);
  expect((opinion as HTMLTextAreaElement).value).toBe("  ");
});

test("a conflict shows what came between beside what was typed, and a second press goes upon the new version", async () => {
  const between = eventRow(4, "RETURNED", "2026-03-18", { actor: "李强", importId: null, reason: "仅拆除 1 处" });
  let answers = 0;
  const server = open({
    "finding.move": () =>
      answers++ === 0
        ? { error: { code: "CONFLICT", facts: { reason: "VERSION", version: 2, events: [...history, between] } } }
        : { data: { finding: "1-1", version: 3, events: [5] } },
  });
  const panel = await card();
  await userEvent.click(panel.getByRole("radio", { name: "退回" }));
  const reason = panel.getByLabelText("退回理由（必填，单位可见）");
  await userEvent.type(reason, "照片不全");
  await userEvent.click(panel.getByRole("button", { name: "确认退回" }));
  const alert = within(await panel.findByRole("alert"));
  expect(alert.getAllByRole("definition").map((dd) => dd.textContent)).toEqual([
    "2026-03-18 退回李强：仅拆除 1 处",
    "2026-03-19 退回照片不全",
  ]);
  expect((reason as HTMLTextAreaElement).value).toBe("照片不全");
  await userEvent.click(panel.getByRole("button", { name: "仍要退回" }));
  expect(await panel.findByText("已登记：退回")).toBeTruthy();
  const sent = server.askedFor("finding.move").map((a) => a.input as { version: number; key: string });
  expect(sent.map((s) => s.version)).toEqual([1, 2]);
  expect(sent[0]?.key).not.toBe(sent[1]?.key);
});

test("after a lost answer the same press goes under the same key, a changed order under another", async () => {
  const server = open({ "finding.move": { error: { code: "DATABASE_UNAVAILABLE" } } });
  const panel = await card();
  await userEvent.click(panel.getByRole("radio", { name: "退回" }));
  const reason = panel.getByLabelText("退回理由（必填，单位可见）");
  await userEvent.type(reason, "甲");
  for (let presses = 1; presses <= 2; presses++) {
    await userEvent.click(panel.getByRole("button", { name: "确认退回" }));
    await waitFor(() => expect(server.askedFor("finding.move")).toHaveLength(presses));
    await panel.findByRole("alert");
  }
  await userEvent.type(reason, "乙");
  await userEvent.click(panel.getByRole("button", { name: "确认退回" }));
  await waitFor(() => expect(server.askedFor("finding.move")).toHaveLength(3));
  const keys = server.askedFor("finding.move").map((a) => (a.input as { key: string }).key.slice(-1));
  expect(keys).toEqual(["1", "1", "2"]);
});

test("a correction names a standing record, and shows its other day only where it did happen", async () => {
  const server = open();
  const panel = await card();
  await userEvent.click(panel.getByRole("radio", { name: "更正记录" }));
  expect(panel.getByRole("button", { name: "确认更正记录" })).toHaveProperty("disabled", true);
  await userEvent.selectOptions(panel.getByLabelText("要更正的记录"), "2026-03-10 申报完成");
  expect(panel.queryByLabelText("正确的日期")).toBeNull();
  await userEvent.click(panel.getByRole("checkbox"));
  fireEvent.change(await panel.findByLabelText("正确的日期"), { target: { value: "2026-03-08" } });
  await userEvent.type(panel.getByLabelText("更正理由（必填）"), "记错");
  await userEvent.click(panel.getByRole("button", { name: "确认更正记录" }));
  await waitFor(() =>
    expect(server.askedFor("finding.move")[0]?.input).toMatchObject({
      order: { move: "correct", seq: 3, reason: "记错", replacement: { on: "2026-03-08", newDueOn: null } },
    }),
  );
});

test("the declarer sees that another must close out, and cannot choose it", async () => {
  open({ "finding.moves": { data: findingMoves(page, { closeOut: { refusal: { code: "DECLARER_VERIFIES" }, effect: null } }) } });
  const radio = (await card()).getByRole("radio", { name: "销号" });
  expect(effectOf(radio)).toBe("申报和验收不能是同一人，请由他人销号。");
  expect(radio).toHaveProperty("disabled", true);
});

test("a past day only looks, and leads back to today", async () => {
  open({}, "/findings/1-1?asOf=2026-03-12");
  const past = await card("这里看的是 2026-03-12 的情况");
  expect(past.queryByRole("radio")).toBeNull();
  expect(past.getByRole("link", { name: "回到今天" }).getAttribute("href")).toBe("/findings/1-1");
});

test("a reporter is offered what the unit may report, and asked nothing that only the office decides", async () => {
  const offered = findingMoves({ ...page, state: "IN_PROGRESS" }, { stage: {}, declare: {} });
  const own = { ...offered, moves: offered.moves.filter((m) => ["start", "stage", "declare"].includes(m.move)), correctable: [] };
  const waiting = findingMoves(page, {});
  let declared = false;
  const server = fakeServer({
    "board.context": { data: boardContext({ today: day("2026-03-19") }) },
    "finding.get": { data: page },
    "finding.moves": () => ({ data: declared ? { ...waiting, moves: waiting.moves.slice(0, 3), correctable: [] } : own }),
    "finding.move": () => {
      declared = true;
      return { data: { finding: "1-1", version: 2, events: [4] } };
    },
  });
  renderApp("/findings/1-1", buildMe({ roles: ["reporter"], scope: { regions: [], units: [1] } }));
  const panel = await card("整改到哪一步了？");
  expect(panel.getAllByRole("radio").map((r) => r.getAttribute("aria-labelledby")?.replace(/^.*(stage|declare)$/, "$1"))).toEqual([
    "stage",
    "declare",
  ]);
  await userEvent.click(panel.getByRole("radio", { name: "申报完成" }));
  await userEvent.click(panel.getByRole("button", { name: "确认申报完成" }));
  const after = await card("已申报完成，等待验收");
  expect(await after.findByText("已登记：申报完成")).toBeTruthy();
  expect(after.queryByRole("radio")).toBeNull();
  expect(server.askedFor("finding.move")).toHaveLength(1);
});

test("who has nothing to decide about a finding sees no panel", async () => {
  open({ "finding.moves": { data: { ...findingMoves(page, {}), correctable: [] } } });
  expect(await screen.findByText("徐丽华：附验收单")).toBeTruthy();
  await waitFor(() => expect(screen.queryByText("办理 · 按今天的状态")).toBeNull(), { timeout: 5000 });
});

test("who may not move findings sees no panel, and the server is not asked for it", async () => {
  const answers = { "board.context": { data: boardContext() }, "finding.get": { data: page }, "finding.moves": { data: moves } };
  const server = fakeServer(answers);
  renderApp("/findings/1-1", buildMe({ roles: ["leader"] }));
  expect(await screen.findByText("徐丽华：附验收单")).toBeTruthy();
  expect(screen.queryByText("办理 · 按今天的状态")).toBeNull();
  expect(server.askedFor("finding.moves")).toEqual([]);
});
