// The meetings, the latest first, and what is still open of what they decided.
import { decisionRows } from "@rectify/db/queries/decisions";
import { meetingDays, meetingRows } from "@rectify/db/queries/meetings";
import { compareDefault } from "@rectify/domain/compare-day";
import type { LocalDate } from "@rectify/domain/local-date";
import { decisionFigures, type MeetingRow } from "@rectify/domain/meeting";
import { MEETING_READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

export type Meetings = {
  rows: MeetingRow[];
  decisions: { open: number; overdue: number };
  /** What a new meeting of today looks back to: the last meeting's as-of day, else seven days. */
  compareDefault: LocalDate;
};

export const listMeetings = useCase({
  policy: MEETING_READERS,
  input: z.void(),
  async run(ctx): Promise<Meetings> {
    const now = today(ctx);
    return {
      rows: await meetingRows(ctx.db),
      decisions: decisionFigures(await decisionRows(ctx.db), now),
      compareDefault: compareDefault(now, await meetingDays(ctx.db)),
    };
  },
});
