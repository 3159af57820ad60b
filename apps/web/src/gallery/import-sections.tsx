// An uploaded file before it is taken in: its sheet, its problems, its counts.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckFigures } from "../features/import/check-figures.tsx";
import { FaultBox } from "../features/import/fault-box.tsx";
import { FiguresStrip } from "../features/import/figures-strip.tsx";
import { IssueList } from "../features/import/issue-list.tsx";
import { SheetCard } from "../features/import/sheet-card.tsx";
import { numberedIssues } from "../features/import/sheet-issues.ts";
import { LONG_NAME } from "../testing/build-district.ts";
import { ledgerIssue, ledgerPreview } from "../testing/build-ledger-preview.ts";
import { Specimen, Specimens } from "./specimen.tsx";

const HEADINGS = new Map([
  ["B", "具体问题"],
  ["C", "完成时限"],
]);
const ISSUES = numberedIssues([
  ledgerIssue(),
  ledgerIssue({ cell: "B5", severity: "warning", original: LONG_NAME, message: `${LONG_NAME}：请核对。` }),
  ledgerIssue({ cell: "C6" }),
]);

export function ImportSection() {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<number | null>(1);
  const preview = ledgerPreview(6);
  const many = ledgerPreview(1000);
  const at = selected === null ? null : { number: selected, at: 0 };
  return (
    <Specimens>
      <Specimen of="sheet with problems" width={870}>
        {preview.table ? <SheetCard preview={preview} table={preview.table} issues={ISSUES} selected={at} onSelect={setSelected} /> : null}
      </Specimen>
      <Specimen of="problems" width={312}>
        <IssueList issues={ISSUES} headings={HEADINGS} selected={selected} onSelect={setSelected} />
      </Specimen>
      <Specimen of="1000 sound rows" width={870}>
        {many.table ? <SheetCard preview={many} table={many.table} issues={[]} selected={null} onSelect={setSelected} /> : null}
      </Specimen>
      <Specimen of="counts: 0, 1, five digits" width={588}>
        <FiguresStrip
          figures={[
            { key: "a", label: t("words.total"), count: 12345 },
            { key: "b", label: t("words.part.verified"), count: 1 },
            { key: "c", label: t("words.part.overdue"), count: 0 },
          ]}
        />
      </Specimen>
      <Specimen of="listed of declared" width={588}>
        <CheckFigures declared={{ items: 13, findings: 12345 }} listed={{ aspects: 4, items: 13, findings: 0, measures: 40 }} />
      </Specimen>
      <Specimen of="a failed step" width={588}>
        <FaultBox title={t("faces.error.title")} error={new Error("no connection")} retry={() => {}} />
      </Specimen>
    </Specimens>
  );
}
