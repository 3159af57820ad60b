import { formatHead } from "@rectify/domain/audit";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { buildMe } from "../../testing/build-me.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

const HEAD = { rows: 7, hash: "ab".repeat(32) };
const line = {
  id: 7,
  at: "2026-03-19T00:30:05.000Z",
  actor: "qian",
  actorName: "钱络",
  origin: "web 10.0.0.7",
  action: "change.refused",
  subject: "finding 1-2",
  before: [],
  after: [{ path: "code", value: "CONFLICT" }],
  hash: HEAD.hash,
};
const moved = {
  ...line,
  id: 6,
  action: "finding.moved",
  before: [{ path: "state", value: "IN_PROGRESS" }],
  after: [
    { path: "state", value: "COMPLETED" },
    { path: "order.reason", chars: 12 },
  ],
};
const page = {
  zone: "Asia/Shanghai",
  total: 61,
  lines: [line, moved],
  next: 6,
  people: [
    { id: "qian", name: "钱络" },
    { id: "operator", name: "operator" },
  ],
  head: HEAD,
};

afterEach(() => vi.unstubAllGlobals());

function open(url: string, more: Parameters<typeof fakeServer>[0] = {}) {
  const answers = { "audit.list": { data: page }, "audit.check": { data: { ...HEAD, firstBad: null } }, ...more };
  const server = fakeServer(answers);
  renderApp(url, buildMe({ roles: ["auditAdministrator"] }));
  return server;
}

test("a row says in words who did what, when by the office's clock, and from where; a text of a finding is only counted", async () => {
  open("/audit");
  const row = await screen.findByRole("row", { name: /^6/ });
  expect(row.textContent).toBe("62026-03-19 08:30:05钱络qian办理问题问题 1-2状态 整改中 → 已完成办理 说明 （12 字）网页 10.0.0.7");
  const refused = screen.getByRole("row", { name: /^7/ });
  expect(refused.textContent).toContain("操作被拒绝拒绝");
});

test("what is looked for stands in the URL, is asked of the server, and names the file", async () => {
  const server = open("/audit?from=2026-03-01&outcome=refused");
  await screen.findByRole("row", { name: /^7/ });
  await userEvent.selectOptions(screen.getByLabelText("操作人"), "qian");
  await userEvent.type(screen.getByLabelText("到（年-月-日）"), "2026-3");
  await userEvent.click(screen.getByRole("button", { name: /查\s?询/ }));
  expect(screen.getByRole("alert").textContent).toContain("2026-03-19");
  await userEvent.clear(screen.getByLabelText("到（年-月-日）"));
  await userEvent.click(screen.getByRole("button", { name: /查\s?询/ }));
  const filter = { from: "2026-03-01", outcome: "refused", who: "qian" };
  await waitFor(() => expect(server.askedFor("audit.list").at(-1)?.input).toEqual({ filter }));
  const file = await screen.findByRole("link", { name: "导出 CSV" });
  await waitFor(() => expect(file.getAttribute("href")).toBe("/downloads/audit.csv?from=2026-03-01&who=qian&outcome=refused&lang=zh"));
});

test("older rows are one link away, and the way back too", async () => {
  const server = open("/audit");
  await userEvent.click(await screen.findByRole("link", { name: "更早的" }));
  await waitFor(() => expect(server.askedFor("audit.list").at(-1)?.input).toEqual({ filter: {}, before: 6 }));
  expect(await screen.findByRole("link", { name: "回到最新" })).toBeTruthy();
});

test("a check says how many rows are whole, with the head to note down, or where it breaks", async () => {
  open("/audit");
  await userEvent.click(await screen.findByRole("button", { name: /开始校验/ }));
  const card = await screen.findByRole("region", { name: "7 条记录完整，没有改动" });
  expect(within(card).getByText(formatHead(HEAD))).toBeTruthy();
});

test("a broken chain names its first bad row and what does not fit", async () => {
  open("/audit", { "audit.check": { data: { ...HEAD, firstBad: { row: 3, link: "number" } } } });
  await userEvent.click(await screen.findByRole("button", { name: /开始校验/ }));
  expect((await screen.findByRole("region", { name: "从第 3 条起不符" })).textContent).toContain("编号不连续");
});

test("nothing that matches says so and offers to clear; a failure never looks like no rows", async () => {
  open("/audit?who=nobody", { "audit.list": { data: { ...page, total: 0, lines: [], next: null } } });
  expect(await screen.findByRole("heading", { name: "没有符合条件的记录" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "清除条件" })).toBeTruthy();
});

test("an error stands in the place of the rows", async () => {
  open("/audit", { "audit.list": { error: { code: "INTERNAL", requestId: "r-1" } } });
  expect(await screen.findByText(/r-1/, {}, { timeout: 15_000 })).toBeTruthy();
}, 20_000);
