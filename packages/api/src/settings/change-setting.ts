// Sets one rule from a day on. Earlier days keep the rule they had, unless it is said that the past is meant.
import { appendAudit } from "@rectify/db/queries/audit";
import { lockSettings, settingRows, writeSetting } from "@rectify/db/queries/settings";
import { DomainError } from "@rectify/domain/errors";
import { localDateSchema } from "@rectify/domain/local-date";
import { RULE_KEEPERS } from "@rectify/domain/principal";
import { firstBelowSecond, rowsWith, SETTING_SCHEMAS, settingsOn } from "@rectify/domain/settings";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

const common = { effectiveOn: localDateSchema, backdated: z.boolean().default(false) };

/**
 * @throws INVALID_INPUT {reason: "DAY_IN_PAST"} when the day has passed and `backdated` is off;
 *   {reason: "FIRST_BELOW_SECOND", day, first, second} when on that day the first warning would come later than the second
 */
export const changeSetting = useCase({
  policy: RULE_KEEPERS,
  input: z.discriminatedUnion("key", [
    z.strictObject({ key: z.literal("planWorkingDays"), value: SETTING_SCHEMAS.planWorkingDays, ...common }),
    z.strictObject({ key: z.literal("concentratedMonths"), value: SETTING_SCHEMAS.concentratedMonths, ...common }),
    z.strictObject({ key: z.literal("firstWarningDays"), value: SETTING_SCHEMAS.firstWarningDays, ...common }),
    z.strictObject({ key: z.literal("secondWarningDays"), value: SETTING_SCHEMAS.secondWarningDays, ...common }),
    z.strictObject({ key: z.literal("awaitingLongDays"), value: SETTING_SCHEMAS.awaitingLongDays, ...common }),
    z.strictObject({ key: z.literal("holidays"), value: SETTING_SCHEMAS.holidays, ...common }),
  ]),
  async run(ctx, { key, value, effectiveOn, backdated }): Promise<{ changed: boolean }> {
    if (effectiveOn < today(ctx) && !backdated) throw new DomainError("INVALID_INPUT", { reason: "DAY_IN_PAST", day: effectiveOn });
    const by = { actor: ctx.principal.id, recordedAt: new Date(ctx.nowMs).toISOString() };
    return ctx.db.transaction(async (tx) => {
      await lockSettings(tx);
      const rows = await settingRows(tx);
      const before = settingsOn(rows, effectiveOn)[key];
      if (JSON.stringify(before) === JSON.stringify(value)) return { changed: false };
      const conflict = firstBelowSecond(rowsWith(rows, { key, effectiveOn, value }));
      if (conflict) throw new DomainError("INVALID_INPUT", { reason: "FIRST_BELOW_SECOND", ...conflict });
      await writeSetting(tx, { key, effectiveOn, value, ...by });
      await appendAudit(tx, {
        at: by.recordedAt,
        actor: by.actor,
        origin: ctx.origin,
        action: "setting.changed",
        subject: key,
        before,
        after: { value, effectiveOn },
      });
      return { changed: true };
    });
  },
});
