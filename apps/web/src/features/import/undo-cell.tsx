import type { ImportRow } from "@rectify/domain/board";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatStamp } from "./format-stamp.ts";
import styles from "./history-table.module.css";

type UndoCellProps = {
  row: ImportRow;
  zone: string;
  /** An actor's id in words. */
  actor: (id: string) => string;
  busy: boolean;
  onUndo: (importId: number) => void;
};

/** Takes an import back, after a second press; an undone one says who and when. The example leaves as a whole, by its own banner. */
export function UndoCell({ row, zone, actor, busy, onUndo }: UndoCellProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  if (row.undoneAt !== null)
    return (
      <span className={styles.quiet}>
        {t("imports.undo.done", { who: actor(row.undoneBy ?? row.actor), time: formatStamp(row.undoneAt, zone) })}
      </span>
    );
  if (row.example) return null;
  if (!asking)
    return (
      <Button size="small" aria-label={t("imports.undo.ask", { file: row.fileName })} onClick={() => setAsking(true)}>
        {t("imports.undo.action")}
      </Button>
    );
  return (
    <span className={styles.asking}>
      <span className={styles.quiet}>{t(`imports.undo.effect.${row.kind}`)}</span>
      <span className={styles.answers}>
        <Button size="small" type="primary" autoFocus loading={busy} onClick={() => onUndo(row.importId)}>
          {t("imports.undo.confirm")}
        </Button>
        <Button size="small" onClick={() => setAsking(false)}>
          {t("faces.example.cancel")}
        </Button>
      </span>
    </span>
  );
}
