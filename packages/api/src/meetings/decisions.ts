// A note of the meeting becomes a task: with an owner, a due date, and the place it was said about.
import type { Queryable } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { decisionById, decisionRows, decisionsAbout, insertDecision, lockDecision, writeDecision } from "@rectify/db/queries/decisions";
import { knownFinding } from "@rectify/db/queries/known-finding";
import { unitNames } from "@rectify/db/queries/unit-names";
import { DomainError } from "@rectify/domain/errors";
import { parseFindingId } from "@rectify/domain/finding";
import { localDateSchema } from "@rectify/domain/local-date";
import { type About, aboutSchema, type DecisionRow, decisionWordsSchema, OUTCOMES } from "@rectify/domain/meeting";
import { MEETING_READERS, OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { asOfDay } from "../context.ts";
import { useCase } from "../use-case.ts";
import { meetingIdSchema, meetingOf } from "./get-meeting.ts";

/** Open ones first. With `about` those of one place, else all. */
export const listDecisions = useCase({
  policy: MEETING_READERS,
  input: z.strictObject({ about: aboutSchema.optional() }),
  run: ({ db }, { about }): Promise<DecisionRow[]> => (about ? decisionsAbout(db, about) : decisionRows(db)),
});

async function assertThere(tx: Queryable, about: About): Promise<void> {
  if (about.about === "unit" && !(await unitNames(tx, "all")).some(({ unitId }) => unitId === about.unitId))
    throw new DomainError("NOT_FOUND", { what: "unit", id: about.unitId });
  if (about.about !== "finding") return;
  const at = parseFindingId(about.finding);
  if (!at || !(await knownFinding(tx, at))) throw new DomainError("NOT_FOUND", { what: "finding", id: about.finding });
}

/** Also after the meeting was frozen: what is decided follows from what was shown. @throws NOT_FOUND */
export const makeDecision = useCase({
  policy: OFFICE,
  input: z.strictObject({ meetingId: meetingIdSchema, about: aboutSchema, ...decisionWordsSchema.shape }),
  async run(ctx, input): Promise<{ id: number }> {
    return ctx.db.transaction(async (tx) => {
      await meetingOf(tx, input.meetingId);
      await assertThere(tx, input.about);
      const by = stamp(ctx);
      const id = await insertDecision(tx, { ...input, at: by.at, actor: by.actor });
      await appendAudit(tx, { ...by, action: "decision.made", subject: `decision ${id}`, before: null, after: input });
      return { id };
    });
  },
});

/**
 * New words, and how it ended; `end` null opens it again.
 * @throws NOT_FOUND; DAY_IN_FUTURE for the day it ended; CONFLICT {reason: "VERSION", version}
 */
export const changeDecision = useCase({
  policy: OFFICE,
  input: z.strictObject({
    id: z.int().positive(),
    version: z.int().positive(),
    ...decisionWordsSchema.shape,
    end: z.strictObject({ on: localDateSchema, outcome: z.enum(OUTCOMES), note: z.string().trim().max(500) }).nullable(),
  }),
  async run(ctx, { id, version, end, ...words }): Promise<{ version: number }> {
    if (end) asOfDay(ctx, end.on);
    return ctx.db.transaction(async (tx) => {
      await lockDecision(tx, id);
      const before = await decisionById(tx, id);
      if (!before) throw new DomainError("NOT_FOUND", { what: "decision", id });
      if (before.version !== version) throw new DomainError("CONFLICT", { reason: "VERSION", version: before.version });
      if (end && end.on < before.heldOn) throw new DomainError("INVALID_INPUT", { reason: "BEFORE_MEETING", day: before.heldOn });
      await writeDecision(tx, id, { ...words, endedOn: end?.on ?? null, outcome: end?.outcome ?? null, note: end?.note || null });
      const { text, owner, dueOn, endedOn, outcome, note } = before;
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "decision.changed",
        subject: `decision ${id}`,
        before: { text, owner, dueOn, endedOn, outcome, note },
        after: { ...words, end },
      });
      return { version: version + 1 };
    });
  },
});
