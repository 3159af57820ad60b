// The board's calendar under a field for a day, for the mouse: the focus stays in the field.
import { type LocalDate, parseLocalDate } from "@rectify/domain/local-date";
import { DatePicker } from "antd";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import styles from "./day-entry.module.css";

type DayCalendarProps = {
  value: LocalDate | null;
  earliest: LocalDate | undefined;
  latest: LocalDate | undefined;
  onPick: (day: LocalDate) => void;
};

export function DayCalendar({ value, earliest, latest, onPick }: DayCalendarProps) {
  return (
    <DatePicker
      open
      // Only its calendar is seen; what is typed is the field's.
      className={styles.calendar}
      inputReadOnly
      value={value ? dayjs(value) : null}
      {...(earliest ? { minDate: dayjs(earliest) } : {})}
      {...(latest ? { maxDate: dayjs(latest) } : {})}
      onChange={(at) => {
        const day = at && parseLocalDate(at.format("YYYY-MM-DD"));
        if (day) onPick(day);
      }}
      panelRender={(panel) => (
        <fieldset className={styles.panel} onMouseDown={(event) => event.preventDefault()}>
          {panel}
        </fieldset>
      )}
    />
  );
}
