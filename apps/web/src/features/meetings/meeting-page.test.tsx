import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { buildMe } from "../../testing/build-me.ts";
import { decision, frozenMeeting, meetingPage, meetingRow } from "../../testing/build-meeting.ts";
import { overview } from "../../testing/build-overview.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

vi.mock("../../shared/chart/chart.tsx", () => ({ Chart: () => null }));
afterEach(() => vi.unstubAllGlobals());

const lists = { rows: [], decisions: { open: 0, overdue: 0 }, compareDefault: "2026-03-13" };
const context = { data: boardContext({ meetingDays: ["2026-03-13" as never] }) };
const base = { "board.context": context, "meeting.list": { data: lists }, "decision.list": { data: [] } };
const leader = buildMe({ id: "lead", roles: ["leader"] });

type Server = ReturnType<typeof fakeServer>;
const sent = (server: Server, path: string, nth = 0) => server.askedFor(path)[nth]?.input ?? {};

describe("the list", () => {
  test("says what a meeting is while there is none, and how the office begins", async () => {
    fakeServer(base);
    const router = renderApp("/meetings");
    expect(await screen.findByText(/定格/, { selector: "p" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "准备新的例会" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/meetings/new"));
  });
  test("shows each meeting with its days, and what is open and overdue", async () => {
    fakeServer({
      ...base,
      "meeting.list": {
        data: { ...lists, rows: [meetingRow({ frozenAt: "2026-03-20T02:00:00Z", decisions: 2 })], decisions: { open: 2, overdue: 1 } },
      },
      "decision.list": { data: [decision(), decision({ id: 8, dueOn: "2026-03-18" as never })] },
    });
    renderApp("/meetings", leader);
    const row = await screen.findByRole("row", { name: /第三次例会/ });
    expect(row.textContent).toBe("2026-03-20第三次例会2026-03-192026-03-12已定格2");
    expect(screen.getByRole("heading", { name: "未了结 2 项 · 逾期 1 项" })).toBeTruthy();
    expect(await screen.findByText("逾期 2 天")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /准备新的例会|修改|了结/ })).toBeNull();
  });
  test("is not for who sees a part of the board", async () => {
    fakeServer(base);
    const router = renderApp("/meetings", buildMe({ roles: ["leader"], scope: { regions: [1], units: [] } }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/"));
  });
});

// Whole pages with many controls: on a busy machine drawing them takes its time.
describe("preparing", () => {
  test("needs nothing but saving: today, the last meeting's day and all usual scenes are sent", async () => {
    const server = fakeServer({ ...base, "meeting.save": { data: { id: 3, version: 1 } }, "meeting.get": { data: meetingPage() } });
    const router = renderApp("/meetings/new");
    await screen.findByText("保存");
    await save();
    await waitFor(() => expect(router.state.location.pathname).toBe("/meetings/3"));
    const { plan } = sent(server, "meeting.save") as { plan: ReturnType<typeof meetingPage>["plan"] };
    expect(plan).toMatchObject({ title: "3月20日周例会", heldOn: "2026-03-20", asOf: "2026-03-20", compareWith: "2026-03-13" });
    expect(plan.scenes).toHaveLength(9);
  });
  test("puts scenes in order by the keyboard and says where they are", async () => {
    const server = fakeServer({ ...base, "meeting.get": { data: meetingPage() }, "meeting.save": { data: { id: 3, version: 2 } } });
    renderApp("/meetings/3");
    const down = await screen.findByLabelText("下移：总体情况");
    down.focus();
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(screen.getByText("总体情况现在是第 2 个")).toBeTruthy();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("下移：总体情况");
    await save();
    await waitFor(() => expect(server.askedFor("meeting.save")).toHaveLength(1));
    const { plan, change } = sent(server, "meeting.save") as { plan: { scenes: { scene: string }[] }; change: unknown };
    expect(plan.scenes.map(({ scene }) => scene)).toEqual(["ranking", "overview", "since"]);
    expect(change).toEqual({ id: 3, version: 1 });
  });
  test("keeps what was typed after a conflict, says so, and then saves upon the newer version", async () => {
    let asked = 0;
    const server = fakeServer({
      ...base,
      "meeting.get": { data: meetingPage() },
      "meeting.save": () =>
        asked++ === 0 ? { error: { code: "CONFLICT", facts: { reason: "VERSION", version: 4 } } } : { data: { id: 3, version: 5 } },
    });
    renderApp("/meetings/3");
    const name = await screen.findByLabelText("名称");
    await userEvent.clear(name);
    await userEvent.type(name, "改过的名称");
    await save();
    expect((await screen.findByRole("alert")).textContent).toContain("您填写的还在");
    expect((name as HTMLInputElement).value).toBe("改过的名称");
    await save();
    await waitFor(() => expect(server.askedFor("meeting.save")).toHaveLength(2));
    expect((sent(server, "meeting.save", 1) as { change: unknown }).change).toEqual({ id: 3, version: 4 });
  });
  test("freezing asks first, wants everything saved, and sends the sentences in both languages", async () => {
    const server = fakeServer({
      ...base,
      "meeting.get": { data: meetingPage() },
      "progress.overview": { data: overview() },
      "meeting.freeze": { data: { sha256: "ab", version: 2 } },
    });
    renderApp("/meetings/3");
    const name = await screen.findByLabelText("名称");
    const start = screen.getByRole("button", { name: "定格…" }) as HTMLButtonElement;
    await userEvent.type(name, "x");
    expect(start.disabled).toBe(true);
    await userEvent.keyboard("{Backspace}");
    await userEvent.click(screen.getByRole("button", { name: "定格…" }));
    expect(server.askedFor("meeting.freeze")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "确认定格" }));
    await waitFor(() => expect(server.askedFor("meeting.freeze")).toHaveLength(1));
    const { headlines } = sent(server, "meeting.freeze") as { headlines: Record<string, { zh: string; en: string }> };
    expect(Object.keys(headlines)).toEqual(["overview", "ranking", "since"]);
    expect(headlines.overview?.zh).toMatch(/^截至3月1\d日/);
    expect(headlines.overview?.en).toMatch(/^As of/);
  });
});

/** The button itself: a click on the word inside submits nothing in this DOM. */
const save = () => userEvent.click(screen.getByText("保存").closest("button") as HTMLElement);

/** By its words: asking a whole overview for roles takes seconds. */
const boardOfThen = async () => (await screen.findByText("这是当时的数")).closest("section") as HTMLElement;

describe("looking back", () => {
  const frozen = meetingPage({ frozenAt: "2026-03-20T02:00:00Z", frozenBy: "guest", sha256: "ab".repeat(32), decided: [decision()] });
  const look = { text: JSON.stringify(frozenMeeting()), sha256: "ab".repeat(32), differences: [] as unknown[] };
  const answers = { ...base, "meeting.get": { data: frozen }, "meeting.lookBack": { data: look } };

  test("shows the figures of then, says so, and nothing of now but the differences in words", async () => {
    const differences = [{ of: "figure", figure: "overdue", before: 46, now: 47 }];
    const server = fakeServer({ ...answers, "meeting.lookBack": { data: { ...look, differences } } });
    renderApp("/meetings/3", leader);
    const then = await boardOfThen();
    expect(within(then).getByText(/由访客定格，以后不会变/)).toBeTruthy();
    expect(within(then).getAllByText("46").length).toBeGreaterThan(0);
    expect(screen.getByText("有 1 处与当时不同")).toBeTruthy();
    expect(screen.getByText("47").closest("tr")?.textContent).toBe("逾期4647");
    expect(screen.getAllByText("会上说的那句话").length).toBeGreaterThan(0);
    expect(server.askedFor("progress.overview")).toEqual([]);
  });
  test("a number of then opens the list of its own days", async () => {
    fakeServer(answers);
    renderApp("/meetings/3", leader);
    const hrefs = within(await boardOfThen())
      .getAllByText("46", { selector: "a" })
      .map((a) => a.getAttribute("href"));
    expect(hrefs[0]).toBe("/findings?asOf=2026-03-19&compareWith=2026-03-12&overdue=1");
    expect(screen.getByText("与当时完全一致")).toBeTruthy();
  });
  test("the units one by one are those that were frozen", async () => {
    const { units } = overview();
    const [unitId, unit] = [units[0]?.unitId ?? 0, units[0]?.unit ?? ""];
    const spotlights = [{ unitId, overview: overview({ total: 31, overdue: 7, dueSoon: 5, awaitingVerification: 3 }) }];
    fakeServer({ ...answers, "meeting.lookBack": { data: { ...look, text: JSON.stringify(frozenMeeting({ spotlights })) } } });
    renderApp("/meetings/3", leader);
    const list = (await screen.findByText("当时逐个单位的数字（1 个单位）")).closest("details") as HTMLElement;
    const cells = [...list.querySelectorAll("tbody tr > *")].map((cell) => cell.textContent);
    expect([cells[0], cells[1], ...cells.slice(4, 7)]).toEqual([unit, "31", "7", "5", "3"]);
  });
  test("the minutes hold title, people, sentence, figures, decisions and the head of the audit", async () => {
    fakeServer(answers);
    renderApp("/meetings/3", leader);
    const minutes = (await screen.findByText("会议记录")).closest("article") as HTMLElement;
    for (const words of [
      "第三次例会",
      "会议日期：2026年3月20日",
      "何建平、杜宇航",
      "会上说的那句话",
      "约谈主要负责人",
      `512:${"ab".repeat(32)}`,
    ])
      expect(minutes.textContent).toContain(words);
  });
  test("bytes that are not those frozen are not shown", async () => {
    fakeServer({ ...answers, "meeting.lookBack": { error: { code: "CONFLICT", facts: { reason: "DAMAGED" } } } });
    renderApp("/meetings/3", leader);
    expect(await screen.findByText(/与定格时的校验值不符/)).toBeTruthy();
  });
});
