import type { BulletinSummary } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import type { Face } from "../../shared/ui/face.ts";
import { figures, overview } from "../../testing/build-overview.ts";
import { treeFinding, unitPage } from "../../testing/build-tree.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { TreeCard } from "./tree-card.tsx";
import { UnitFaces } from "./unit-page.tsx";

const calm: Face = { kind: "data" };
const nothing = { ...overview(), ...figures({ total: 0, overdue: 0, verified: { done: 0, total: 0 } }) };
const bulletin: BulletinSummary = {
  bulletinId: 1,
  fileName: "通报.txt",
  inspectionId: 1,
  publishedOn: day("2025-12-09"),
  asOf: null,
  declared: { findings: 32, completed: 32 },
  check: [
    { key: "findings", declared: 32, listed: null, ledger: null, now: null },
    { key: "completed", declared: 32, listed: null, ledger: null, now: null },
    { key: "closed", declared: null, listed: null, ledger: null, now: null },
  ],
  ledgerAsOf: day("2026-03-19"),
  nowAsOf: day("2026-03-19"),
};

describe("the page of a unit", () => {
  test("with only a bulletin says so, and shows what the bulletin claims without counting it", async () => {
    await renderInBoard(<UnitFaces page={unitPage({ bulletins: [bulletin] })} face={calm} overview={nothing} figuresFace={calm} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("区水务局只有整改通报，没有台账");
    expect(screen.getByRole("heading", { name: "通报称 32 个全部完成，没有台账可核对" })).toBeTruthy();
    expect(screen.getAllByText("无台账")).toHaveLength(3);
  });
  test("without anything says why it is empty and where to go", async () => {
    await renderInBoard(<UnitFaces page={unitPage()} face={calm} overview={nothing} figuresFace={calm} />);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("区水务局还没有反馈问题");
    expect(screen.getByRole("link", { name: "去导入" })).toBeTruthy();
  });
  test("that could not be asked for is not empty, and gives the request id", async () => {
    const face: Face = { kind: "error", error: { code: "UNEXPECTED", facts: {}, requestId: "7F3A" }, retry: () => {} };
    await renderInBoard(<UnitFaces page={null} face={face} overview={null} figuresFace={face} />);
    expect(screen.getByRole("alert").textContent).toContain("7F3A");
  });
  test("that does not exist offers no retry", async () => {
    const face: Face = { kind: "error", error: { code: "NOT_FOUND", facts: {}, requestId: null }, retry: () => {} };
    await renderInBoard(<UnitFaces page={null} face={face} overview={null} figuresFace={face} />);
    expect(screen.queryByRole("button", { name: "重试" })).toBeNull();
    expect(screen.getByText("没有这个单位")).toBeTruthy();
  });
});

test("a finished item is one line until someone opens it", async () => {
  const items = [
    { title: "甲", findings: [treeFinding(1, { state: "CLOSED" })] },
    { title: "乙", findings: [treeFinding(2)] },
  ];
  await renderInBoard(<TreeCard unit="区水务局" aspects={[{ title: "一", items }]} round={null} face={calm} />);
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("2 项中 1 项全部销号，其余 1 项展开");
  expect([screen.queryByText("问题1"), screen.queryByText("问题2")].map(Boolean)).toEqual([false, true]);
  await userEvent.click(screen.getByRole("button", { name: /甲/ }));
  expect(screen.getByRole("link", { name: "问题1" }).getAttribute("href")).toBe("/findings/1-1");
});
