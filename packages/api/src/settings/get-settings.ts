// The rules in force and every value they ever had or will have.
import { settingRows } from "@rectify/db/queries/settings";
import type { SettingsPage } from "@rectify/domain/board";
import { RULE_READERS } from "@rectify/domain/principal";
import { DEFAULT_SETTINGS, settingsOn } from "@rectify/domain/settings";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

export const getSettings = useCase({
  policy: RULE_READERS,
  input: z.void(),
  async run(ctx): Promise<SettingsPage> {
    const rows = await settingRows(ctx.db);
    return { today: today(ctx), inForce: settingsOn(rows, today(ctx)), defaults: DEFAULT_SETTINGS, rows };
  },
});
