import { day } from "@rectify/domain/local-date";
import { render, screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { renderInBoard } from "../../testing/render-in-board.tsx";
import { CountDelta, RateDelta } from "./delta.tsx";
import { markOf } from "./mark.ts";
import { NumberLink } from "./number-link.tsx";
import { ProgressBar } from "./progress-bar.tsx";
import { RatioText } from "./ratio-text.tsx";
import { StateWord } from "./state-word.tsx";

const href = (name: string) => screen.getByRole("link", { name }).getAttribute("href");

describe("a rate", () => {
  test("stands with its pair, rounded toward not finished", () => {
    render(<RatioText ratio={{ done: 1999, total: 2000 }} />);
    expect(document.body.textContent).toBe("99.9% 1999/2000");
  });
  test("without a base is a dash, never zero", () => {
    render(<RatioText ratio={{ done: 0, total: 0 }} />);
    expect(document.body.textContent).toBe("— 0/0");
  });
});

describe("a change", () => {
  test("of a count is in 个 with a true minus", () => {
    render(<CountDelta now={5} before={17} />);
    expect(document.body.textContent).toBe("−12 个");
  });
  test("of a rate is the difference of the shown rates in points", () => {
    render(<RateDelta now={{ done: 490, total: 697 }} before={{ done: 473, total: 684 }} />);
    expect(document.body.textContent).toBe("+1.2 个百分点");
  });
  test("of a rate without a base is a dash", () => {
    render(<RateDelta now={{ done: 1, total: 2 }} before={{ done: 0, total: 0 }} />);
    expect(document.body.textContent).toBe("—");
  });
});

describe("a number", () => {
  test("opens its list within the scope of the page", async () => {
    await renderInBoard(<NumberLink condition={{ overdue: true }}>46</NumberLink>, "/?round=3&asOf=2026-03-15");
    expect(href("46")).toBe("/findings?asOf=2026-03-15&round=3&overdue=1");
  });
  test("of one unit narrows the list to it", async () => {
    await renderInBoard(
      <NumberLink condition={{ states: ["CLOSED"] }} narrow={{ unit: [7] }}>
        8
      </NumberLink>,
      "/?unit=1,7",
    );
    expect(href("8")).toBe("/findings?unit=7&state=CLOSED");
  });
});

describe("a finding's mark", () => {
  const row = { state: "IN_PROGRESS", overdue: false, daysLeft: null } as const;
  test("is lateness before nearness before its state", () => {
    expect(markOf({ ...row, overdue: true })).toBe("OVERDUE");
    expect(markOf({ ...row, daysLeft: 3 })).toBe("DUE_SOON");
    expect(markOf(row)).toBe("IN_PROGRESS");
  });
  test("says its word and its days beside the shape", () => {
    render(<StateWord mark="OVERDUE" days={59} />);
    expect(document.body.textContent).toBe("逾期 59 天");
  });
  test("says that lateness began with a return, and on which day: its days do not run from the old due date", () => {
    render(<StateWord mark="OVERDUE" days={1} late={{ lateSince: day("2026-03-19"), lateBy: "RETURNED" }} />);
    expect(document.body.textContent).toBe("退回后逾期 1 天");
    expect(screen.getByTitle("自 2026-03-19 退回起计")).toBeTruthy();
  });
});

test("the progress bar says its four parts in words", () => {
  render(<ProgressBar row={{ total: 26, declared: 9, verified: 8, overdue: 9 }} />);
  expect(screen.getByRole("img").getAttribute("aria-label")).toBe("26 个问题：已销号 8，待验收 1，逾期 9，未到期 8");
});
