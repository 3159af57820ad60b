import { expect, it } from "vitest";
import { changeLines } from "./change-lines.ts";

it("sets before and after side by side, and leaves out what stayed", () => {
  const before = [
    { path: "state", value: "IN_PROGRESS" },
    { path: "version", value: "1" },
    { path: "dueOn", value: "2026-05-01" },
    { path: "remark", chars: 4 },
  ];
  const after = [
    { path: "state", value: "COMPLETED" },
    { path: "version", value: "2" },
    { path: "dueOn", value: "2026-05-01" },
    { path: "remark", chars: 4 },
    { path: "order.reason", chars: 5 },
    { path: "", items: 3 },
  ];
  expect(changeLines({ before, after }, "zh").map(({ label, text }) => [label, text])).toEqual([
    ["状态", "整改中 → 已完成"],
    ["版本", "1 → 2"],
    ["备注", "（4 字） → （4 字）"],
    ["办理 说明", "（5 字）"],
    ["", "另有 3 处"],
  ]);
  expect(changeLines({ before, after }, "en")[0]).toEqual({ path: "state", label: "state", text: "in progress → completed" });
});
