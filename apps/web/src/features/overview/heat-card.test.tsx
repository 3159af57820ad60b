import { fireEvent, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { DISTRICTS } from "../../testing/build-district.ts";
import { overview } from "../../testing/build-overview.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { HeatCard } from "./heat-card.tsx";

const card = <HeatCard overview={overview()} face={{ kind: "data" }} />;
const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");
const rows = () =>
  within(screen.getByRole("table"))
    .getAllByRole("row")
    .map((row) => row.textContent);

afterEach(() => vi.unstubAllGlobals());

test("an aspect's cell opens the findings of the unit in the categories it sums, in the scope of the page", async () => {
  await renderInBoard(card, "/?round=3");
  expect(href("区城投集团，从严治党：9 个问题，未销号 6 个，逾期 1 个")).toBe("/findings?round=3&unit=1&category=B4,B5&overdue=1");
  expect(href("区发改局，监督整改：6 个问题，未销号 3 个，逾期 0 个")).toBe("/findings?round=3&unit=14&category=D1&open=1");
});

test("at the second level each category has its column, and a cell without open findings opens all it has", async () => {
  await renderInBoard(<HeatCard overview={overview()} face={{ kind: "data" }} />, "/?heat=2");
  expect(screen.getAllByRole("columnheader").map((h) => h.textContent)).toContain("作风建设");
  fireEvent.click(screen.getByRole("button", { name: "显示全部 6 个单位" }));
  expect(href("区住建局，政治学习：2 个问题，未销号 0 个，逾期 0 个")).toBe("/findings?unit=3&category=A1");
});

test("the title names the worst pair", async () => {
  await renderInBoard(card);
  expect(screen.getByRole("heading", { name: "区城投集团的决策部署逾期最多，2 个" })).toBeTruthy();
});

test("units where little is open stand behind a button", async () => {
  await renderInBoard(card);
  expect(rows()).toEqual(["单位决策部署从严治党组织路线监督整改逾期", "区城投集团213", "区城管执法局11", "区发改局30"]);
  fireEvent.click(screen.getByRole("button", { name: "显示全部 6 个单位" }));
  expect(rows()).toHaveLength(7);
  expect(screen.getByRole("button", { name: "只看要紧的" }).getAttribute("aria-expanded")).toBe("true");
});

test("of a thousand units those are drawn that can soon be seen", async () => {
  const thousand = DISTRICTS.thousandUnits();
  await renderInBoard(<HeatCard overview={thousand} face={{ kind: "data" }} />, "/?heat=2");
  const drawn = screen.getAllByRole("rowheader").length;
  expect(drawn).toBeGreaterThan(20);
  expect(drawn).toBeLessThan(100);
});

test("on a phone the worst pairs stand in a list, each opening its findings", async () => {
  const media = (query: string) => ({ matches: query === "(max-width: 720px)", addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal("matchMedia", media);
  await renderInBoard(card);
  expect(screen.queryByRole("table")).toBeNull();
  expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    "区城投集团决策部署逾期 2 个",
    "区城投集团从严治党逾期 1 个",
    "区城管执法局从严治党逾期 1 个",
    "区发改局监督整改未销号 3 个",
    "区残联监督整改未销号 1 个",
  ]);
  expect(href("逾期 2 个")).toBe("/findings?unit=1&category=A6&overdue=1");
});
