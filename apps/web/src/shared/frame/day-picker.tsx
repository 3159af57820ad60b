// A day of the office's calendar, picked or typed. Loaded after the page, so that it costs the first picture nothing.
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import { useState } from "react";
import { typedDay } from "./typed-day.ts";

export type DayPickerProps = { id: string; value: LocalDate; latest: LocalDate; onChange: (day: LocalDate) => void };

export function DayPicker({ id, value, latest, onChange }: DayPickerProps) {
  const [open, setOpen] = useState(false);
  return (
    <DatePicker
      id={id}
      value={dayjs(value)}
      open={open}
      onOpenChange={setOpen}
      allowClear={false}
      suffixIcon={null}
      // A text, not a function: with a function the field could not be typed in.
      format="YYYY-MM-DD ddd"
      style={{ width: "var(--day-width)", fontWeight: 600 }}
      maxDate={dayjs(latest)}
      // What is typed replaces the day that stands there.
      onClick={(event) => event.target instanceof HTMLInputElement && event.target.select()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
        const typed = typedDay(event.target.value, latest);
        if (typed === null || typed > latest) return;
        setOpen(false);
        if (typed !== value) onChange(typed);
      }}
      onChange={(at) => {
        const day = at ? parseLocalDate(at.format("YYYY-MM-DD")) : null;
        if (day) onChange(day);
      }}
    />
  );
}
