import { fireEvent, renderHook, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { Card } from "./card.tsx";
import { type Face, useFace } from "./face.ts";

const card = (face: Face) => (
  <Card kicker="逾期时长" title="6 个超过 90 天" face={face}>
    <p>46</p>
  </Card>
);
const error = { code: "DATABASE_UNAVAILABLE", facts: {}, requestId: "7F3A-20C1" } as const;

describe("a card", () => {
  test("with data shows its finding as the title and its numbers", async () => {
    await renderInBoard(card({ kind: "data" }));
    expect(screen.getByRole("heading", { name: "6 个超过 90 天" })).toBeTruthy();
    expect(screen.getByText("46")).toBeTruthy();
  });
  test("that failed says that the figures are not zero, gives the request id and retries, and shows no number", async () => {
    const retry = vi.fn();
    await renderInBoard(card({ kind: "error", error, retry }));
    expect(screen.getByRole("alert").textContent).toContain("数字不是零");
    expect(screen.getByText("编号 7F3A-20C1")).toBeTruthy();
    expect(screen.queryByText("46")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "重试" }));
    expect(retry).toHaveBeenCalledOnce();
  });
  test("with old data keeps it and says since when", async () => {
    await renderInBoard(card({ kind: "stale", asOfMs: 0, retry: () => {} }));
    expect(screen.getByRole("status").textContent).toContain("此后未能更新");
    expect(screen.getByText("46")).toBeTruthy();
  });
  test("without data says why and what to do next", async () => {
    await renderInBoard(card({ kind: "empty", headline: "没有逾期问题", why: "没有问题超过现时限。", next: <a href="/x">看临期</a> }));
    expect(screen.getByRole("heading", { name: "没有逾期问题" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "看临期" })).toBeTruthy();
    expect(screen.queryByText("46")).toBeNull();
  });
  test("loading is busy and shows neither title nor number", async () => {
    await renderInBoard(card({ kind: "loading" }));
    expect(screen.queryByRole("heading")).toBeNull();
    expect(screen.getByText("正在载入")).toBeTruthy();
  });
});

describe("the face of a query", () => {
  const answer = { data: undefined as unknown, error: null as Error | null, dataUpdatedAt: 0, errorUpdateCount: 0, isFetching: false };
  const faces = (first: Partial<typeof answer>) => {
    const asked = (part: Partial<typeof answer>) => ({ ...answer, ...part });
    const { result, rerender } = renderHook((query) => useFace(query), { initialProps: asked(first) });
    return { result, next: (part: Partial<typeof answer>) => rerender(asked(part)) };
  };
  test("is loading before the first answer and data after it", () => {
    const { result, next } = faces({ isFetching: true });
    expect(result.current.kind).toBe("loading");
    next({ data: {}, dataUpdatedAt: 1 });
    expect(result.current.kind).toBe("data");
  });
  test("is an error only while there is nothing to show; with older data it is stale", () => {
    expect(faces({ error: new Error("x"), errorUpdateCount: 1 }).result.current.kind).toBe("error");
    expect(faces({ data: {}, error: new Error("x"), dataUpdatedAt: 5 }).result.current).toMatchObject({ kind: "stale", asOfMs: 5 });
  });
  test("stays an error while it is asked for again, and is loading for another question", () => {
    const { result, next } = faces({ error: new Error("x"), errorUpdateCount: 1 });
    next({ errorUpdateCount: 1, isFetching: true });
    expect(result.current).toMatchObject({ kind: "error", asking: true });
    next({ errorUpdateCount: 0, isFetching: true });
    expect(result.current.kind).toBe("loading");
  });
});
