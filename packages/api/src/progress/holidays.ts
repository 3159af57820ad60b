// The long holidays within the days that lines of progress show: public ones, and those the office added, by the settings of the last day.
import { settingRows } from "@rectify/db/queries/settings";
import { localDateSchema } from "@rectify/domain/local-date";
import { type LongHoliday, longHolidays } from "@rectify/domain/long-holidays";
import { VIEWERS } from "@rectify/domain/principal";
import { settingsOn, withHolidays } from "@rectify/domain/settings";
import { z } from "zod";
import { holidayName, isWorkingDay } from "../units/working-days.ts";
import { useCase } from "../use-case.ts";

const MOST_DAYS = 3700;

export const holidays = useCase({
  policy: VIEWERS,
  input: z
    .strictObject({ from: localDateSchema, to: localDateSchema })
    .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= MOST_DAYS * 86_400_000, "too many days"),
  async run({ db }, { from, to }): Promise<LongHoliday[]> {
    const works = withHolidays(isWorkingDay, settingsOn(await settingRows(db), to).holidays);
    return longHolidays({ from, to }, works, holidayName);
  },
});
