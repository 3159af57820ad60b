// The import page in the URL: which tab, which upload is being looked at, and what the reader typed about it. A reload loses nothing.
import { type LocalDate, localDateSchema } from "@rectify/domain/local-date";
import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "./board-search.ts";

export const IMPORT_TABS = ["ledger", "bulletin", "history"] as const;
export type ImportTab = (typeof IMPORT_TABS)[number];

const uploadId = z.coerce.number().int().positive().optional().catch(undefined);
const name = z.string().trim().min(1).max(200).optional().catch(undefined);

const importFields = z.object({
  tab: z.enum(IMPORT_TABS).optional().catch(undefined),
  /** Uploads being looked at, one a tab. */
  ledger: uploadId,
  bulletin: uploadId,
  /** As-of day of the ledger; absent = the day in the file's name, else today. */
  day: localDateSchema.optional().catch(undefined),
  /** Only the rows with a problem. */
  faulty: z
    .preprocess((raw) => (raw === true || raw === "1" ? true : undefined), z.literal(true).optional())
    .optional()
    .catch(undefined),
  /** Names where the bulletin's text has none. */
  unitName: name,
  roundName: name,
});

export type ImportFields = {
  tab?: ImportTab | undefined;
  ledger?: number | undefined;
  bulletin?: number | undefined;
  day?: LocalDate | undefined;
  faulty?: true | undefined;
  unitName?: string | undefined;
  roundName?: string | undefined;
};
export type ImportSearch = BoardSearch & ImportFields;

/** For the import route's `validateSearch`. The ledger's tab is the default and is left out. */
export function readImportSearch(raw: Record<string, unknown>): ImportSearch {
  const { tab, ...rest } = importFields.parse(raw);
  const own = { ...(tab === "ledger" ? {} : { tab }), ...rest };
  return { ...readBoardSearch(raw), ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) };
}
