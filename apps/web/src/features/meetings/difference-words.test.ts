import type { Difference } from "@rectify/domain/frozen-differences";
import { expect, test } from "vitest";
import { i18next } from "../../shared/i18n/i18n.ts";
import { overview } from "../../testing/build-overview.ts";
import { differenceWords } from "./difference-words.ts";

const words = (...differences: Difference[]) =>
  differenceWords(differences, overview(), i18next.t, "zh").map(({ what, before, now }) => `${what}：${before} → ${now}`);

test("figures, rates, states, ageing, movements, units and findings are named in words", () => {
  expect(
    words(
      { of: "figure", figure: "overdue", before: 46, now: 47 },
      { of: "figure", figure: "verified.done", before: 490, now: 489 },
      { of: "figure", figure: "states.CLOSED", before: 490, now: 489 },
      { of: "figure", figure: "ageing.90+", before: 1, now: 2 },
      { of: "unit", unitId: 1, unit: "区城投集团", figure: "rank", before: 1, now: null },
      { of: "overdue", finding: "1-2", unit: "区城投集团", text: "合同管理不规范", before: null, now: 3 },
      { of: "since", figure: "closed", before: 3, now: 2 },
      { of: "before", figure: "overdue", before: 5, now: 6 },
      { of: "trend", day: "2026-03-15", figure: "verified", before: 480, now: 479 },
    ),
  ).toEqual([
    "逾期：46 → 47",
    "销号率的分子：490 → 489",
    "已销号：490 → 489",
    "逾期 超过 90 天：1 → 2",
    "区城投集团 · 位次：1 → 无",
    "区城投集团 · 合同管理不规范：不在逾期之列 → 逾期 3 天",
    "上次以来 · 销号：3 → 2",
    "对比日的逾期：5 → 6",
    "每周进度 2026-03-15 · 已销号：480 → 479",
  ]);
});

test("what a reader looks for first stands first, whatever order it came in", () => {
  const heat: Difference = { of: "heat", unitId: 1, code: "A1", figure: "overdue", before: 1, now: 2 };
  expect(words(heat, { of: "figure", figure: "total", before: 1, now: 2 })[0]).toBe("反馈问题：1 → 2");
});

test("the head figures stand before what they are made of, and a state that is one of them is said once", () => {
  expect(
    words(
      { of: "figure", figure: "ageing.90+", before: 1, now: 2 },
      { of: "figure", figure: "states.COMPLETED", before: 50, now: 49 },
      { of: "figure", figure: "awaitingVerification", before: 50, now: 49 },
      { of: "figure", figure: "overdue", before: 46, now: 47 },
    ),
  ).toEqual(["逾期：46 → 47", "待验收：50 → 49", "逾期 超过 90 天：1 → 2"]);
});
