// The foot of the stage: one dot a scene, the page, the sign of a pause, and the line of the scene's own seconds.
import styles from "./foot.module.css";
import { useScreenTexts } from "./stage-view.ts";

export type FootProps = {
  names: readonly string[];
  scene: number;
  page: number;
  pages: number;
  paused: boolean;
  /** Something is opened: the way back is said instead of the page. */
  opened: boolean;
  /** Of the page's time, 0 to 1. */
  elapsed: number;
  onJump(scene: number): void;
};

export function Foot({ names, scene, page, pages, paused, opened, elapsed, onJump }: FootProps) {
  const texts = useScreenTexts();
  return (
    <footer className={styles.foot}>
      <nav aria-label={texts.scenes} className={styles.dots}>
        {names.map((name, i) => (
          <button
            // Two scenes may bear one name: a dot stands for its place.
            key={i}
            type="button"
            className={i === scene ? styles.current : styles.dot}
            aria-label={`${i + 1} ${texts.goTo(name)}`}
            aria-current={i === scene ? "step" : undefined}
            onClick={() => onJump(i)}
          >
            {i === scene ? i + 1 : ""}
          </button>
        ))}
      </nav>
      <span className={styles.right}>
        {paused ? (
          <span className={styles.paused}>
            <svg viewBox="0 0 10 12" aria-hidden="true" focusable="false">
              <path d="M0 0h3.5v12H0zM6.5 0H10v12H6.5z" fill="currentColor" />
            </svg>
            {texts.paused}
          </span>
        ) : null}
        {opened ? texts.finding.back : pages > 1 ? texts.page(page + 1, pages) : ""}
      </span>
      <span className={styles.line} aria-hidden="true">
        <span key={`${scene} ${page}`} style={{ transform: `scaleX(${Math.min(1, elapsed)})` }} />
      </span>
    </footer>
  );
}
