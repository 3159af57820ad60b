import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { SourceWithSpans } from "./source-with-spans.tsx";

const TEXT = "区水务局党组\n\n共计32个具体问题，<b>已全部完成</b>。";
const PARAGRAPHS = [
  { start: 0, kind: "title" as const },
  { start: 8, kind: "text" as const },
];
const marks = [
  { number: 1, span: { start: 0, end: 6 } },
  { number: 2, span: { start: 10, end: 17 } },
];

test("every fact is a place in the text that can be chosen", async () => {
  const chosen = vi.fn();
  render(<SourceWithSpans text={TEXT} paragraphs={PARAGRAPHS} marks={marks} active={null} onActivate={chosen} />);
  await userEvent.click(screen.getByRole("link", { name: /^32个具体问题/ }));
  expect(chosen).toHaveBeenCalledWith(2);
});
test("the active fact is marked, and only it", () => {
  render(<SourceWithSpans text={TEXT} paragraphs={PARAGRAPHS} marks={marks} active={1} onActivate={() => {}} />);
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("aria-current"))).toEqual(["true", null]);
});
test("markup in the source is text", () => {
  render(<SourceWithSpans text={TEXT} paragraphs={PARAGRAPHS} marks={marks} active={null} onActivate={() => {}} />);
  expect(screen.getByRole("article").textContent).toContain("<b>已全部完成</b>");
});
test("the text is there to the letter, marks and line breaks too", () => {
  const text = `${TEXT}\n**二是**办理。`;
  render(<SourceWithSpans text={text} paragraphs={PARAGRAPHS} marks={[]} active={null} onActivate={() => {}} />);
  expect(screen.getByRole("article").textContent).toBe(text);
});
