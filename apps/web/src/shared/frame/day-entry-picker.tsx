// The board's calendar in a form: a day can be typed or picked, and is written as the board writes it. Loaded after the page.
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";

export type DayEntryProps = {
  id: string;
  /** "" while no day is given. */
  value: string;
  earliest?: LocalDate | undefined;
  latest?: LocalDate | undefined;
  "aria-invalid"?: true | undefined;
  "aria-describedby"?: string | undefined;
  onChange: (day: LocalDate) => void;
  /** Given where a day may be left out. */
  onClear?: (() => void) | undefined;
};

export function DayEntryPicker({ value, earliest, latest, onChange, onClear, ...field }: DayEntryProps) {
  const known = parseLocalDate(value);
  const take = (at: dayjs.Dayjs | null) => {
    const day = at ? parseLocalDate(at.format("YYYY-MM-DD")) : null;
    if (day && day !== value) onChange(day);
  };
  return (
    <DatePicker
      {...field}
      value={known ? dayjs(known) : null}
      format="YYYY-MM-DD"
      placeholder=""
      allowClear={onClear !== undefined}
      suffixIcon={null}
      style={{ width: "100%" }}
      {...(earliest ? { minDate: dayjs(earliest) } : {})}
      {...(latest ? { maxDate: dayjs(latest) } : {})}
      onChange={(at) => (at === null ? onClear?.() : take(at))}
      // A typed day counts as soon as it is one, so that what follows from it is shown at once.
      onCalendarChange={(at) => take(Array.isArray(at) ? (at[0] ?? null) : (at as dayjs.Dayjs | null))}
    />
  );
}
