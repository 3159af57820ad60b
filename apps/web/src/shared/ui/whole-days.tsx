import styles from "./whole-days.module.css";

const ISO_DAY = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose days never break at their hyphens. */
export function WholeDays({ text }: { text: string }) {
  return text.split(ISO_DAY).map((part, i) =>
    ISO_DAY.test(part) ? (
      <span key={i} className={styles.day}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
