import { LIGHT } from "@rectify/charts/palette";
import { describe, expect, test } from "vitest";
import { chartPicture, wrapText } from "./chart-picture.ts";

describe("a chart's picture", () => {
  const picture = {
    title: "6 个超过 90 天 <&>",
    about: ["截至 2026-03-19", "轮次：第三轮"],
    foot: ["逾期：".padEnd(120, "长")],
    drawing: '<svg width="300" height="200"><rect/></svg>',
    width: 300,
    height: 200,
  };
  test("holds title, day, filters, drawing and definitions, one under the other, in a well-formed document", () => {
    const { svg, width, height } = chartPicture(picture, LIGHT, '"Noto Sans CJK SC", sans-serif');
    const read = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(read.querySelector("parsererror")).toBeNull();
    const lines = [...read.querySelectorAll("text")].map((t) => t.textContent ?? "");
    expect(lines.slice(0, 3)).toEqual([picture.title, ...picture.about]);
    expect(lines.slice(3).join("")).toBe(picture.foot[0]);
    const tops = [...svg.matchAll(/<text x="16" y="(\d+)"/g)].map((m) => Number(m[1]));
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(tops.at(-1)).toBeLessThan(height);
    expect([width, svg.includes(picture.drawing)]).toEqual([552, true]);
  });
});

describe("a line of the foot", () => {
  test("is broken before it is too wide, between words, with nothing lost", () => {
    expect(wrapText("Overdue: not declared completed", 140, 10)).toEqual(["Overdue: not declared", "completed"]);
    expect(wrapText("逾期不算", 20, 10)).toEqual(["逾期", "不算"]);
    expect(wrapText("不计。比", 20, 10)).toEqual(["不", "计。", "比"]);
    expect(wrapText("", 20, 10)).toEqual([]);
  });
});
