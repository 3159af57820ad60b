import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LateLayer } from "../ui/late-layer.tsx";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import styles from "./views.module.css";

const ViewsPanel = latePart(async () => (await import("./views-panel.tsx")).ViewsPanel, AbsentPart);

/** Saves the page in view under a name, and opens what was saved. */
export function ViewsButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.action}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        aria-haspopup="dialog"
      >
        {t("views.open")}
      </button>
      <LateLayer
        needed={open}
        at={button}
        open={open}
        onOpenChange={setOpen}
        trigger="click"
        placement="bottomRight"
        content={
          <Suspense fallback={<div className={styles.panel} />}>
            <ViewsPanel onClose={close} />
          </Suspense>
        }
      />
    </>
  );
}
