import { lazy, Suspense } from "react";
import styles from "./day-entry.module.css";
import type { DayEntryProps } from "./day-entry-picker.tsx";

const Picker = lazy(() => import("./day-entry-picker.tsx").then((m) => ({ default: m.DayEntryPicker })));

/** A day asked for in a form: shown at once, its calendar a moment later; both have the same size. */
export function DayEntry(props: DayEntryProps) {
  return (
    <Suspense fallback={<span className={styles.place}>{props.value}</span>}>
      <Picker {...props} />
    </Suspense>
  );
}
