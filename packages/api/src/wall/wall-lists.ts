// What the wall shows beside the overview's figures: the lists behind the overdue and the newly overdue, as rows and counts of one moment.
import { findingsList } from "@rectify/db/facts/findings-list";
import { localDateSchema } from "@rectify/domain/local-date";
import { WALL } from "@rectify/domain/principal";
import { progressFilterSchema } from "@rectify/domain/progress-filter";
import { countByUnit, type WallLists, wallRow } from "@rectify/domain/screen/wall-rows";
import { z } from "zod";
import { days } from "../progress/overview.ts";
import { useCase, within } from "../use-case.ts";

const LATE_ROWS = 500;

export const wallLists = useCase({
  policy: WALL,
  input: z.strictObject({
    filter: progressFilterSchema.default({}),
    asOf: localDateSchema.optional(),
    compareWith: localDateSchema.optional(),
  }),
  async run(ctx, { filter, ...input }): Promise<WallLists> {
    const shown = await days(ctx, input);
    const scoped = within(ctx, filter);
    return ctx.db.transaction(
      async (tx) => {
        const late = await findingsList(
          tx,
          scoped,
          { overdue: true },
          { ...shown, sort: { by: "daysLate", desc: true }, limit: LATE_ROWS },
        );
        const idle = await findingsList(tx, scoped, { overdue: true, states: ["NOT_STARTED"] }, { ...shown, limit: 1 });
        const newly = await findingsList(tx, scoped, { movement: "newlyOverdue" }, shown);
        return { late: late.rows.map(wallRow), lateNotStarted: idle.total, newlyLate: countByUnit(newly.rows) };
      },
      { snapshot: true },
    );
  },
});
