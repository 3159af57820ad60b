import { Fragment, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./key-dialog.module.css";
import { offeredKeys } from "./keys.ts";

const SHOWN: Record<string, string> = { Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };

/** What the keyboard can do on the page in view. Modal: the focus stays inside, and goes back where it was. */
export function KeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [keys] = useState(offeredKeys);
  useEffect(() => {
    const before = document.activeElement;
    if (!dialog.current?.open) dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {t("frame.keys.title")}
        </h2>
        <button type="button" className={styles.close} onClick={onClose}>
          {t("frame.keys.close")}
        </button>
      </header>
      <dl className={styles.list}>
        {keys.map(({ keys: typed, says }) => (
          <div key={typed} className={styles.line}>
            <dt className={styles.keys}>
              {typed.split(" ").map((key, i) => (
                <Fragment key={key}>
                  {i === 0 ? null : <span className={styles.then}>{t("frame.keys.followedBy")}</span>}
                  <kbd className={styles.key}>{SHOWN[key] ?? key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
