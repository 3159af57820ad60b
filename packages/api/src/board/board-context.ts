import { boardContext as stored } from "@rectify/db/queries/board-context";
import { meetingDays } from "@rectify/db/queries/meetings";
import type { BoardContext, RegionNode } from "@rectify/domain/board";
import { VIEWERS } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

/** What every page needs before it asks for figures: the day, the names to filter by, whether the example is loaded. */
export const boardContext = useCase({
  policy: VIEWERS,
  input: z.void(),
  async run(ctx): Promise<BoardContext> {
    const now = today(ctx);
    const facts = await stored(ctx.db, now, ctx.principal.scope);
    return { today: now, zone: ctx.zone, meetingDays: await meetingDays(ctx.db), ...facts, place: placeOf(facts.regions) };
  },
});

/** The board's place: from the root down as long as there is only one way, 云溪市丰泽区. Null while there is no region, or several roots. */
function placeOf(regions: readonly RegionNode[]): string | null {
  const path: string[] = [];
  for (let parent: number | null = null; ; ) {
    const below: RegionNode[] = regions.filter((r) => r.parentId === parent);
    const [only] = below;
    if (!only || below.length > 1) return path.length > 0 ? path.join("") : null;
    path.push(only.name);
    parent = only.id;
  }
}
