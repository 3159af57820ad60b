// A screen shows a code, somebody of the office confirms it, the screen fetches its pass. Guesses are counted by who guesses and from where.
import { createHash } from "node:crypto";
import { appendAudit } from "@rectify/db/queries/audit";
import { bindPairing, fetchPass, insertPairing, isWaiting, waitingScreen } from "@rectify/db/queries/display-pairings";
import { endedPass, insertDisplay } from "@rectify/db/queries/displays";
import { countFailure, forgetFailures, holdKey, type LockRule, lockedUntil } from "@rectify/db/queries/sign-in-failures";
import { type DisplayRow, displaySchema, type PairingAnswer } from "@rectify/domain/display";
import { DomainError } from "@rectify/domain/errors";
import { PAIRING_MS, readPairingCode } from "@rectify/domain/pairing-code";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import type { ApiContext } from "../context.ts";
import { type SignedIn, useCase } from "../use-case.ts";

type Hash = Uint8Array<ArrayBuffer>;

const QUARTER_HOUR_MS = 15 * 60_000;
const DAY_MS = 24 * 3600_000;
/** Of one account. */
export const GUESSER_LOCK: LockRule = { failures: 10, windowMs: QUARTER_HOUR_MS, lockMs: QUARTER_HOUR_MS };
/** Of one address, whatever the accounts: a whole office may sit behind it. */
export const GUESSING_PLACE_LOCK: LockRule = { failures: 30, windowMs: QUARTER_HOUR_MS, lockMs: QUARTER_HOUR_MS };
const TRIES = 5;

const hashCode = (code: string): Hash => new Uint8Array(createHash("sha256").update(`pairing code ${code}`).digest());

export type Asking = { browserHash: Hash; before: Hash | null; address: string; agent: string; draw: () => string };

/** Gives a screen without a pass a code to show. @throws CONFLICT {reason: "TOO_MANY_WAITING"} */
export async function askForCode(ctx: ApiContext, { draw, before, ...browser }: Asking): Promise<{ code: string; expiresAt: Date }> {
  const at = new Date(ctx.nowMs);
  const expiresAt = new Date(ctx.nowMs + PAIRING_MS);
  return ctx.db.transaction(async (tx) => {
    for (let tried = 0; tried < TRIES; tried++) {
      const code = draw();
      const made = await insertPairing(tx, { ...browser, codeHash: hashCode(code), at, expiresAt }, before);
      if (made === "full") break;
      if (made === "taken") continue;
      const told = { address: browser.address, agent: browser.agent };
      await appendAudit(tx, { ...stamp(ctx), action: "display.pairing-asked", subject: "pairing", before: null, after: told });
      return { code, expiresAt };
    }
    throw new DomainError("CONFLICT", { reason: "TOO_MANY_WAITING" });
  });
}

/** What has become of a screen's code. `passHash`: of the pass it gets when it was confirmed. `former`: of the one it may have had. */
export async function askForPass(
  ctx: ApiContext,
  browserHash: Hash | null,
  passHash: Hash,
  former: Hash | null,
): Promise<{ answer: PairingAnswer; expiresAt: Date | null }> {
  const now = new Date(ctx.nowMs);
  const given = browserHash && (await givePass(ctx, browserHash, passHash, now));
  if (given) return { answer: { state: "paired" }, expiresAt: given };
  if (browserHash && (await isWaiting(ctx.db, browserHash, now))) return { answer: { state: "waiting" }, expiresAt: null };
  return { answer: { state: "none", ended: former && (await endedPass(ctx.db, former)) }, expiresAt: null };
}

async function givePass(ctx: ApiContext, browserHash: Hash, passHash: Hash, now: Date): Promise<Date | null> {
  return ctx.db.transaction(async (tx) => {
    const given = await fetchPass(tx, browserHash, passHash, now);
    if (!given) return null;
    const subject = `display ${given.id}`;
    await appendAudit(tx, { ...stamp(ctx), actor: subject, action: "display.pass-given", subject, before: null, after: null });
    return given.expiresAt;
  });
}

/**
 * Pairs the screen that shows the code. The code is used up by it; the screen fetches its pass by itself.
 * @throws CODE_REFUSED when no screen shows it (any more); SIGN_IN_LOCKED {until} after too many guesses
 */
export const confirmDisplay = useCase({
  policy: OFFICE,
  input: displaySchema.extend({ code: z.string().max(40) }),
  async run(ctx, { code, ...display }): Promise<Pick<DisplayRow, "id" | "address" | "agent">> {
    const outcome = await confirm(ctx, readPairingCode(code), display);
    if (outcome === "refused") throw new DomainError("CODE_REFUSED");
    if (outcome instanceof Date) throw new DomainError("SIGN_IN_LOCKED", { until: outcome.toISOString() });
    return outcome;
  },
});

type Confirmed = Pick<DisplayRow, "id" | "address" | "agent">;

async function confirm(ctx: SignedIn, code: string | null, display: z.output<typeof displaySchema>): Promise<Confirmed | "refused" | Date> {
  const { days, ...kept } = display;
  const now = new Date(ctx.nowMs);
  const keys = { guesser: `pairing ${ctx.principal.id}`, place: `pairing from ${ctx.origin}` };
  return ctx.db.transaction(async (tx) => {
    await holdKey(tx, keys.guesser);
    const until = await lockedUntil(tx, Object.values(keys), now);
    if (until) return until;
    const screen = code && (await waitingScreen(tx, hashCode(code), now));
    if (!screen) {
      await countFailure(tx, keys.guesser, now, GUESSER_LOCK);
      await countFailure(tx, keys.place, now, GUESSING_PLACE_LOCK);
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "display.pairing-refused",
        subject: "pairing",
        before: null,
        after: { code: "CODE" },
      });
      return "refused";
    }
    await forgetFailures(tx, keys.guesser);
    const { browserHash, ...browser } = screen;
    const expiresAt = new Date(ctx.nowMs + days * DAY_MS);
    const id = await insertDisplay(tx, { ...kept, ...browser, pairedBy: ctx.principal.id, at: now, expiresAt });
    await bindPairing(tx, browserHash, id, new Date(ctx.nowMs + PAIRING_MS));
    const after = { ...kept, expiresAt: expiresAt.toISOString(), ...browser };
    await appendAudit(tx, { ...stamp(ctx), action: "display.paired", subject: `display ${id}`, before: null, after });
    return { id, ...browser };
  });
}
