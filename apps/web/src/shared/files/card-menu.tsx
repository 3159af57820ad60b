import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LateLayer } from "../ui/late-layer.tsx";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import { useOpener } from "../ui/use-opener.ts";
import type { CardFiles } from "./card-files.ts";
import styles from "./files.module.css";

const CardMenuPanel = latePart(async () => (await import("./card-menu-panel.tsx")).CardMenuPanel, AbsentPart);

/** Copies and downloads what a card shows. */
export function CardMenu({ title, ...card }: CardFiles) {
  const { t } = useTranslation();
  const { button, layer, close } = useOpener();
  return (
    <>
      <button {...button} type="button" className={styles.menu} aria-label={t("files.menu", { title })}>
        <svg width="16" height="4" viewBox="0 0 16 4" aria-hidden="true">
          <path
            d="M2 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Zm6 0a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z"
            fill="currentColor"
          />
        </svg>
      </button>
      <LateLayer
        {...layer}
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
