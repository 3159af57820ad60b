// A day of the office's calendar, picked or typed. Loaded after the page, so that it costs the first picture nothing.
import { addDays, type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { type KeyboardEvent, useState } from "react";
import { typedDay } from "./typed-day.ts";

export type DayPickerProps = { id: string; value: LocalDate; latest: LocalDate; onChange: (day: LocalDate) => void };

/** Shown with its weekday, typed without. A function would make the field one that cannot be typed into. */
const FORMATS = ["YYYY-MM-DD ddd", "YYYY-MM-DD"];

export function DayPicker({ id, value, latest, onChange }: DayPickerProps) {
  const [open, setOpen] = useState(false);
  const take = (at: dayjs.Dayjs | null | undefined) => {
    const day = at ? parseLocalDate(at.format("YYYY-MM-DD")) : null;
    if (day && day !== value && day <= latest) onChange(day);
  };
  // The calendar that opens is for the mouse; up and down go a day on and back, as in a browser's own field.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      const typed = typedDay(event.target.value, latest);
      if (typed === null || typed > latest) return;
      setOpen(false);
      if (typed !== value) onChange(typed);
      return;
    }
    const by = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    take(dayjs(addDays(value, by)));
  };
  return (
    <DatePicker
      id={id}
      value={dayjs(value)}
      open={open}
      onOpenChange={setOpen}
      allowClear={false}
      suffixIcon={null}
      format={FORMATS}
      // The weekday goes with what is typed over it.
      onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      style={{ width: "var(--day-width)", fontWeight: 600 }}
      maxDate={dayjs(latest)}
      onKeyDown={onKeyDown}
      onChange={take}
      // A typed day counts as soon as it is one: Enter alone would leave it in the field.
      onCalendarChange={(at) => take(Array.isArray(at) ? at[0] : at)}
    />
  );
}
