import { Suspense } from "react";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import styles from "./day-entry.module.css";
import type { DayEntryProps } from "./day-entry-picker.tsx";

const Picker = latePart(async () => (await import("./day-entry-picker.tsx")).DayEntryPicker, AbsentPart);

/** A day asked for in a form: shown at once, its calendar a moment later; both have the same size. */
export function DayEntry(props: DayEntryProps) {
  return (
    <Suspense fallback={<span className={styles.place}>{props.value}</span>}>
      <Picker {...props} />
    </Suspense>
  );
}
