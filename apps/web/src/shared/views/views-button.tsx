import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LateLayer } from "../ui/late-layer.tsx";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import { useOpener } from "../ui/use-opener.ts";
import styles from "./views.module.css";

const ViewsPanel = latePart(async () => (await import("./views-panel.tsx")).ViewsPanel, AbsentPart);

/** Saves the page in view under a name, and opens what was saved. */
export function ViewsButton() {
  const { t } = useTranslation();
  const { button, layer, close } = useOpener();
  return (
    <>
      <button {...button} type="button" className={styles.action}>
        {t("views.open")}
      </button>
      <LateLayer
        {...layer}
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
