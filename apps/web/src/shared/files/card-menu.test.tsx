import { DEFAULT_SETTINGS } from "@rectify/domain/settings";
import { QueryClientProvider } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ECharts } from "echarts/core";
import { type ReactNode, useContext, useEffect } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { DrawnChart } from "../chart/drawn-chart.ts";
import { zh } from "../i18n/zh.ts";
import type { TableModel } from "../tables/table-model.ts";
import { queryClient } from "../trpc/query-client.ts";
import { Card } from "../ui/card.tsx";

const context = boardContext({ rounds: [{ id: 3, name: "第三轮", committeeTerm: "七届", ordinal: 3 }], place: "丰泽区" });
const row = (effectiveOn: string, value: number) => ({
  key: "firstWarningDays",
  effectiveOn,
  value,
  recordedAt: "2026-01-01T00:00:00Z",
  actor: "operator",
});
const settings = {
  today: "2026-03-20",
  inForce: DEFAULT_SETTINGS,
  defaults: DEFAULT_SETTINGS,
  rows: [row("2026-03-15", 25), row("2026-03-01", 14)],
};
const TABLE: TableModel = {
  name: "rank",
  figures: ["overdue"],
  columns: [{ head: "单位" }, { head: "销号率", rate: true }, { head: "逾期" }],
  rows: [
    {
      key: "1",
      cells: [
        { kind: "text", text: "区城投集团" },
        { kind: "rate", ratio: { done: 8, total: 26 } },
        { kind: "count", value: 9 },
      ],
    },
  ],
};

let saved: { name: string; blob: Blob }[];
let copied: string[];
beforeEach(() => {
  queryClient.clear();
  saved = [];
  copied = [];
  const blobs = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    blobs.set(`blob:${blobs.size}`, blob as Blob);
    return `blob:${blobs.size - 1}`;
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(children: ReactNode, answers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ "board.context": { data: context }, "settings.get": { data: settings }, ...answers });
  await renderInBoard(
    <QueryClientProvider client={queryClient}>
      <Card kicker="单位排名" title="1 个单位有逾期" face={{ kind: "data" }} table={TABLE}>
        {children}
      </Card>
    </QueryClientProvider>,
    "/?asOf=2026-03-10&round=3",
  );
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
  await user.click(screen.getByRole("button", { name: "复制、下载“1 个单位有逾期”" }));
  const panel = within(await screen.findByRole("dialog"));
  const press = async (name: string) => {
    const button = panel.getByRole("button", { name });
    await waitFor(() => expect((button as HTMLButtonElement).disabled).toBe(false));
    await user.click(button);
  };
  return { server, panel, press };
}

describe("the menu of a card", () => {
  test("copies the table as spreadsheets paste it, and says so", async () => {
    const { panel, press } = await open(null);
    await press("复制表格");
    expect(copied).toEqual(["单位\t销号率\t销号率（数）\t销号率（基数）\t逾期\n区城投集团\t30.7%\t8\t26\t9"]);
    expect(panel.getByRole("status").textContent).toContain("已复制");
    expect(panel.queryByRole("button", { name: /图/ })).toBeNull();
  });

  test("has the workbook made of exactly the rows in view, with day, filters and definitions", async () => {
    const { server, press, panel } = await open(null, { "table.workbook": { data: { base64: btoa("PK") } } });
    await press("下载表格（xlsx）");
    await waitFor(() => expect(panel.getByRole("status").textContent).toBe("已下载"));
    expect(server.askedFor("table.workbook")[0]?.input).toEqual({
      title: "1 个单位有逾期",
      asOf: "截至 2026-03-10，对比 2026-03-03",
      filters: ["轮次：第三轮"],
      name: "单位排名",
      columns: ["单位", "销号率", "销号率（数）", "销号率（基数）", "逾期"],
      rows: [
        [
          { kind: "text", text: "区城投集团" },
          { kind: "rate", tenths: 307 },
          { kind: "count", value: 8 },
          { kind: "count", value: 26 },
          { kind: "count", value: 9 },
        ],
      ],
      foot: expect.arrayContaining(["口径", "巡察整改监督看板丰泽区"]),
    });
    expect([saved[0]?.name, await saved[0]?.blob.text()]).toEqual(["单位排名-2026-03-10.xlsx", "PK"]);
  });

  test("explains in the foot exactly the figures of the table, in the words of the page", async () => {
    const { server, press } = await open(null, { "table.workbook": { data: { base64: btoa("PK") } } });
    await press("下载表格（xlsx）");
    const { foot = [] } = (server.askedFor("table.workbook")[0]?.input ?? {}) as { foot?: string[] };
    const explained = foot.filter((line) => line.includes(zh.definitions.part.formula));
    expect(explained).toHaveLength(1);
    for (const words of Object.values(zh.definitions.overdue)) expect(explained[0]).toContain(words);
  });

  test("downloads the chart with its title, day and definitions drawn in", async () => {
    const box = document.createElement("div");
    box.innerHTML = "<svg><text style='font-family:\"A B\", serif'>718</text></svg>";
    const drawn = { getDom: () => box, getWidth: () => 600, getHeight: () => 200 } as unknown as ECharts;
    const Drawing = () => {
      const place = useContext(DrawnChart);
      useEffect(() => {
        if (place) place.current = drawn;
      }, [place]);
      return null;
    };
    const { press } = await open(<Drawing />);
    await press("下载图（SVG）");
    const text = (await saved[0]?.blob.text()) ?? "";
    expect(saved[0]?.name).toBe("单位排名-2026-03-10.svg");
    for (const part of ["1 个单位有逾期", "截至 2026-03-10", "第三轮", "口径", ">718</text>"]) expect(text).toContain(part);
    expect(new DOMParser().parseFromString(text, "image/svg+xml").querySelector("parsererror")).toBeNull();
  });

  test("says that it failed and saves nothing when the server does not answer", async () => {
    const { press, panel } = await open(null, { "table.workbook": { error: { code: "INTERNAL" } } });
    await press("下载表格（xlsx）");
    await waitFor(() => expect(panel.getByRole("status").textContent).toBe("没有做成，请重试。"));
    expect(saved).toEqual([]);
  });
});
