// What the wall screen shows of a meeting: its scenes in their order, and, once it is frozen, the figures of then.
import { agendaOn, decisionRows } from "@rectify/db/queries/decisions";
import { DomainError } from "@rectify/domain/errors";
import { readFrozen } from "@rectify/domain/frozen-meeting";
import { localDateSchema } from "@rectify/domain/local-date";
import { type MeetingOnWall, type WallDecision, wallDecisions } from "@rectify/domain/meeting";
import { MEETING_WALL, type Principal } from "@rectify/domain/principal";
import { wallRow } from "@rectify/domain/screen/wall-rows";
import { z } from "zod";
import { asOfDay } from "../context.ts";
import { type SignedIn, useCase } from "../use-case.ts";
import { keptText } from "./freeze-meeting.ts";
import { meetingIdSchema, meetingOf } from "./get-meeting.ts";

async function frozenFor({ db }: SignedIn, id: number, at: string) {
  const { overview, overdue, spotlights, decisions } = readFrozen((await keptText(db, id)).text);
  const lateNotStarted = overdue.filter((row) => row.state === "NOT_STARTED").length;
  return { decisions, frozen: { at, overview, spotlights, late: overdue.map(wallRow), lateNotStarted } };
}

/** What was decided about whom is in words that name them: a display for the public shows none, and no scene that says how many. */
const tellsDecisions = ({ display }: Principal): boolean => display?.level !== "public";

/** @throws NOT_FOUND; CONFLICT {reason: "DAMAGED"} when what was frozen is not what is stored */
export const meetingOnWall = useCase({
  policy: MEETING_WALL,
  input: z.strictObject({ id: meetingIdSchema }),
  async run(ctx, { id }): Promise<MeetingOnWall> {
    const { plan, frozenAt } = await meetingOf(ctx.db, id);
    const { title, heldOn, asOf, compareWith, filter } = plan;
    const told = tellsDecisions(ctx.principal);
    const scenes = plan.scenes.filter(({ scene }) => told || scene !== "decisions").map(({ notes: _notes, ...scene }) => scene);
    const head = { title, heldOn, asOf, compareWith, filter, scenes };
    if (frozenAt !== null) {
      const { decisions, frozen } = await frozenFor(ctx, id, frozenAt);
      return { ...head, decisions: told ? wallDecisions(decisions, heldOn) : [], frozen };
    }
    return { ...head, decisions: told ? wallDecisions(await agendaOn(ctx.db, heldOn, id), heldOn) : [], frozen: null };
  },
});

/** Decisions of all meetings that are open on the day. @throws DAY_IN_FUTURE; FORBIDDEN on a display for the public */
export const openDecisions = useCase({
  policy: MEETING_WALL,
  input: z.strictObject({ asOf: localDateSchema.optional() }),
  async run(ctx, { asOf }): Promise<WallDecision[]> {
    if (!tellsDecisions(ctx.principal)) throw new DomainError("FORBIDDEN");
    return wallDecisions(await decisionRows(ctx.db), asOfDay(ctx, asOf));
  },
});
