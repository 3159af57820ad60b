import type { LocalDate } from "@rectify/domain/local-date";
import { formatWeekday } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { DayEntry } from "./day-entry.tsx";
import styles from "./top-bar.module.css";

type DayFieldProps = {
  id: string;
  label: string;
  /** The word for a day gone by. */
  past?: string | undefined;
  value: LocalDate;
  latest: LocalDate;
  onChange: (day: LocalDate) => void;
};

/** A day with its label and its weekday. */
export function DayField({ label, past, value, ...field }: DayFieldProps) {
  const language = useLanguage();
  return (
    <span className={past ? `${styles.field} ${styles.past}` : styles.field}>
      {past}
      <label htmlFor={field.id}>{label}</label>
      <DayEntry value={value} shown={`${value} ${formatWeekday(value, language)}`} {...field} />
    </span>
  );
}
