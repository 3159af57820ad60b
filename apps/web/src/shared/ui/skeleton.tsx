import { useTranslation } from "react-i18next";
import { Delayed } from "./delayed.tsx";
import styles from "./skeleton.module.css";

const WIDTHS = ["46%", "62%", "54%", "62%", "40%", "58%"];

/** Grey lines in the form of a heading and `lines` rows. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <output className={styles.skeleton}>
      <span className="visually-hidden">{t("faces.loading")}</span>
      <Delayed>
        <span className={styles.line} style={{ width: "34%" }} />
        <span className={styles.line} style={{ width: "64%" }} />
        {WIDTHS.slice(0, lines).map((width, row) => (
          <span key={row} className={styles.row}>
            <span className={styles.line} style={{ width: "16%" }} />
            <span className={styles.line} style={{ width }} />
          </span>
        ))}
      </Delayed>
    </output>
  );
}
