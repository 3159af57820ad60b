// The findings list: the list behind every number.
import { FINDING_SORTS, findingsList } from "@rectify/db/facts/findings-list";
import { localDateSchema } from "@rectify/domain/local-date";
import type { FindingsList } from "@rectify/domain/overview";
import { READERS } from "@rectify/domain/principal";
import { listConditionSchema, progressFilterSchema } from "@rectify/domain/progress-filter";
import { z } from "zod";
import { days } from "../progress/overview.ts";
import { useCase, within } from "../use-case.ts";

/** What makes a list: the findings in it and their order. */
export const listShape = {
  filter: progressFilterSchema.default({}),
  condition: listConditionSchema.default({}),
  asOf: localDateSchema.optional(),
  compareWith: localDateSchema.optional(),
  sort: z.strictObject({ by: z.enum(FINDING_SORTS), desc: z.boolean() }).default({ by: "urgency", desc: true }),
};

export const listFindings = useCase({
  policy: READERS,
  input: z.strictObject({
    ...listShape,
    limit: z.int().min(1).max(100_000).default(200),
    offset: z.int().min(0).default(0),
  }),
  async run(ctx, { filter, condition, sort, limit, offset, ...input }): Promise<FindingsList> {
    return findingsList(ctx.db, within(ctx, filter), condition, { ...(await days(ctx, input)), sort, limit, offset });
  },
});
