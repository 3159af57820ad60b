import { lazy, Suspense } from "react";
import type { DayPickerProps } from "./day-picker.tsx";
import styles from "./top-bar.module.css";

const DayPicker = lazy(() => import("./day-picker.tsx").then((m) => ({ default: m.DayPicker })));

/** The day at once, its picker a moment later; both have the same size. */
export function DayField({ label, ...picker }: DayPickerProps & { label: string }) {
  return (
    <span className={styles.field}>
      <label htmlFor={picker.id}>{label}</label>
      <Suspense fallback={<span className={styles.dayPlace}>{picker.value}</span>}>
        <DayPicker {...picker} />
      </Suspense>
    </span>
  );
}
