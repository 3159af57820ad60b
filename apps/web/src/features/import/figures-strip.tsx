import styles from "./figures-strip.module.css";

/** A few counts in a row, each under its word. */
export function FiguresStrip({ figures }: { figures: readonly { key: string; label: string; count: number }[] }) {
  return (
    <dl className={styles.strip}>
      {figures.map(({ key, label, count }) => (
        <div key={key} className={styles.figure}>
          <dt className={styles.label}>{label}</dt>
          <dd className={count === 0 ? `${styles.count} ${styles.zero}` : styles.count}>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
