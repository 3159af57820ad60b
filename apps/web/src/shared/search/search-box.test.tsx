import { day } from "@rectify/domain/local-date";
import type { FoundFindings, SearchNames } from "@rectify/domain/search";
import { QueryClientProvider } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { queryClient } from "../trpc/query-client.ts";
import { SearchBox } from "./search-box.tsx";

const NAMES: SearchNames = {
  units: [
    {
      id: 7,
      name: "丰泽区住房和城乡建设局",
      shortName: "区住建局",
      findings: 31,
      former: [{ name: "丰泽区建设局", shortName: "区建设局" }],
    },
    { id: 8, name: "丰泽区城市建设投资集团", shortName: "区城投集团", findings: 26, former: [] },
  ],
  people: [{ name: "周建华", findings: 5, leads: true, units: ["区住建局"] }],
  rounds: [{ id: 3, name: "七届区委第三轮", findings: 100 }],
  groups: [{ id: 1, name: "区委第一巡察组", findings: 50 }],
};
const FOUND: FoundFindings = {
  total: 12,
  rows: [
    {
      finding: "4-2",
      text: "建设项目审批滞后",
      code: "ZJ-2",
      unit: "区住建局",
      state: "IN_PROGRESS",
      overdue: true,
      daysLate: 9,
      lateSince: day("2026-01-20"),
      lateBy: "DUE",
      daysLeft: null,
    },
  ],
};

async function open(find: () => object = () => ({ data: FOUND }), names: object = { data: NAMES }) {
  const server = fakeServer({ "search.names": names as never, "search.find": find as never });
  const { router } = await renderInBoard(
    <QueryClientProvider client={queryClient}>
      <SearchBox />
    </QueryClientProvider>,
    "/?asOf=2026-03-10&round=9",
  );
  return { server, router, user: userEvent.setup(), field: () => screen.getByRole("combobox", { name: "搜索" }) };
}
const titles = () => screen.queryAllByRole("option").map((o) => o.firstChild?.textContent);

beforeEach(() => {
  queryClient.clear();
  queryClient.setDefaultOptions({ queries: { retry: false } });
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe("the search field", () => {
  test("takes the focus on /, but not while something is being typed", async () => {
    const { user, field } = await open();
    await user.keyboard("/");
    expect(document.activeElement).toBe(field());
    await user.keyboard("a/b");
    expect((field() as HTMLInputElement).value).toBe("a/b");
  });

  test("asks nothing of the server until it is opened, then for the day of the page and the whole board", async () => {
    const { server, user, field } = await open();
    expect(server.asked).toEqual([]);
    await user.type(field(), "建");
    await waitFor(() => expect(titles()).toContain("建设项目审批滞后"));
    expect(server.askedFor("search.names")[0]?.input).toEqual({ asOf: "2026-03-10" });
    expect(server.askedFor("search.find").map((a) => a.input)).toEqual([{ words: "建", asOf: "2026-03-10" }]);
  });

  test("lists units, people, findings, and the whole list of findings, the first one active", async () => {
    const { user, field } = await open();
    await user.type(field(), "建");
    await waitFor(() => expect(titles()).toEqual(["区住建局", "区城投集团", "周建华", "建设项目审批滞后", "含“建”的全部 12 个问题"]));
    const list = screen.getByRole("listbox");
    expect(
      within(list)
        .getAllByRole("group")
        .map((g) => g.getAttribute("aria-labelledby") && g.firstChild?.textContent),
    ).toEqual(["单位", "责任领导与责任人", "问题"]);
    const active = document.getElementById(field().getAttribute("aria-activedescendant") ?? "");
    expect(active?.textContent).toContain("区住建局");
    expect(active?.getAttribute("aria-selected")).toBe("true");
  });

  test("opens a unit by initials and Enter, keeping the day and dropping the filters", async () => {
    const { user, field, router } = await open();
    await user.type(field(), "zjj");
    await waitFor(() => expect(titles()[0]).toBe("区住建局"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/units/7"));
    expect(router.state.location.searchStr).toBe("?asOf=2026-03-10");
  });

  test("opens the list of a person, and all findings with the words, by arrow keys", async () => {
    const { user, field, router } = await open();
    await user.type(field(), "建");
    await waitFor(() => expect(titles()).toHaveLength(5));
    await user.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await waitFor(() => expect(decodeURIComponent(router.state.location.href)).toBe("/findings?asOf=2026-03-10&people=周建华"));
    await user.type(field(), "建");
    await waitFor(() => expect(titles()).toHaveLength(5));
    await user.keyboard("{ArrowUp}{Enter}");
    await waitFor(() => expect(decodeURIComponent(router.state.location.href)).toBe("/findings?asOf=2026-03-10&words=建"));
  });

  test("Escape clears the words, then closes the list, then leaves the field", async () => {
    const { user, field } = await open();
    await user.type(field(), "建");
    await user.keyboard("{Escape}");
    expect((field() as HTMLInputElement).value).toBe("");
    await user.keyboard("{Escape}");
    expect(field().getAttribute("aria-expanded")).toBe("false");
    await user.keyboard("{Escape}");
    expect(document.activeElement).not.toBe(field());
  });

  test("offers the units looked at last while it is empty, and a hint where there are none", async () => {
    const { user, field, router } = await open();
    await user.click(field());
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("首字母"));
    await user.type(field(), "ctjt{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/units/8"));
    await user.click(field());
    await waitFor(() => expect(titles()).toEqual(["区城投集团"]));
    expect(field().getAttribute("aria-activedescendant")).toBeNull();
  });

  test("finds a unit by a former name, and says both names", async () => {
    const { user, field, router } = await open();
    await user.type(field(), "qjsj");
    await waitFor(() => expect(titles()[0]).toBe("区住建局（原名 区建设局）"));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/units/7"));
  });

  test("Tab leaves the field and closes the list", async () => {
    const { user, field } = await open();
    await user.type(field(), "建");
    await waitFor(() => expect(titles()).toHaveLength(5));
    await user.tab();
    expect(document.activeElement).not.toBe(field());
    expect(field().getAttribute("aria-expanded")).toBe("false");
  });

  test("says what can be searched as long as nothing is typed, beside recent units too", async () => {
    localStorage.setItem("rectify.recentUnits", "[7]");
    const { user, field } = await open();
    await user.click(field());
    const hint = await screen.findByText(/可查单位（原名也可）/);
    expect(hint).toBeTruthy();
    await user.type(field(), "建");
    await waitFor(() => expect(screen.queryByText(/可查单位（原名也可）/)).toBeNull());
  });

  test("says that nothing was found, which is not the same as a failure", async () => {
    const { user, field } = await open(() => ({ data: { total: 0, rows: [] } }));
    await user.type(field(), "没有这个");
    await waitFor(() => expect(screen.getByRole("status").textContent).toContain("没有找到“没有这个”"));
  });

  test("says that it failed, gives the request id and asks again", async () => {
    let down = true;
    const { user, field } = await open(() => (down ? { error: { code: "DATABASE_UNAVAILABLE", requestId: "7F3A" } } : { data: FOUND }));
    await user.type(field(), "滞后");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("没有查成");
    expect(alert.textContent).toContain("7F3A");
    down = false;
    await user.click(within(alert).getByRole("button", { name: "重试" }));
    await waitFor(() => expect(titles()).toContain("建设项目审批滞后"));
  });
});
