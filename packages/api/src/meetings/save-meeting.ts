// A meeting is prepared, and prepared anew, until it is frozen.
import { appendAudit } from "@rectify/db/queries/audit";
import { insertMeeting, writePlan } from "@rectify/db/queries/meetings";
import { DomainError } from "@rectify/domain/errors";
import { meetingPlanSchema } from "@rectify/domain/meeting";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { asOfDay } from "../context.ts";
import { useCase } from "../use-case.ts";
import { meetingIdSchema, meetingOf } from "./get-meeting.ts";

/**
 * Without `id` a new one; with it `version` is the one the changes were made upon.
 * @throws NOT_FOUND; DAY_IN_FUTURE for the as-of day; CONFLICT {reason: "VERSION", version} or {reason: "FROZEN"}
 */
export const saveMeeting = useCase({
  policy: OFFICE,
  input: z.strictObject({
    plan: meetingPlanSchema,
    change: z.strictObject({ id: meetingIdSchema, version: z.int().positive() }).optional(),
  }),
  async run(ctx, { plan, change }): Promise<{ id: number; version: number }> {
    asOfDay(ctx, plan.asOf);
    return ctx.db.transaction(async (tx) => {
      const by = stamp(ctx);
      if (!change) {
        const id = await insertMeeting(tx, plan, by);
        await appendAudit(tx, { ...by, action: "meeting.made", subject: `meeting ${id}`, before: null, after: plan });
        return { id, version: 1 };
      }
      const before = await meetingOf(tx, change.id, { lock: true });
      if (before.frozenAt !== null) throw new DomainError("CONFLICT", { reason: "FROZEN" });
      if (before.version !== change.version) throw new DomainError("CONFLICT", { reason: "VERSION", version: before.version });
      await writePlan(tx, change.id, plan);
      await appendAudit(tx, { ...by, action: "meeting.changed", subject: `meeting ${change.id}`, before: before.plan, after: plan });
      return { id: change.id, version: before.version + 1 };
    });
  },
});
