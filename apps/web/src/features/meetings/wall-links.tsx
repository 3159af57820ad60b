// From a meeting to the wall that shows it, and to the remote that steers the wall.
import styles from "./meetings.module.css";
import { useMeetingTexts } from "./use-meeting-texts.ts";

export function WallLinks({ id }: { id: number }) {
  const { t } = useMeetingTexts();
  return (
    <>
      <a className={styles.toWall} href={`/screen?meeting=${id}`} target="_blank" rel="noopener">
        {t.prepare.wall}
      </a>
      <a className={styles.toWall} href="/remote">
        {t.prepare.remote}
      </a>
    </>
  );
}
