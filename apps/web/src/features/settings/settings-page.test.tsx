import { DEFAULT_SETTINGS } from "@rectify/domain/settings";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { parseDays } from "./parse-days.ts";

const settings = DEFAULT_SETTINGS;
const page = {
  today: "2026-03-19",
  inForce: settings,
  defaults: settings,
  rows: [{ key: "concentratedMonths", effectiveOn: "2026-04-01", value: 6, recordedAt: "2026-03-18T01:00:00Z", actor: "operator" }],
};
const unit = {
  unitId: 4,
  name: "丰泽区商务局",
  shortName: "区商务局",
  former: [{ name: "丰泽区经贸局", shortName: "区经贸局", until: "2024-03-01" }],
};

afterEach(() => vi.unstubAllGlobals());

function open(url: string, more: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    "board.context": { data: boardContext() },
    "settings.get": { data: page },
    "settings.change": { data: { changed: true } },
    "unit.names": { data: [unit] },
    "unit.rename": { data: { changed: true } },
    ...more,
  });
  renderApp(url);
  return server;
}
const rule = (name: string) => within(screen.getByRole("region", { name }));

test("each rule says what holds today, and what was set for other days", async () => {
  open("/settings");
  expect(await screen.findByRole("heading", { name: "今日有效：反馈后 15 个工作日" })).toBeTruthy();
  const row = rule("今日有效：反馈后 3 个月").getByRole("row", { name: /2026-04-01/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((c) => c.textContent),
  ).toEqual(["反馈后 6 个月", "本机"]);
});

test("a rule is set from a day on; a day that has passed needs an explicit choice", async () => {
  const server = open("/settings");
  await screen.findByRole("heading", { name: "今日有效：反馈后 15 个工作日" });
  const form = rule("今日有效：反馈后 15 个工作日");
  fireEvent.change(form.getByLabelText("工作日数"), { target: { value: "10" } });
  const from = await form.findByRole("textbox", { name: "生效日" });
  expect(from).toHaveProperty("value", "2026-03-19");
  fireEvent.change(from, { target: { value: "2026-03-01" } });
  expect(form.getByRole("button", { name: /保\s?存/ })).toHaveProperty("disabled", true);
  await userEvent.click(form.getByRole("checkbox"));
  await userEvent.click(form.getByRole("button", { name: /保\s?存/ }));
  await waitFor(() =>
    expect(server.askedFor("settings.change")[0]?.input).toEqual({
      key: "planWorkingDays",
      value: 10,
      effectiveOn: "2026-03-01",
      backdated: true,
    }),
  );
});

test("warning days are set like any rule, and say what they are", async () => {
  const server = open("/settings");
  await screen.findByRole("heading", { name: "今日有效：超过 30 天" });
  const form = rule("今日有效：超过 30 天");
  await userEvent.clear(form.getByLabelText("天数"));
  await userEvent.type(form.getByLabelText("天数"), "45");
  await userEvent.click(form.getByRole("button", { name: /保\s?存/ }));
  await waitFor(() =>
    expect(server.askedFor("settings.change")[0]?.input).toEqual({
      key: "awaitingLongDays",
      value: 45,
      effectiveOn: "2026-03-19",
      backdated: false,
    }),
  );
});

test("a first warning later than the second is refused in the form with both numbers, also for a day to come", async () => {
  const later = { key: "secondWarningDays", effectiveOn: "2026-06-01", value: 12, recordedAt: "2026-03-18T01:00:00Z", actor: "operator" };
  open("/settings", { "settings.get": { data: { ...page, rows: [later] } } });
  await screen.findByRole("heading", { name: "今日有效：到期前 20 日内" });
  const form = rule("今日有效：到期前 20 日内");
  await userEvent.clear(form.getByLabelText("提前天数"));
  await userEvent.type(form.getByLabelText("提前天数"), "11");
  expect(form.getByRole("alert").textContent).toContain("自 2026-06-01 起，第一次预警（提前 11 日）会晚于第二次预警（提前 12 日）");
  expect(form.getByRole("button", { name: /保\s?存/ })).toHaveProperty("disabled", true);
});

test("a refusal by the server, where somebody else was quicker, says the same", async () => {
  open("/settings", {
    "settings.change": {
      error: { code: "INVALID_INPUT", facts: { reason: "FIRST_BELOW_SECOND", day: "2026-03-19", first: 15, second: 18 } },
    },
  });
  await screen.findByRole("heading", { name: "今日有效：到期前 20 日内" });
  const form = rule("今日有效：到期前 20 日内");
  await userEvent.clear(form.getByLabelText("提前天数"));
  await userEvent.type(form.getByLabelText("提前天数"), "15");
  await userEvent.click(form.getByRole("button", { name: /保\s?存/ }));
  expect((await form.findByRole("alert")).textContent).toContain("第一次预警（提前 15 日）会晚于第二次预警（提前 18 日）");
});

test("a unit is renamed after saying what follows; a taken name says whose it is", async () => {
  const server = open("/settings?tab=units", {
    "unit.rename": { error: { code: "CONFLICT", facts: { reason: "NAME_TAKEN", unit: "丰泽区统计局" } } },
  });
  expect(await screen.findByText("丰泽区经贸局（至 2024-03-01）")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "改名：丰泽区商务局" }));
  expect(screen.getByText(/原名作为曾用名保留/)).toBeTruthy();
  const field = screen.getByLabelText("新的全称");
  await userEvent.clear(field);
  await userEvent.type(field, "丰泽区统计局");
  await userEvent.click(screen.getByRole("button", { name: "确认改名" }));
  expect(await screen.findByText("“丰泽区统计局”已使用或曾使用这个名称，请换一个。")).toBeTruthy();
  expect(server.askedFor("unit.rename")[0]?.input).toEqual({ unitId: 4, name: "丰泽区统计局" });
});

test("settings that failed to load are not shown as defaults", async () => {
  open("/settings", { "settings.get": { error: { code: "DATABASE_UNAVAILABLE" } } });
  expect(await screen.findByRole("alert", undefined, { timeout: 5000 })).toBeTruthy();
  expect(screen.queryByText(/今日有效/)).toBeNull();
});

test("days are read one a line, sorted, each once, and a line that is no day is named", () => {
  expect(parseDays("2026-10-09\n\n 2026-10-01 \n2026-10-09")).toEqual({ ok: true, days: ["2026-10-01", "2026-10-09"] });
  expect(parseDays("2026-10-09\n10月8日")).toEqual({ ok: false, line: "10月8日" });
});
