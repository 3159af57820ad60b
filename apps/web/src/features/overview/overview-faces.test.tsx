import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { KpiStrip } from "../../shared/figures/kpi-strip.tsx";
import { figures, overview } from "../../testing/build-overview.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { OverviewFaces } from "./overview-page.tsx";
import { RankTable } from "./rank-table.tsx";
import { SinceCard } from "./since-card.tsx";

vi.mock("../../shared/chart/echarts.ts", () => ({ echarts: {} }));

const hrefs = (inside: HTMLElement) =>
  Object.fromEntries(
    within(inside)
      .getAllByRole("link")
      .map((a) => [a.getAttribute("aria-label") ?? a.textContent, a.getAttribute("href")]),
  );

describe("the figures", () => {
  test("each open exactly the list they count", async () => {
    await renderInBoard(<KpiStrip overview={overview()} />);
    expect(hrefs(screen.getByRole("region", { name: "主要数字" }))).toMatchObject({
      "46": "/findings?overdue=1",
      "62 个": "/findings?overdueOriginal=1",
      "16": "/findings?dueSoon=1",
      "4 个": "/findings?dueSoon=1&dueWithin=10",
      "58": "/findings?awaiting=1",
      "6 个": "/findings?awaiting=1&awaitingOver=30",
      "78.6%": "/findings?declared=1",
      "70.3%": "/findings?state=CLOSED",
      "447": "/findings?onTime=1",
      "589": "/findings?onTimeBase=1",
    });
  });
  test("count within the days of their own day's rules, in words and in the list they open", async () => {
    const rules = { firstWarningDays: 25, secondWarningDays: 14, awaitingLongDays: 45 };
    await renderInBoard(<KpiStrip overview={overview({ rules })} />);
    const strip = screen.getByRole("region", { name: "主要数字" });
    expect(strip.textContent).toContain("14 日内 4 个");
    expect(strip.textContent).toContain("超 45 天 6 个");
    expect(hrefs(strip)).toMatchObject({
      "4 个": "/findings?dueSoon=1&dueWithin=14",
      "6 个": "/findings?awaiting=1&awaitingOver=45",
    });
  });
  test("without any finding show dashes for rates", async () => {
    const none = { done: 0, total: 0 };
    await renderInBoard(<KpiStrip overview={{ ...overview(), ...figures({ total: 0, declared: none, verified: none, onTime: none }) }} />);
    expect(screen.getAllByRole("link", { name: "—" })).toHaveLength(3);
  });
});

test("a unit's row opens its unit, its two rates' lists and its overdue", async () => {
  const [unit] = overview().units;
  await renderInBoard(<RankTable asOf={overview().asOf} label="单位排名" units={unit ? [unit] : []} />, "/?round=3");
  const links = hrefs(screen.getByRole("table"));
  expect(links.区城投集团).toBe("/units/1?round=3");
  expect(links["8"]).toBe("/findings?round=3&unit=1&state=CLOSED");
  expect(screen.getAllByRole("link", { name: "9" }).map((a) => a.getAttribute("href"))).toEqual([
    "/findings?round=3&unit=1&declared=1",
    "/findings?round=3&unit=1&overdue=1",
  ]);
});

test("a balance opens the list of its own day, a movement the list of what moved", async () => {
  await renderInBoard(<SinceCard overview={overview()} face={{ kind: "data" }} />, "/?compareWith=2026-03-12");
  const links = hrefs(screen.getByRole("region"));
  expect(links["211"]).toBe("/findings?asOf=2026-03-12&open=1");
  expect(links["46"]).toBe("/findings?compareWith=2026-03-12&overdue=1");
  expect(links["+8"]).toBe("/findings?compareWith=2026-03-12&movement=fellDue");
});

describe("the page without findings", () => {
  const none = overview({ total: 0 });
  const face = { kind: "data" } as const;
  test("under a filter says that the filter is why, and clears it", async () => {
    await renderInBoard(<OverviewFaces overview={none} context={null} face={face} filtered />);
    expect(screen.getByRole("heading", { name: "筛选范围内没有问题" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "清除筛选" })).toBeTruthy();
  });
  test("on a day before the first finding says so, and leads back to today", async () => {
    await renderInBoard(<OverviewFaces overview={none} context={null} face={face} filtered={false} />, "/?asOf=2026-03-01");
    expect(screen.getByRole("heading", { name: "这一天还没有登记问题" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "回到今天" })).toBeTruthy();
  });
});
