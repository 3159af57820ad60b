import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { fakeServer } from "../../testing/fake-server.ts";
import { renderApp } from "../../testing/render-app.tsx";

const context = boardContext({
  rounds: [{ id: 2, name: "七届区委第四轮", committeeTerm: "七届区委", ordinal: 4 }],
  units: [{ id: 4, name: "丰泽区商务局", shortName: "区商务局", regionId: null, findings: 0 }],
});

afterEach(() => vi.unstubAllGlobals());

function open(more: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    "board.context": { data: context },
    "entry.inspections": { data: [{ inspectionId: 7, unit: "区商务局", round: "七届区委第四轮" }] },
    ...more,
  });
  renderApp("/settings?tab=entry");
  return server;
}
const form = async (title: string) => within(await screen.findByRole("region", { name: title }));

test("a finding is entered into its inspection, with what is filled in and nothing else, and can be opened", async () => {
  const server = open({ "entry.createFinding": { data: { finding: "7-1" } } });
  const card = await form("登记一个问题");
  const save = card.getByRole("button", { name: /登\s?记/ });
  expect(save).toHaveProperty("disabled", true);
  await waitFor(() => expect(within(card.getByLabelText("巡察")).getByText("区商务局 · 七届区委第四轮")).toBeTruthy());
  await userEvent.selectOptions(card.getByLabelText("巡察"), "区商务局 · 七届区委第四轮");
  await userEvent.type(card.getByLabelText("具体问题"), "会议多");
  await userEvent.type(card.getByLabelText("整改措施，每行一条"), "精简会议\n\n合并文件");
  await userEvent.click(save);
  expect((await card.findByRole("link", { name: "打开" })).getAttribute("href")).toBe("/findings/7-1");
  expect(server.askedFor("entry.createFinding")[0]?.input).toMatchObject({
    inspectionId: 7,
    finding: { text: "会议多", code: null, category: null, originalDueOn: null, measures: ["精简会议", "合并文件"] },
  });
  expect((card.getByLabelText("具体问题") as HTMLTextAreaElement).value).toBe("");
  expect((card.getByLabelText("巡察") as HTMLSelectElement).value).toBe("7");
}, 20_000);

test("a name that is there already is said, and stays typed", async () => {
  open({ "entry.createRound": { error: { code: "CONFLICT", facts: { reason: "NAME_TAKEN", name: "七届区委第四轮" } } } });
  const card = await form("登记一个轮次");
  const field = card.getByLabelText(/^名称/);
  await userEvent.type(field, "七届区委第四轮巡察");
  await userEvent.click(card.getByRole("button", { name: /登\s?记/ }));
  expect(await card.findByText("已有“七届区委第四轮”，不必再登记。")).toBeTruthy();
  expect((field as HTMLInputElement).value).toBe("七届区委第四轮巡察");
});

test("beside the example nothing can be entered", async () => {
  open({ "board.context": { data: { ...context, example: true } } });
  expect(await screen.findByText("示例数据还在")).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole("button", { name: /^登\s?记$/ })).toBeNull());
});
