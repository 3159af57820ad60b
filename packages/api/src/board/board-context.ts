import { boardContext as stored } from "@rectify/db/queries/board-context";
import type { BoardContext } from "@rectify/domain/board";
import { addDays } from "@rectify/domain/local-date";
import { READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { COMPARE_DAYS } from "../progress/overview.ts";
import { useCase } from "../use-case.ts";

/** What every page needs before it asks for figures: the day, the names to filter by, whether the example is loaded. */
export const boardContext = useCase({
  policy: READERS,
  input: z.void(),
  async run(ctx): Promise<BoardContext> {
    const now = today(ctx);
    return { today: now, zone: ctx.zone, compareDefault: addDays(now, -COMPARE_DAYS), ...(await stored(ctx.db)) };
  },
});
