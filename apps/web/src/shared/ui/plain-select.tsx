// A choice of one from a short list, as the browser draws it: known to every keyboard and every reader.

import styles from "./form-field.module.css";
import type { FieldProps } from "./form-field.tsx";

type PlainSelectProps = FieldProps & {
  value: string;
  /** What stands there while nothing is chosen; absent where something always is. */
  empty?: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
};

export function PlainSelect({ value, empty, options, onChange, ...field }: PlainSelectProps) {
  return (
    <select {...field} className={styles.select} value={value} onChange={(e) => onChange(e.target.value)}>
      {empty === undefined ? null : <option value="">{empty}</option>}
      {options.map((o) => (
        <option key={o.value} value={o.value}>
          {o.label}
        </option>
      ))}
    </select>
  );
}
