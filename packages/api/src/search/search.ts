// Finding a thing by what one remembers of it. Names go to the page whole and are matched there as one types; findings are looked for here.
import { findingsList } from "@rectify/db/facts/findings-list";
import { searchNames as stored } from "@rectify/db/queries/search";
import { localDateSchema } from "@rectify/domain/local-date";
import { READERS } from "@rectify/domain/principal";
import { listConditionSchema } from "@rectify/domain/progress-filter";
import type { FoundFindings, SearchNames } from "@rectify/domain/search";
import { z } from "zod";
import { asOfDay } from "../context.ts";
import { useCase, within } from "../use-case.ts";

/** Units, people, rounds and groups, each with the number of findings that its list holds on the day. */
export const searchNames = useCase({
  policy: READERS,
  input: z.strictObject({ asOf: localDateSchema.optional() }),
  async run(ctx, { asOf }): Promise<SearchNames> {
    return stored(ctx.db, asOfDay(ctx, asOf), ctx.principal.scope);
  },
});

/** Findings of the whole board by words of their text, by number, people or pinyin, the nearest first. `total` is the length of the list that the same words open. */
export const findFindings = useCase({
  policy: READERS,
  input: z.strictObject({
    words: listConditionSchema.shape.words.unwrap(),
    asOf: localDateSchema.optional(),
    limit: z.int().min(1).max(50).default(6),
  }),
  async run(ctx, { words, limit, ...input }): Promise<FoundFindings> {
    const { total, rows } = await findingsList(
      ctx.db,
      within(ctx, {}),
      { words },
      { asOf: asOfDay(ctx, input.asOf), limit, nearest: words },
    );
    return {
      total,
      rows: rows.map(({ finding, text, code, unit, state, overdue, daysLate, lateSince, lateBy, daysLeft }) => ({
        finding,
        text,
        code,
        unit,
        state,
        overdue,
        daysLate,
        lateSince,
        lateBy,
        daysLeft,
      })),
    };
  },
});
