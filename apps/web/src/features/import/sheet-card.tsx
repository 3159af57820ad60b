import type { LedgerPreview } from "@rectify/domain/board";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import { SwitchRow } from "../../shared/ui/switch-row.tsx";
import { columnWidths } from "./column-width.ts";
import styles from "./ledger-preview.module.css";
import { LedgerSheet } from "./ledger-sheet.tsx";
import { linesWithIssues, type SheetIssue } from "./sheet-issues.ts";
import { useChangeImport, useImportSearch } from "./use-import-search.ts";

type SheetCardProps = {
  preview: LedgerPreview;
  table: NonNullable<LedgerPreview["table"]>;
  issues: readonly SheetIssue[];
  selected: { number: number; at: number } | null;
  onSelect: (number: number) => void;
};

/** The sheet as it was uploaded, all of it or only the rows with a problem. */
export function SheetCard({ preview, table, issues, selected, onSelect }: SheetCardProps) {
  const { t } = useTranslation();
  const change = useChangeImport();
  const faulty = linesWithIssues(table.lines, issues);
  const only = useImportSearch().faulty === true && faulty.length > 0;
  // By all rows, so that the columns stay where they are when rows are left out.
  const widths = useMemo(() => columnWidths(table, issues), [table, issues]);
  const kicker = [
    preview.fileName,
    ...(preview.sheet ? [t("imports.sheet.name", { name: preview.sheet })] : []),
    ...(preview.headerRow ? [t("imports.sheet.header", { row: preview.headerRow })] : []),
  ].join(t("imports.dot"));
  return (
    <Card
      className={styles.sheet}
      kicker={kicker}
      title={faulty.length > 0 ? t("imports.sheet.marked", { count: faulty.length }) : t("imports.sheet.clean")}
      face={{ kind: "data" }}
      extra={
        faulty.length > 0 ? (
          <SwitchRow
            label={t("imports.sheet.rows")}
            value={only ? "faulty" : "all"}
            options={[
              { value: "all", label: t("imports.sheet.all", { count: table.lines.length }) },
              { value: "faulty", label: t("imports.sheet.faulty", { count: faulty.length }) },
            ]}
            onChange={(rows) => change({ faulty: rows === "faulty" ? true : undefined })}
          />
        ) : undefined
      }
    >
      <LedgerSheet
        label={kicker}
        columns={table.columns}
        widths={widths}
        lines={only ? faulty : table.lines}
        headerRow={preview.headerRow}
        issues={issues}
        selected={selected}
        onSelect={onSelect}
      />
    </Card>
  );
}
