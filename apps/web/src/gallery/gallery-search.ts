import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "../shared/url/board-search.ts";

const searchSchema = z.object({
  section: z.string().optional().catch(undefined),
  theme: z.enum(["light", "dark"]).optional().catch(undefined),
});

/** `section`: only that one. `theme`: chosen as if by the switch. The language is chosen by `lang`, as on every page. */
export type GallerySearch = BoardSearch & z.infer<typeof searchSchema>;

export function readGallerySearch(raw: Record<string, unknown>): GallerySearch {
  return { ...readBoardSearch(raw), ...searchSchema.parse(raw) };
}
