import { Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { LateLayer } from "../ui/late-layer.tsx";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import type { CardFiles } from "./card-files.ts";
import styles from "./files.module.css";

const CardMenuPanel = latePart(async () => (await import("./card-menu-panel.tsx")).CardMenuPanel, AbsentPart);

/** Copies and downloads what a card shows. */
export function CardMenu({ title, ...card }: CardFiles) {
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
        className={styles.menu}
        aria-label={t("files.menu", { title })}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <svg width="16" height="4" viewBox="0 0 16 4" aria-hidden="true">
          <path
            d="M2 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z"
            fill="currentColor"
          />
        </svg>
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
            <CardMenuPanel title={title} onClose={close} {...card} />
          </Suspense>
        }
      />
    </>
  );
}
