// A board as somebody might look at it: any day, any comparison, any mixture of filters, either language.
import type { BoardContext } from "@rectify/domain/board";
import { TAXONOMY } from "@rectify/domain/taxonomy";
import fc from "fast-check";
import { RANK_ORDERS } from "../apps/web/src/shared/url/overview-search.ts";

export type RandomBoard = { url: string; language: "zh" | "en"; level: 1 | 2 };

const dayBefore = (day: string, days: number) => new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

export function randomBoard(context: BoardContext): fc.Arbitrary<RandomBoard> {
  const some = (all: readonly (number | string)[], most: number) =>
    fc.option(fc.subarray([...all], { minLength: 1, maxLength: Math.min(most, all.length) }), { freq: 4, nil: [] as (number | string)[] });
  return fc
    .record({
      back: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 330 })),
      compare: fc.option(fc.integer({ min: 0, max: 120 })),
      round: some(
        context.rounds.map((r) => r.id),
        2,
      ),
      region: some(
        context.regions.map((r) => r.id),
        2,
      ),
      unit: some(
        context.units.map((u) => u.id),
        12,
      ),
      group: some(
        context.groups.map((g) => g.id),
        3,
      ),
      category: some(
        TAXONOMY.flatMap((g) => [g.code, ...g.children.map((c) => c.code)]),
        8,
      ),
      class: some(["IMMEDIATE", "TIME_LIMITED", "SUSTAINED", "NONE"], 3),
      /** Most readers narrow by one or two things. */
      kept: fc.subarray(["round", "region", "unit", "group", "category", "class"] as const, { maxLength: 2 }),
      rank: fc.constantFrom(...RANK_ORDERS),
      level: fc.constantFrom(1 as const, 2 as const),
      language: fc.constantFrom("zh" as const, "en" as const),
    })
    .map(({ back, compare, kept, rank, level, language, ...filters }) => {
      const asOf = dayBefore(context.today, back);
      const params = new URLSearchParams({ asOf });
      if (compare !== null) params.set("compareWith", dayBefore(asOf, compare));
      for (const key of kept) if (filters[key].length > 0) params.set(key, filters[key].join(","));
      if (rank !== "overdue") params.set("rank", rank);
      if (level === 2) params.set("heat", "2");
      return { url: `/?${params.toString().replaceAll("%2C", ",")}`, language, level };
    });
}
