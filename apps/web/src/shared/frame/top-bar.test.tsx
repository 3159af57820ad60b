import { day } from "@rectify/domain/local-date";
import { QueryClientProvider } from "@tanstack/react-query";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { queryClient } from "../trpc/query-client.ts";
import { TopBar } from "./top-bar.tsx";

const bar = (
  <QueryClientProvider client={queryClient}>
    <TopBar context={boardContext({ today: day("2026-03-19") })} dayless={false} me={null} />
  </QueryClientProvider>
);

test("a page of a past day says that it looks back, and leads back to today in one step", async () => {
  const { router } = await renderInBoard(bar, "/?asOf=2026-03-05");
  expect(await screen.findByText("回看")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "回到今天" }));
  expect(router.state.location.searchStr).toBe("");
  expect(screen.queryByText("回看")).toBeNull();
});
