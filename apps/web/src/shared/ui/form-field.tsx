// A labelled field; what to know before filling it in, and its fault, are read out with it.
import { type ReactNode, useId } from "react";
import styles from "./form-field.module.css";

export type FieldProps = { id: string; "aria-invalid"?: true; "aria-describedby"?: string };
type FormFieldProps = { label: string; hint?: string; fault?: string | null; children: (field: FieldProps) => ReactNode };

export function FormField({ label, hint, fault = null, children }: FormFieldProps) {
  const id = useId();
  const told = [...(hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(fault ? { "aria-invalid": true } : {}), ...(told ? { "aria-describedby": told } : {}) })}
      {hint ? (
        <span id={`${id}-hint`} className={styles.hint}>
          {hint}
        </span>
      ) : null}
      {fault ? (
        <span id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </span>
      ) : null}
    </div>
  );
}
