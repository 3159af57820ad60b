import { QueryClientProvider } from "@tanstack/react-query";
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { buildMe } from "../../testing/build-me.ts";
import { decision, meetingRow } from "../../testing/build-meeting.ts";
import { overview } from "../../testing/build-overview.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { KpiStrip } from "../figures/kpi-strip.tsx";
import { FigureMark, MeetingDecisions } from "../frame/meeting-decisions.tsx";
import { sessionOptions } from "../session/session-query.ts";
import { queryClient } from "../trpc/query-client.ts";
import { FigureNote } from "../ui/definition.tsx";

vi.mock("../chart/chart.tsx", () => ({ Chart: () => null }));
afterEach(() => vi.unstubAllGlobals());

const unit = { id: 1, name: "区城投集团党委", shortName: "区城投集团", regionId: null, findings: 9 };
const rows = [meetingRow({ id: 4, heldOn: "2026-03-27" as never, title: "下一次" }), meetingRow({ frozenAt: "2026-03-20T02:00:00Z" })];
const answers = {
  "board.context": { data: boardContext({ units: [unit], findings: 9 }) },
  "progress.overview": { data: overview() },
  "meeting.list": { data: { rows, decisions: { open: 1, overdue: 0 }, compareDefault: "2026-03-13" } },
  "decision.list": { data: [decision()] },
};

/** A part of a page for one who is signed in. */
async function show(part: ReactNode, me = buildMe()) {
  queryClient.clear();
  queryClient.setQueryData(sessionOptions.queryKey, me);
  await renderInBoard(<QueryClientProvider client={queryClient}>{part}</QueryClientProvider>);
}

const STRIP = (
  <FigureNote value={FigureMark}>
    <KpiStrip overview={overview()} />
  </FigureNote>
);

describe("on the overview", () => {
  test("a figure carries the number of open decisions about it", async () => {
    fakeServer({
      ...answers,
      "decision.list": { data: [decision(), decision({ id: 9, endedOn: "2026-03-18" as never, outcome: "DONE" })] },
    });
    await show(STRIP);
    const mark = await screen.findByRole("link", { name: "1 项会议决定" });
    expect(mark.textContent).toBe("1");
    expect(mark.getAttribute("href")).toBe("/meetings#decisions");
  });
  test("who may not read meetings is neither shown nor asks for decisions", async () => {
    const server = fakeServer(answers);
    await show(<MeetingDecisions />, buildMe({ roles: ["reporter"], scope: { regions: [], units: [1] } }));
    expect(screen.getByTestId("shown").textContent).toBe("");
    expect(server.asked).toEqual([]);
  });
  test("nothing stands there while there is no meeting", async () => {
    const server = fakeServer({
      ...answers,
      "meeting.list": { data: { rows: [], decisions: { open: 0, overdue: 0 }, compareDefault: "2026-03-13" } },
      "decision.list": { data: [] },
    });
    await show(<MeetingDecisions />);
    await waitFor(() => expect(server.askedFor("meeting.list")).toHaveLength(1));
    expect(screen.getByTestId("shown").textContent).toBe("");
  });
  test("the office decides on a unit, at the last meeting that was held", async () => {
    const server = fakeServer({ ...answers, "decision.make": { data: { id: 8 } } });
    await show(<MeetingDecisions />);
    await userEvent.click(await screen.findByRole("button", { name: "就此作出决定" }));
    expect(screen.getByRole("link", { name: "看周例会" })).toBeTruthy();
    await userEvent.click(screen.getByRole("button", { name: "保存决定" }));
    expect(screen.getByRole("alert").textContent).toContain("请写明");
    await userEvent.selectOptions(screen.getByLabelText("针对什么"), "unit");
    await userEvent.selectOptions(screen.getByLabelText("单位"), "1");
    await userEvent.type(screen.getByLabelText("要办什么"), "到现场核一次");
    await userEvent.type(screen.getByLabelText("责任人"), "杜宇航");
    await userEvent.click(screen.getByRole("button", { name: "保存决定" }));
    await waitFor(() => expect(server.askedFor("decision.make")).toHaveLength(1));
    expect(server.askedFor("decision.make")[0]?.input).toEqual({
      meetingId: 3,
      about: { about: "unit", unitId: 1 },
      text: "到现场核一次",
      owner: "杜宇航",
      dueOn: "2026-03-27",
    });
  });
});

describe("a decision", () => {
  test("is ended with its outcome and a note, upon the version that was seen", async () => {
    const server = fakeServer({ ...answers, "decision.change": { data: { version: 2 } } });
    renderApp("/meetings");
    await userEvent.click(await screen.findByRole("button", { name: "了结：约谈主要负责人" }));
    await userEvent.type(screen.getByLabelText("说明（选填）"), "已谈");
    await userEvent.click(screen.getByRole("button", { name: "确认了结" }));
    await waitFor(() => expect(server.askedFor("decision.change")).toHaveLength(1));
    expect(server.askedFor("decision.change")[0]?.input).toEqual({
      id: 7,
      version: 1,
      text: "约谈主要负责人",
      owner: "何建平",
      dueOn: "2026-03-25",
      end: { on: "2026-03-20", outcome: "DONE", note: "已谈" },
    });
  });
  test("keeps the words typed when somebody changed it meanwhile", async () => {
    fakeServer({ ...answers, "decision.change": { error: { code: "CONFLICT", facts: { reason: "VERSION", version: 2 } } } });
    renderApp("/meetings");
    await userEvent.click(await screen.findByRole("button", { name: "修改：约谈主要负责人" }));
    const owner = screen.getByLabelText("责任人") as HTMLInputElement;
    await userEvent.type(owner, "、杜宇航");
    await userEvent.click(screen.getByRole("button", { name: "保存决定" }));
    expect((await screen.findByRole("alert")).textContent).toContain("您填写的还在");
    expect((screen.getByLabelText("责任人") as HTMLInputElement).value).toBe("何建平、杜宇航");
  });
  test("is red only once its due day has passed", async () => {
    fakeServer({
      ...answers,
      "decision.list": { data: [decision({ dueOn: "2026-03-20" as never }), decision({ id: 8, dueOn: "2026-03-19" as never })] },
    });
    renderApp("/meetings");
    await screen.findAllByText("未了结");
    expect(screen.getAllByText("未了结")).toHaveLength(1);
    expect(screen.getByText("逾期 1 天")).toBeTruthy();
  });
});
