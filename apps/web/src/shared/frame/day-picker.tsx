// A day of the office's calendar. Loaded after the page, so that it costs the first picture nothing.
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { formatWeekday } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";

export type DayPickerProps = { id: string; value: LocalDate; latest: LocalDate; onChange: (day: LocalDate) => void };

export function DayPicker({ id, value, latest, onChange }: DayPickerProps) {
  const language = useLanguage();
  return (
    <DatePicker
      id={id}
      value={dayjs(value)}
      allowClear={false}
      suffixIcon={null}
      format={(at) => `${at.format("YYYY-MM-DD")} ${formatWeekday(at.format("YYYY-MM-DD") as LocalDate, language)}`}
      style={{ width: "var(--day-width)", fontWeight: 600 }}
      maxDate={dayjs(latest)}
      onChange={(at) => {
        const day = at ? parseLocalDate(at.format("YYYY-MM-DD")) : null;
        if (day) onChange(day);
      }}
    />
  );
}
