import type { FindingPage } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { treeFinding } from "../../testing/build-tree.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

const LIST = ["1-1", "1-2", "1-3"];

function page(finding: string): FindingPage {
  const { no, measures: _, latestEvent: __, ...row } = treeFinding(LIST.indexOf(finding) + 1, { finding });
  return {
    ...row,
    text: `问题${no}`,
    asOf: day("2026-03-19"),
    version: 1,
    inspectionId: 1,
    roundId: 1,
    group: null,
    supportingDepartments: [],
    categoryAssigned: "NONE",
    suggestedCategory: null,
    feedbackOn: null,
    progress: null,
    remark: null,
    measures: [],
    events: [],
    lifeLine: [],
  };
}

function open(url: string) {
  const server = fakeServer({
    "board.context": { data: boardContext() },
    "finding.get": (input) => ({ data: page((input as { id: string }).id) }),
    "finding.place": (input) => {
      const at = LIST.indexOf((input as { id: string }).id);
      return {
        data: at < 0 ? null : { place: at + 1, total: LIST.length, previous: LIST[at - 1] ?? null, next: LIST[at + 1] ?? null },
      };
    },
    "finding.list": { data: { asOf: day("2026-03-19"), total: 0, rows: [] } },
  });
  return { ...server, router: renderApp(url) };
}

afterEach(() => vi.unstubAllGlobals());

test("a finding says its place in the list it was opened from, and asks for exactly that list", async () => {
  const { askedFor } = open("/findings/1-2?round=3&overdue=1&sort=-daysLate&list=1");
  const steps = await screen.findByRole("navigation", { name: "在清单中前后翻看" });
  const back = await within(steps).findByRole("link", { name: "逾期 3 个中的第 2 个" });
  expect(back.getAttribute("href")).toBe("/findings?round=3&overdue=1&sort=-daysLate");
  expect(within(steps).getByRole("link", { name: "上一个" }).getAttribute("href")).toContain("/findings/1-1?round=3");
  expect(askedFor("finding.place")[0]?.input).toEqual({
    id: "1-2",
    filter: { rounds: [3] },
    condition: { overdue: true },
    sort: { by: "daysLate", desc: true },
  });
});

test("j and k leaf, the list travels along, the ends stop, and Esc goes back to the list", async () => {
  const { router } = open("/findings/1-2?overdue=1&list=1");
  await screen.findByRole("link", { name: "逾期 3 个中的第 2 个" });
  fireEvent.keyDown(document.body, { key: "j" });
  await screen.findByRole("link", { name: "逾期 3 个中的第 3 个" });
  expect(await screen.findByRole("heading", { level: 1, name: "问题3" })).toBeTruthy();
  expect(router.state.location.href).toBe("/findings/1-3?overdue=1&list=1");
  expect(screen.queryByRole("link", { name: "下一个" })).toBeNull();
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(document.body, { key: "k" });
  await screen.findByRole("link", { name: "逾期 3 个中的第 2 个" });
  fireEvent.keyDown(document.body, { key: "Escape" });
  await waitFor(() => expect(router.state.location.href).toBe("/findings?overdue=1"));
});

test("a finding opened from elsewhere offers no list", async () => {
  open("/findings/1-2?round=3");
  await screen.findByRole("heading", { level: 1, name: "问题2" });
  expect(screen.queryByRole("navigation", { name: "在清单中前后翻看" })).toBeNull();
});
test("one that is no longer in its list says so", async () => {
  open("/findings/2-9?overdue=1&list=1");
  expect(await screen.findByRole("link", { name: "已不在原来的清单中" })).toBeTruthy();
});
