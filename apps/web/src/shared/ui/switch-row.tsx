// A small row of choices, of which one holds: radio buttons to the keyboard, a bar to the eye.
import { useId } from "react";
import styles from "./switch-row.module.css";

type SwitchRowProps<T extends string> = {
  label: string;
  value: T | null;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
};

export function SwitchRow<T extends string>({ label, value, options, onChange }: SwitchRowProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.row}>
      <legend className="visually-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? `${styles.option} ${styles.on}` : styles.option}>
          <input
            type="radio"
            className={styles.input}
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
