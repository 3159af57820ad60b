import { cloneElement, type ReactElement, useId } from "react";
import styles from "./session-forms.module.css";

/** A control below its name, and what to know before filling it in. */
export function FormField({ label, hint, children }: { label: string; hint?: string; children: ReactElement<object> }) {
  const hintId = useId();
  return (
    <div className={styles.field}>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the child */}
      <label className={styles.field}>
        <span className={styles.label}>{label}</span>
        {hint ? cloneElement(children, { "aria-describedby": hintId } as object) : children}
      </label>
      {hint ? (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
