import { day } from "@rectify/domain/local-date";
import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { Definition } from "./definition.tsx";

const rate = (
  <Definition of="verified" asOf={day("2026-03-19")} ratio={{ done: 490, total: 697 }}>
    销号率
  </Definition>
);
const lines = () => [...screen.getByRole("tooltip").querySelectorAll("dl > div")].map((line) => line.textContent);

test("a rate says formula, numerator, denominator, day, scope and source as soon as its name has the focus", async () => {
  await renderInBoard(rate);
  expect(screen.queryByRole("tooltip")).toBeNull();
  screen.getByRole("button", { name: "销号率" }).focus();
  await screen.findByRole("tooltip");
  expect(screen.getByRole("tooltip").textContent).toMatch(/^销号率/);
  expect(lines()).toEqual([
    "算法已销号 ÷ 反馈问题；取一位小数，只舍不入",
    "分子经验收已销号的问题（490 个）",
    "分母反馈问题，已撤销的除外（697 个）",
    "截至2026年3月19日",
    "范围全部单位、全部轮次",
    "来源导入的整改台账，按事件发生日计算；补录会改变已过日期的数字",
  ]);
  expect(screen.getByRole("button").getAttribute("aria-describedby")).toBe(screen.getByRole("tooltip").id);
});

test("a count says what it takes in and what it leaves out, within the filters of the page", async () => {
  await renderInBoard(
    <Definition of="overdue" asOf={day("2026-03-19")}>
      逾期
    </Definition>,
    "/?round=3",
  );
  fireEvent.mouseEnter(screen.getByRole("button"));
  await screen.findByRole("tooltip");
  expect(lines()[1]).toBe("计入未启动、整改中、阶段性完成的问题");
  expect(lines()[4]).toBe("范围当前筛选范围");
});

test.each([
  [14, []],
  [20, ["对比对比日按当日有效的规则计算：20 日以内"]],
])("a figure that counts within days names those of its day, and the comparison day's where they differ", async (before, more) => {
  await renderInBoard(
    <Definition of="dueSoon" asOf={day("2026-03-19")} days={{ now: 14, before }}>
      临期
    </Definition>,
  );
  screen.getByRole("button").focus();
  await screen.findByRole("tooltip");
  expect(lines()[0]).toBe("算法现时限在 14 日以内（含当日）的问题个数");
  expect(lines().slice(3, -3)).toEqual(more);
});

test("Escape hides it while the focus stays", async () => {
  await renderInBoard(rate);
  const button = screen.getByRole("button");
  button.focus();
  await screen.findByRole("tooltip");
  fireEvent.keyDown(button, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("tooltip")).toBeNull());
  expect(document.activeElement).toBe(button);
});
