// Keeps a meeting exactly as it was shown, and looks back at it.
import { createHash } from "node:crypto";
import type { Queryable, Tx } from "@rectify/db/database";
import { findingsList } from "@rectify/db/facts/findings-list";
import { appendAudit, canonicalJson } from "@rectify/db/queries/audit";
import { agendaOn } from "@rectify/db/queries/decisions";
import { frozenText, freezeMeeting as store } from "@rectify/db/queries/meetings";
import { DomainError } from "@rectify/domain/errors";
import { type Difference, frozenDifferences } from "@rectify/domain/frozen-differences";
import { readFrozen } from "@rectify/domain/frozen-meeting";
import { type FrozenMeeting, headlinesSchema, MAX_SPOTLIGHTS, type MeetingPlan } from "@rectify/domain/meeting";
import { MEETING_READERS, OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { overviewIn } from "../progress/overview.ts";
import { type SignedIn, useCase, within } from "../use-case.ts";
import { meetingIdSchema, meetingOf } from "./get-meeting.ts";

const hashOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

/** What the scenes of a meeting show, asked in one snapshot. */
async function shownNow(ctx: SignedIn, tx: Tx, { filter, asOf, compareWith }: MeetingPlan) {
  const scope = within(ctx, filter);
  const sort = { by: "urgency" as const, desc: true };
  const list = await findingsList(tx, scope, { overdue: true }, { asOf, compareWith, sort });
  return { overview: await overviewIn(tx, scope, { asOf, compareWith }), overdue: list.rows };
}

async function spotlights(ctx: SignedIn, tx: Tx, { filter, asOf, compareWith, scenes }: MeetingPlan, units: readonly { unitId: number }[]) {
  if (!scenes.some(({ scene }) => scene === "unit")) return null;
  const shown: { unitId: number; overview: FrozenMeeting["overview"] }[] = [];
  for (const { unitId } of units.slice(0, MAX_SPOTLIGHTS))
    shown.push({ unitId, overview: await overviewIn(tx, within(ctx, { ...filter, units: [unitId] }), { asOf, compareWith }) });
  return shown;
}

/**
 * `headlines`: each scene's sentence as the page says it. Freezing is for ever: whoever looks back sees these bytes.
 * @throws NOT_FOUND; CONFLICT {reason: "VERSION", version} or {reason: "FROZEN"}
 */
export const freezeMeeting = useCase({
  policy: OFFICE,
  input: z.strictObject({ id: meetingIdSchema, version: z.int().positive(), headlines: headlinesSchema }),
  async run(ctx, { id, version, headlines }): Promise<{ sha256: string; version: number }> {
    return ctx.db.transaction(
      async (tx) => {
        const meeting = await meetingOf(tx, id, { lock: true });
        if (meeting.frozenAt !== null) throw new DomainError("CONFLICT", { reason: "FROZEN" });
        if (meeting.version !== version) throw new DomainError("CONFLICT", { reason: "VERSION", version: meeting.version });
        const { plan } = meeting;
        const shown = await shownNow(ctx, tx, plan);
        const frozen: FrozenMeeting = {
          plan,
          ...shown,
          spotlights: await spotlights(ctx, tx, plan, shown.overview.units),
          decisions: await agendaOn(tx, plan.heldOn, id),
          headlines,
        };
        const text = canonicalJson(frozen);
        const sha256 = hashOf(text);
        const by = stamp(ctx);
        await store(tx, id, { text, sha256, at: by.at, actor: by.actor });
        await appendAudit(tx, { ...by, action: "meeting.frozen", subject: `meeting ${id}`, before: { version }, after: { sha256 } });
        return { sha256, version: version + 1 };
      },
      { snapshot: true },
    );
  },
});

/** Exactly what was frozen. @throws NOT_FOUND, also while nothing is frozen; CONFLICT {reason: "DAMAGED"} when the stored bytes are not those */
export async function keptText(db: Queryable, id: number): Promise<{ text: string; sha256: string }> {
  const kept = await frozenText(db, id);
  if (!kept) throw new DomainError("NOT_FOUND", { what: "meeting", id });
  if (hashOf(kept.text) !== kept.sha256) throw new DomainError("CONFLICT", { reason: "DAMAGED" });
  return kept;
}

export type LookBack = {
  /** JSON of a FrozenMeeting, to the byte what was stored. */
  text: string;
  sha256: string;
  /** What the same days give now and did not then. */
  differences: Difference[];
};

/** @throws as `keptText` */
export const lookBack = useCase({
  policy: MEETING_READERS,
  input: z.strictObject({ id: meetingIdSchema }),
  async run(ctx, { id }): Promise<LookBack> {
    return ctx.db.transaction(
      async (tx) => {
        const kept = await keptText(tx, id);
        const frozen = readFrozen(kept.text);
        return { ...kept, differences: frozenDifferences(frozen, await shownNow(ctx, tx, frozen.plan)) };
      },
      { snapshot: true },
    );
  },
});
