// What a ledger would do, before it does it: the sentence, the sheet with its problems, and what follows from a confirmation.
import type { LedgerPreview } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { Button, Checkbox } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { BoardLink } from "./board-link.tsx";
import { ExampleNotice } from "./example-notice.tsx";
import { ImportHead } from "./import-head.tsx";
import { IssueList } from "./issue-list.tsx";
import { LedgerDay } from "./ledger-day.tsx";
import { LedgerEffects } from "./ledger-effects.tsx";
import { faultlessRows, isUnchanged, ledgerHeadline, writesAnything } from "./ledger-headline.ts";
import styles from "./ledger-preview.module.css";
import { MarkedLedgerLink } from "./marked-ledger-link.tsx";
import { SheetCard } from "./sheet-card.tsx";
import { countOf, numberedIssues } from "./sheet-issues.ts";

type LedgerChoice = { skipFaulty: boolean; replaceExample: boolean };

type LedgerPreviewProps = {
  preview: LedgerPreview;
  /** Names the upload; a new one takes the focus to its sentence. */
  arrived: number;
  /** True while the preview of another day is on its way. */
  looking: boolean;
  fault: ReactNode;
  another: ReactNode;
  confirming: boolean;
  onDay: (day: LocalDate) => void;
  onConfirm: (choice: LedgerChoice) => void;
};

export function LedgerPreviewView({ preview, arrived, looking, fault, another, confirming, onDay, onConfirm }: LedgerPreviewProps) {
  const { t } = useTranslation();
  const issues = useMemo(() => numberedIssues(preview.issues), [preview.issues]);
  const headings = useMemo(() => new Map(preview.table?.columns.map((c) => [c.letter, c.heading])), [preview.table]);
  const [selected, setSelected] = useState<{ number: number; at: number } | null>(null);
  const [skipFaulty, setSkipFaulty] = useState(false);
  const select = (number: number) => setSelected((last) => ({ number, at: (last?.at ?? 0) + 1 }));

  const count = faultlessRows(preview);
  const errors = countOf(preview.issues, "error");
  const writes = count > 0 && writesAnything(preview);
  const choosable = errors > 0 && writes && preview.faulty > 0;
  const ready = !looking && writes && (errors === 0 || (choosable && skipFaulty));
  const actions = (
    <>
      {another}
      {preview.table !== null && issues.length > 0 ? <MarkedLedgerLink uploadId={arrived} asOf={preview.asOf} /> : null}
      {preview.rows === 0 ? null : isUnchanged(preview) ? (
        <BoardLink />
      ) : (
        <Button
          type="primary"
          disabled={!ready}
          loading={confirming}
          aria-describedby={choosable ? "skip-faulty-why" : undefined}
          onClick={() => onConfirm({ skipFaulty: choosable && skipFaulty, replaceExample: preview.exampleWillBeRemoved })}
        >
          {t("imports.confirm.rows", { count })}
        </Button>
      )}
    </>
  );
  return (
    <>
      <ImportHead title={ledgerHeadline(t, preview)} step="check" arrived={arrived} actions={actions} />
      {fault}
      {preview.exampleWillBeRemoved && count > 0 ? <ExampleNotice /> : null}
      <div className={styles.terms}>
        {preview.rows === 0 ? null : <LedgerDay value={preview.asOf} busy={looking} onChange={onDay} />}
        {choosable ? (
          <div className={styles.choice}>
            <Checkbox checked={skipFaulty} onChange={(event) => setSkipFaulty(event.target.checked)}>
              {t("imports.confirm.skip", { count })}
            </Checkbox>
            <span id="skip-faulty-why" className={styles.why}>
              {t("imports.confirm.skipWhy", { count: preview.faulty })}
            </span>
          </div>
        ) : null}
      </div>
      <div className={preview.exampleWillBeRemoved && count > 0 ? `${styles.grid} ${styles.lower}` : styles.grid}>
        {preview.table ? <SheetCard preview={preview} table={preview.table} issues={issues} selected={selected} onSelect={select} /> : null}
        <div className={styles.side}>
          {issues.length > 0 ? (
            <IssueList issues={issues} headings={headings} selected={selected?.number ?? null} onSelect={select} />
          ) : null}
          {preview.rows > 0 ? <LedgerEffects preview={preview} issues={issues} /> : null}
        </div>
      </div>
    </>
  );
}
