import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "../../shared/url/board-search.ts";

const factSchema = z.coerce.number().int().positive().optional().catch(undefined);

/** `fact`: number of the fact whose place in the text is filled. */
export type BulletinSearch = BoardSearch & { fact?: number | undefined };

export function readBulletinSearch(raw: Record<string, unknown>): BulletinSearch {
  const fact = factSchema.parse(raw.fact);
  return { ...readBoardSearch(raw), ...(fact === undefined ? {} : { fact }) };
}
