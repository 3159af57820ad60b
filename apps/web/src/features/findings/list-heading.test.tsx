import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ListHeading } from "./list-heading.tsx";

const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

test("the heading says what is counted, how many, and of how many", () => {
  render(<ListHeading words={["逾期"]} count={46} total={697} overdue />);
  expect(heading()).toBe("逾期 46 个 · 共 697 个");
});
test("without a condition it counts the findings", () => {
  render(<ListHeading words={[]} count={697} total={null} overdue={false} />);
  expect(heading()).toBe("反馈问题 697 个");
});
test("an unknown count is not zero", () => {
  render(<ListHeading words={["逾期"]} count={null} total={null} overdue />);
  expect(heading()).toBe("问题清单");
});
