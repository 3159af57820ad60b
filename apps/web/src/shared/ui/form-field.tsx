// A labelled field whose fault is read out with it.
import { type ReactNode, useId } from "react";
import styles from "./form-field.module.css";

export type FieldProps = { id: string; "aria-invalid"?: true; "aria-describedby"?: string };
type FormFieldProps = { label: string; fault?: string | null; children: (field: FieldProps) => ReactNode };

export function FormField({ label, fault = null, children }: FormFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(fault ? { id, "aria-invalid": true, "aria-describedby": `${id}-fault` } : { id })}
      {fault ? (
        <span id={`${id}-fault`} className={styles.fault} role="alert">
          {fault}
        </span>
      ) : null}
    </div>
  );
}
