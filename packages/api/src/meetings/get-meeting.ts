// One meeting: its plan, what it decided, and what earlier meetings left open.

import type { Queryable } from "@rectify/db/database";
import { agendaOn, decisionRows } from "@rectify/db/queries/decisions";
import { meetingById, type StoredMeeting } from "@rectify/db/queries/meetings";
import { auditHead } from "@rectify/db/queries/verify-audit";
import { formatHead } from "@rectify/domain/audit";
import { DomainError } from "@rectify/domain/errors";
import type { MeetingPage } from "@rectify/domain/meeting";
import { MEETING_READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";

export const meetingIdSchema = z.int().positive();

/** @throws NOT_FOUND */
export async function meetingOf(db: Queryable, id: number, options: { lock?: boolean } = {}): Promise<StoredMeeting> {
  const found = await meetingById(db, id, options);
  if (!found) throw new DomainError("NOT_FOUND", { what: "meeting", id });
  return found;
}

/** @throws NOT_FOUND */
export const getMeeting = useCase({
  policy: MEETING_READERS,
  input: z.strictObject({ id: meetingIdSchema }),
  async run({ db }, { id }): Promise<MeetingPage> {
    const meeting = await meetingOf(db, id);
    return {
      ...meeting,
      decided: await decisionRows(db, id),
      agenda: await agendaOn(db, meeting.plan.heldOn, id),
      auditHead: formatHead(await auditHead(db)),
    };
  },
});
