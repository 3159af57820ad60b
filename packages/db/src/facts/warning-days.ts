// The warning days in force on a day.
import type { LocalDate } from "@rectify/domain/local-date";
import { settingsOn } from "@rectify/domain/settings";
import type { WarningDays } from "@rectify/domain/warning-days";
import type { Queryable } from "../database.ts";
import { settingRows } from "../queries/settings.ts";

export async function warningDaysOn(db: Queryable, day: LocalDate): Promise<WarningDays> {
  const { firstWarningDays, secondWarningDays, awaitingLongDays } = settingsOn(await settingRows(db), day);
  return { firstWarningDays, secondWarningDays, awaitingLongDays };
}
