import { day } from "@rectify/domain/local-date";
import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { boardContext } from "../../testing/build-context.ts";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { PageFoot } from "./page-foot.tsx";

const context = boardContext({
  place: "云溪市丰泽区",
  rounds: [{ id: 3, name: "第三轮", committeeTerm: "七届区委", ordinal: 3 }],
  changedAt: "2026-03-19T00:30:00Z",
});
const foot = <PageFoot title="总览" asOf={day("2026-03-19")} compareWith={day("2026-03-12")} context={context} />;
const said = () => [...screen.getByRole("contentinfo").querySelectorAll("p")].map((p) => p.textContent);

test("the foot says page, days, filters by name and the time of the data", async () => {
  await renderInBoard(foot, "/?round=3&category=B4,B5");
  expect(said()).toEqual([
    "巡察整改监督看板 · 云溪市丰泽区 · 总览 · 截至 2026-03-19，对比 2026-03-12 · 轮次：第三轮 · 类别：作风建设、财务资金",
    "数据时间 3月19日 08:30",
  ]);
});

test("without a filter it says that everything is in view", async () => {
  await renderInBoard(foot);
  expect(said()[0]).toContain("范围：全部单位、全部轮次");
});
