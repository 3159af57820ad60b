// A finding entered by hand into an inspection: registered at once, moved later by moves or ledgers.
import { answerUnder, keepAnswer } from "@rectify/db/queries/idempotency";
import { findingWithKey, inspectionFor } from "@rectify/db/queries/inspections";
import { writeEpisodes } from "@rectify/db/queries/write-episodes";
import { writeFindings } from "@rectify/db/queries/write-findings";
import { enteredFindingSchema, enterFinding } from "@rectify/domain/enter-finding";
import { DomainError } from "@rectify/domain/errors";
import { findingId } from "@rectify/domain/finding";
import { findingKey } from "@rectify/domain/finding-key";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { asOfDay, today } from "../context.ts";
import { useCase } from "../use-case.ts";
import { auditEntry, enter } from "./enter.ts";

/**
 * `key` is the browser's own: the same again gives the same answer and writes nothing.
 * @throws NOT_FOUND for the inspection; CONFLICT {reason: "FINDING_KNOWN", finding} when an import would take it for a known one, "KEY_REUSED";
 * DAY_IN_FUTURE for the feedback; INVALID_INPUT for a due date before it; EXAMPLE_PRESENT
 */
export const createFinding = useCase({
  policy: OFFICE,
  input: z.strictObject({ inspectionId: z.int().positive(), key: z.uuid(), finding: enteredFindingSchema }),
  run: (ctx, { inspectionId, key, finding }): Promise<{ finding: string }> =>
    enter(ctx, async (tx) => {
      const inspection = await inspectionFor(tx, inspectionId);
      if (!inspection) throw new DomainError("NOT_FOUND", { what: "inspection", id: inspectionId });
      const at = { inspectionId, no: inspection.nextNo };
      const asked = { actor: ctx.principal.id, inspectionId, finding };
      const before = await answerUnder<{ finding: string }>(tx, at, key, asked);
      if (before && !before.same) throw new DomainError("CONFLICT", { reason: "KEY_REUSED" });
      if (before) return before.answer;
      const { record, event } = enterFinding(finding, { inspectionFeedbackOn: inspection.feedbackOn, today: today(ctx) });
      asOfDay(ctx, event.effectiveOn);
      if (record.originalDueOn && !event.inferred && record.originalDueOn < event.effectiveOn)
        throw new DomainError("INVALID_INPUT", { issues: [{ path: "finding.originalDueOn", message: "DUE_BEFORE_FEEDBACK" }] });
      const known = await findingWithKey(tx, inspectionId, findingKey(record));
      if (known !== null) throw new DomainError("CONFLICT", { reason: "FINDING_KNOWN", finding: findingId(inspectionId, known) });
      const recordedAt = new Date(ctx.nowMs).toISOString();
      await writeFindings(tx, [{ ...at, isNew: true, record, newEvents: [event] }], {
        actor: ctx.principal.id,
        recordedAt,
        importId: null,
      });
      const { termClass, originalDueOn } = record;
      await writeEpisodes(tx, [{ ...at, history: { termClass, originalDueOn, events: [event] } }]);
      const answer = { finding: findingId(inspectionId, at.no) };
      await auditEntry(ctx, tx, { action: "finding.created", subject: `finding ${answer.finding}`, after: { record, event } });
      await keepAnswer(tx, at, key, { asked, answer, recordedAt });
      return answer;
    }),
});
