// One finding is moved by hand: one transaction holds the events, the episodes, the audit row and the answer kept under the key.
import type { Queryable } from "@rectify/db/database";
import { reachesUnit } from "@rectify/db/facts/units-within";
import { appendAudit } from "@rectify/db/queries/audit";
import { answerUnder, keepAnswer } from "@rectify/db/queries/idempotency";
import { lockOutImports } from "@rectify/db/queries/imports";
import { type FindingKey, type HandledFinding, lockedFinding } from "@rectify/db/queries/known-finding";
import { writeMove } from "@rectify/db/queries/write-move";
import { DomainError } from "@rectify/domain/errors";
import { type FindingEvent, findingId, parseFindingId } from "@rectify/domain/finding";
import { dueOn, stateOn } from "@rectify/domain/history";
import { moveFinding as moved } from "@rectify/domain/move-finding";
import { type Move, moveSchema } from "@rectify/domain/moves";
import { MOVERS } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { type SignedIn, useCase } from "../use-case.ts";

export type MoveAnswer = { finding: string; version: number; events: number[] };
type Order = { key: string; version: number; order: Move };

/**
 * `version` is the one the order was made upon; `key` is the browser's own: the same again gives the same answer and writes nothing.
 * @throws NOT_FOUND, also beyond the own reach; FORBIDDEN when the move is not one of the own roles; MOVE_REFUSED with the domain's refusal as facts; CONFLICT {reason: "VERSION", version, events} when the finding changed meanwhile,
 * {reason: "KEY_REUSED"} when the key was used for another order
 */
export const moveFinding = useCase({
  policy: MOVERS,
  input: z.strictObject({ id: z.string().max(30), key: z.uuid(), version: z.int().positive(), order: moveSchema }),
  async run(ctx, { id, ...given }): Promise<MoveAnswer> {
    const at = parseFindingId(id);
    if (!at) throw new DomainError("NOT_FOUND", { what: "finding", id });
    return ctx.db.transaction(async (tx) => {
      await lockOutImports(tx);
      const known = await lockedFinding(tx, at);
      if (!known || !(await reachesUnit(tx, ctx.principal.scope, known.unitId)))
        throw new DomainError("NOT_FOUND", { what: "finding", id });
      const asked = { actor: ctx.principal.id, finding: id, version: given.version, order: given.order };
      const before = await answerUnder<MoveAnswer>(tx, at, given.key, asked);
      if (before && !before.same) throw new DomainError("CONFLICT", { reason: "KEY_REUSED" });
      if (before) return before.answer;
      const answer = await move(ctx, tx, at, known, given);
      if (!(await keepAnswer(tx, at, given.key, { asked, answer, recordedAt: stamp(ctx) })))
        throw new DomainError("CONFLICT", { reason: "KEY_REUSED" });
      return answer;
    });
  },
});

const stamp = (ctx: SignedIn) => new Date(ctx.nowMs).toISOString();

async function move(ctx: SignedIn, tx: Queryable, at: FindingKey, known: HandledFinding, { version, order }: Order): Promise<MoveAnswer> {
  // The page compares these with the events it showed, and says what came between.
  if (version !== known.version) throw new DomainError("CONFLICT", { reason: "VERSION", version: known.version, events: known.events });
  const now = today(ctx);
  const result = moved(known, order, { actor: ctx.principal.id, roles: ctx.principal.roles, today: now });
  if (!result.ok && result.refusal.code === "OTHER_ROLE") throw new DomainError("FORBIDDEN", { reason: "OTHER_ROLE" });
  if (!result.ok) throw new DomainError("MOVE_REFUSED", { ...result.refusal });
  const by = { actor: ctx.principal.id, recordedAt: stamp(ctx) };
  const next = await writeMove(tx, at, known, result.events, by);
  const standsAt = (events: readonly FindingEvent[]) => ({ state: stateOn(events, now), dueOn: dueOn(known.originalDueOn, events, now) });
  await appendAudit(tx, {
    at: by.recordedAt,
    actor: by.actor,
    origin: ctx.origin,
    action: "finding.moved",
    subject: `finding ${findingId(at.inspectionId, at.no)}`,
    before: { version, ...standsAt(known.events) },
    after: { version: next, ...standsAt([...known.events, ...result.events]), order, events: result.events },
  });
  return { finding: findingId(at.inspectionId, at.no), version: next, events: result.events.map((e) => e.seq) };
}
