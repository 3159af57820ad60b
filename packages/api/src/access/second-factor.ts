// One's own second factor: set up by who knows the password and holds the device, given up by who knows both.
import { endSessions } from "@rectify/db/queries/accounts";
import { appendAudit } from "@rectify/db/queries/audit";
import { confirmTotp, removeTotp, takeStep, totpOf, writeTotp } from "@rectify/db/queries/second-factor";
import { holdKey } from "@rectify/db/queries/sign-in-failures";
import { DomainError } from "@rectify/domain/errors";
import { SELF } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";
import { countRefusal, ownAccount, provePassword } from "./prove-password.ts";
import { hashRecoveryCode, newRecoveryCodes, newTotp, stepOf, takeCode } from "./second-factor-codes.ts";
import { nameKey } from "./sign-in-attempt.ts";
import { stamp } from "./stamp.ts";

const typed = z.string().min(1).max(256);
export const codeSchema = z.string().trim().min(1).max(40);

/** A secret for a device; nothing is asked for until `confirmSecondFactor`. @throws as provePassword; CONFLICT {reason: "SECOND_FACTOR_ON"} */
export const startSecondFactor = useCase({
  policy: SELF,
  input: z.strictObject({ password: typed }),
  async run(ctx, { password }): Promise<{ secret: string; uri: string }> {
    const { id, username } = await provePassword(ctx, password);
    const made = newTotp(username);
    await ctx.db.transaction(async (tx) => {
      if (!(await writeTotp(tx, id, made.secret))) throw new DomainError("CONFLICT", { reason: "SECOND_FACTOR_ON" });
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "account.second-factor-begun",
        subject: `account ${username}`,
        before: null,
        after: null,
      });
    });
    return made;
  },
});

/**
 * Asked for from now on; every other session ends. `recoveryCodes` are told this once.
 * @throws CODE_REFUSED; SIGN_IN_LOCKED; NOT_FOUND; CONFLICT {reason: "SECOND_FACTOR_ON"}
 */
export const confirmSecondFactor = useCase({
  policy: SELF,
  input: z.strictObject({ code: codeSchema }),
  async run(ctx, { code }): Promise<{ recoveryCodes: string[] }> {
    const { id, username } = await ownAccount(ctx);
    const begun = await totpOf(ctx.db, id);
    if (!begun) throw new DomainError("NOT_FOUND", { what: "second factor" });
    if (begun.confirmed) throw new DomainError("CONFLICT", { reason: "SECOND_FACTOR_ON" });
    const step = stepOf(begun.secret, code.replace(/\s/g, ""), ctx.nowMs);
    if (step === null) {
      await countRefusal(ctx, username, "CODE");
      throw new DomainError("CODE_REFUSED");
    }
    const recoveryCodes = newRecoveryCodes();
    await ctx.db.transaction(async (tx) => {
      const first = await confirmTotp(tx, id, new Date(ctx.nowMs), recoveryCodes.map(hashRecoveryCode));
      if (!first) throw new DomainError("CONFLICT", { reason: "SECOND_FACTOR_ON" });
      await takeStep(tx, id, step);
      const ended = await endSessions(tx, id, { except: ctx.sessionId ?? null });
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "account.second-factor-on",
        subject: `account ${username}`,
        before: null,
        after: { ended },
      });
    });
    return { recoveryCodes };
  },
});

/** @throws as provePassword; CODE_REFUSED; CONFLICT {reason: "SECOND_FACTOR_REQUIRED"} where the board asks it of this account */
export const stopSecondFactor = useCase({
  policy: SELF,
  input: z.strictObject({ password: typed, code: codeSchema }),
  async run(ctx, { password, code }): Promise<{ username: string }> {
    const { id, username } = await provePassword(ctx, password);
    if (ctx.secondFactor?.required) throw new DomainError("CONFLICT", { reason: "SECOND_FACTOR_REQUIRED" });
    const stopped = await ctx.db.transaction(async (tx) => {
      await holdKey(tx, nameKey(username));
      if (!(await takeCode(tx, id, code, ctx.nowMs))) return false;
      await removeTotp(tx, id);
      await appendAudit(tx, {
        ...stamp(ctx),
        action: "account.second-factor-off",
        subject: `account ${username}`,
        before: null,
        after: null,
      });
      return true;
    });
    if (stopped) return { username };
    await countRefusal(ctx, username, "CODE");
    throw new DomainError("CODE_REFUSED");
  },
});
