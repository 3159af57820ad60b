// The figures of one day in one scope: the single source of the overview page, the command line and every paper.
import type { Queryable } from "@rectify/db/database";
import { categoryRows } from "@rectify/db/facts/category-rows";
import { figures } from "@rectify/db/facts/figures";
import { heatCells } from "@rectify/db/facts/heat-cells";
import { longestOverdue } from "@rectify/db/facts/longest-overdue";
import { roundStarts } from "@rectify/db/facts/round-starts";
import { since } from "@rectify/db/facts/since";
import { trend } from "@rectify/db/facts/trend";
import { unitRows } from "@rectify/db/facts/unit-rows";
import { warningDaysOn } from "@rectify/db/facts/warning-days";
import { meetingDays } from "@rectify/db/queries/meetings";
import { compareDefault } from "@rectify/domain/compare-day";
import { DomainError } from "@rectify/domain/errors";
import { type LocalDate, localDateSchema } from "@rectify/domain/local-date";
import type { Overview } from "@rectify/domain/overview";
import { VIEWERS } from "@rectify/domain/principal";
import { progressFilterSchema, type ScopedFilter } from "@rectify/domain/progress-filter";
import { rankUnits } from "@rectify/domain/ranking";
import { trendDays } from "@rectify/domain/trend-days";
import { z } from "zod";
import { type ApiContext, asOfDay } from "../context.ts";
import { useCase, within } from "../use-case.ts";

/** Rows of the longest-overdue list on the overview. */
const LONGEST = 20;

/**
 * The as-of and the comparison day of a request.
 * @throws DAY_IN_FUTURE, COMPARE_AFTER_AS_OF
 */
export async function days(
  ctx: Pick<ApiContext, "db" | "zone" | "nowMs">,
  input: { asOf?: LocalDate | undefined; compareWith?: LocalDate | undefined },
): Promise<{ asOf: LocalDate; compareWith: LocalDate }> {
  const asOf = asOfDay(ctx, input.asOf);
  const compareWith = input.compareWith ?? compareDefault(asOf, await meetingDays(ctx.db));
  if (compareWith > asOf) throw new DomainError("COMPARE_AFTER_AS_OF", { asOf, compareWith });
  return { asOf, compareWith };
}

export const overview = useCase({
  policy: VIEWERS,
  input: z.strictObject({
    filter: progressFilterSchema.default({}),
    asOf: localDateSchema.optional(),
    compareWith: localDateSchema.optional(),
  }),
  async run(ctx, { filter: asked, ...input }): Promise<Overview> {
    const shown = await days(ctx, input);
    // One snapshot for all figures, so that they belong together while others write.
    return ctx.db.transaction((tx) => overviewIn(tx, within(ctx, asked), shown), { snapshot: true });
  },
});

/** The figures inside the caller's snapshot: for one who asks for several scopes or lists that must belong together. */
export async function overviewIn(
  tx: Queryable,
  filter: ScopedFilter,
  { asOf, compareWith }: { asOf: LocalDate; compareWith: LocalDate },
): Promise<Overview> {
  return {
    ...(await figures(tx, filter, asOf)),
    asOf,
    rules: await warningDaysOn(tx, asOf),
    before: await figures(tx, filter, compareWith),
    rulesBefore: await warningDaysOn(tx, compareWith),
    units: rankUnits(await unitRows(tx, filter, asOf)),
    categories: await categoryRows(tx, filter, asOf),
    heat: await heatCells(tx, filter, asOf),
    trend: await trend(tx, filter, trendDays(asOf)),
    roundStarts: await roundStarts(tx, filter, asOf),
    longestOverdue: await longestOverdue(tx, filter, asOf, LONGEST),
    since: await since(tx, filter, compareWith, asOf),
  };
}
