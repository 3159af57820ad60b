import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FileButton } from "./file-button.tsx";
import { ImportHead } from "./import-head.tsx";
import styles from "./import-start.module.css";

export type StartProps = { fault: ReactNode; busy: boolean; accept: string; onFile: (file: File) => void };

/** Nothing chosen yet: the place to drop a ledger, the empty template, and what will happen. */
export function LedgerStart({ fault, busy, accept, onFile }: StartProps) {
  const { t } = useTranslation();
  return (
    <>
      <ImportHead title={t("imports.start.ledger.title")} step="upload" />
      {fault}
      <div className={styles.zone}>
        <p className={styles.invite}>{t("imports.start.ledger.invite")}</p>
        <FileButton label={t("imports.start.choose")} accept={accept} primary busy={busy} onFile={onFile} />
        <p className={styles.note}>{t("imports.start.ledger.formats")}</p>
      </div>
      <ul className={styles.promises}>
        <li>
          {t("imports.start.ledger.template")}{" "}
          <a href="/downloads/ledger-template.xlsx" download>
            {t("imports.start.ledger.download")}
          </a>
        </li>
        <li>{t("imports.start.ledger.preview")}</li>
        <li>{t("imports.start.ledger.again")}</li>
      </ul>
    </>
  );
}

export function BulletinStart({ fault, busy, accept, onFile }: StartProps) {
  const { t } = useTranslation();
  return (
    <>
      <ImportHead title={t("imports.start.bulletin.title")} step="upload" />
      {fault}
      <div className={styles.zone}>
        <p className={styles.invite}>{t("imports.start.bulletin.invite")}</p>
        <FileButton label={t("imports.start.choose")} accept={accept} primary busy={busy} onFile={onFile} />
        <p className={styles.note}>{t("imports.start.bulletin.formats")}</p>
      </div>
      <ul className={styles.promises}>
        <li>{t("imports.start.bulletin.facts")}</li>
        <li>{t("imports.start.bulletin.beside")}</li>
        <li>
          {t("imports.start.bulletin.before")} <Link to="/import">{t("imports.tabs.ledger")}</Link>
        </li>
      </ul>
    </>
  );
}
