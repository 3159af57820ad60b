// What the asker may do to a finding now, each with what it would change; nothing is written.
import { figures } from "@rectify/db/facts/figures";
import { reachesUnit } from "@rectify/db/facts/units-within";
import { knownFinding } from "@rectify/db/queries/known-finding";
import { episodesOf } from "@rectify/domain/episodes";
import { DomainError } from "@rectify/domain/errors";
import { pooledRow } from "@rectify/domain/figures";
import { parseFindingId } from "@rectify/domain/finding";
import { dueOn, standingEvents, stateOn } from "@rectify/domain/history";
import { localDateSchema, toDayNumber } from "@rectify/domain/local-date";
import { type FindingMoves, type MoveOffer, moveEffect } from "@rectify/domain/move-effect";
import { moveFinding } from "@rectify/domain/move-finding";
import { MOVES, type Move, type MoveName } from "@rectify/domain/moves";
import { mayCorrect, mayMove } from "@rectify/domain/moves-by-role";
import { MOVERS } from "@rectify/domain/principal";
import { standingOn } from "@rectify/domain/standing";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase, within } from "../use-case.ts";

/** What will be said does not change what a move does, so it is not asked for yet. */
const UNSAID = "…";

const draftSchema = z.strictObject({
  on: localDateSchema.optional(),
  newDueOn: localDateSchema.optional(),
  /** The event to correct; without one, correcting is offered where there is anything to correct. */
  seq: z.int().positive().optional(),
  replaces: z.boolean().optional(),
});

/** `draft`: what is filled in so far; today where no day is. @throws NOT_FOUND */
export const previewMoves = useCase({
  policy: MOVERS,
  input: z.strictObject({ id: z.string().max(30), draft: draftSchema.default({}) }),
  async run(ctx, { id, draft }): Promise<FindingMoves> {
    const at = parseFindingId(id);
    const known = at && (await knownFinding(ctx.db, at));
    if (!known || !(await reachesUnit(ctx.db, ctx.principal.scope, known.unitId)))
      throw new DomainError("NOT_FOUND", { what: "finding", id });
    const now = today(ctx);
    const { roles } = ctx.principal;
    const unit = pooledRow(await figures(ctx.db, within(ctx, { units: [known.unitId] }), now));
    const standing = standingEvents(known.events);
    const correctable = standing.filter((e) => mayCorrect(roles, e.type)).map((e) => e.seq);
    const offered = (name: MoveName) => mayMove(roles, name) && (name !== "correct" || correctable.length > 0);
    const history = { termClass: known.termClass, originalDueOn: known.originalDueOn, events: known.events };
    const offer = (name: MoveName): MoveOffer => {
      const order = orderOf(name, { on: now, ...draft });
      if (!order) return { move: name, refusal: null, effect: null };
      const result = moveFinding(known, order, { actor: ctx.principal.id, roles, today: now });
      if (!result.ok) return { move: name, refusal: result.refusal, effect: null };
      const after = { ...history, events: [...known.events, ...result.events] };
      return { move: name, refusal: null, effect: moveEffect(history, after, unit, now) };
    };
    return {
      version: known.version,
      today: now,
      state: stateOn(known.events, now),
      overdue: standingOn(episodesOf(history), toDayNumber(now))?.overdue ?? false,
      dueOn: dueOn(known.originalDueOn, known.events, now),
      earliestOn: standing.at(-1)?.effectiveOn ?? null,
      moves: MOVES.filter(offered).map(offer),
      correctable,
    };
  },
});

type Draft = z.output<typeof draftSchema> & { on: NonNullable<z.output<typeof draftSchema>["on"]> };

/** Null while a correction names no event. */
function orderOf(name: MoveName, { on, newDueOn, seq, replaces }: Draft): Move | null {
  if (name === "extend") return { move: name, on, reason: UNSAID, approver: UNSAID, newDueOn: newDueOn ?? null };
  if (name !== "correct") return { move: name, on, reason: UNSAID };
  if (seq === undefined) return null;
  return { move: name, reason: UNSAID, seq, replacement: replaces ? { on, newDueOn: newDueOn ?? null } : null };
}
