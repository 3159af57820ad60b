import { Suspense } from "react";
import { formatWeekday } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { latePart } from "../ui/late-part.tsx";
import type { DayPickerProps } from "./day-picker.tsx";
import styles from "./top-bar.module.css";

/** A browser without idle time to give (Safari) gives this long (ms). */
const MOMENT = 200;

/** The page comes first: the picker is the largest part of the frame, and nobody changes the day before there is something to see. */
function idle(): Promise<void> {
  return new Promise((go) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => go(), { timeout: 2000 });
    else setTimeout(go, MOMENT);
  });
}

const DayPicker = latePart(async () => {
  await idle();
  return (await import("./day-picker.tsx")).DayPicker;
}, DayPlace);

/** The day while its picker has not arrived, or where it did not. */
function DayPlace({ value }: DayPickerProps) {
  const language = useLanguage();
  return <span className={styles.dayPlace}>{`${value} ${formatWeekday(value, language)}`}</span>;
}

/** The day at once, its picker a moment later; both have the same size. `past`: the word for a day gone by. */
export function DayField({ label, past, ...picker }: DayPickerProps & { label: string; past?: string | undefined }) {
  return (
    <span className={past ? `${styles.field} ${styles.past}` : styles.field}>
      {past}
      <label htmlFor={picker.id}>{label}</label>
      <Suspense fallback={<DayPlace {...picker} />}>
        <DayPicker {...picker} />
      </Suspense>
    </span>
  );
}
