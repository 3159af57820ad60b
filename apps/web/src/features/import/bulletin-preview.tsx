// A bulletin before it is taken in: its source with numbered places, the check of its own counts, and the facts read from it.
import type { BulletinPreview } from "@rectify/domain/board";
import { Button } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckTable } from "../../shared/bulletin/check-table.tsx";
import { FactList } from "../../shared/bulletin/fact-list.tsx";
import { numberedFacts } from "../../shared/bulletin/numbered-facts.ts";
import { sourceMarks } from "../../shared/bulletin/source-marks.ts";
import { SourceWithSpans } from "../../shared/bulletin/source-with-spans.tsx";
import { Card } from "../../shared/ui/card.tsx";
import { BulletinItems } from "./bulletin-items.tsx";
import styles from "./bulletin-preview.module.css";
import { CheckFigures } from "./check-figures.tsx";
import { ExampleNotice } from "./example-notice.tsx";
import { ImportHead } from "./import-head.tsx";

type BulletinPreviewProps = {
  preview: BulletinPreview;
  arrived: number;
  looking: boolean;
  fault: ReactNode;
  places: ReactNode;
  another: ReactNode;
  confirming: boolean;
  onConfirm: (replaceExample: boolean) => void;
};

export function BulletinPreviewView({ preview, arrived, looking, fault, places, another, confirming, onConfirm }: BulletinPreviewProps) {
  const { t } = useTranslation();
  const [active, setActive] = useState<number | null>(null);
  const facts = useMemo(() => numberedFacts(preview), [preview]);
  const marks = useMemo(() => sourceMarks(preview.text, facts, preview.items), [preview, facts]);
  const errors = preview.issues.filter((i) => i.severity === "error");
  const numbered = facts.filter((f) => f.number !== null).length;
  const inferred = facts.filter((f) => f.inferred).length;
  const activate = (number: number) => setActive((now) => (now === number ? null : number));
  const actions = (
    <>
      {another}
      <Button
        type="primary"
        disabled={looking || errors.length > 0}
        loading={confirming}
        onClick={() => onConfirm(preview.exampleWillBeRemoved)}
      >
        {t("imports.confirm.bulletin")}
      </Button>
    </>
  );
  return (
    <>
      <ImportHead title={preview.summary} step="check" arrived={arrived} actions={actions} />
      {fault}
      {preview.exampleWillBeRemoved ? <ExampleNotice /> : null}
      <div className={styles.grid}>
        <Card
          className={styles.source}
          kicker={[t("bulletin.source.label"), preview.fileName, t("imports.bulletin.characters", { count: preview.text.length })].join(
            t("imports.dot"),
          )}
          title={numbered === 0 ? t("imports.bulletin.nothingFound") : t("imports.bulletin.found", { count: numbered })}
          face={{ kind: "data" }}
        >
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className={styles.scroll} aria-label={t("bulletin.source.label")} tabIndex={0}>
            <SourceWithSpans text={preview.text} paragraphs={preview.paragraphs} marks={marks} active={active} onActivate={activate} />
          </section>
        </Card>
        <div className={styles.side}>
          {errors.length > 0 ? (
            <>
              {places}
              <BulletinIssues issues={preview.issues} />
            </>
          ) : null}
          <Card kicker={t("imports.bulletin.checkKicker")} title={t("imports.bulletin.check")} face={{ kind: "data" }}>
            <CheckFigures declared={preview.declared} listed={preview.listed} />
            <p className={styles.note}>
              {preview.declared.completed === undefined ? t("imports.bulletin.neverMixed") : t("imports.bulletin.declaredOnly")}
            </p>
            {preview.check ? <CheckTable rows={preview.check} ledgerAsOf={preview.ledgerAsOf} nowAsOf={preview.nowAsOf} /> : null}
          </Card>
          <Card
            kicker={t("imports.bulletin.factsKicker")}
            title={[
              t("imports.bulletin.facts", { count: facts.filter((f) => f.value !== null).length }),
              ...(inferred > 0 ? [t("imports.bulletin.inferred", { count: inferred })] : []),
            ].join(t("imports.comma"))}
            face={{ kind: "data" }}
          >
            <FactList facts={facts} active={active} onActivate={activate} />
          </Card>
          {errors.length > 0 ? null : places}
          {errors.length === 0 && preview.issues.length > 0 ? <BulletinIssues issues={preview.issues} /> : null}
          {preview.items.length > 0 ? <BulletinItems items={preview.items} measures={preview.listed.measures} /> : null}
        </div>
      </div>
    </>
  );
}

function BulletinIssues({ issues }: { issues: BulletinPreview["issues"] }) {
  const { t } = useTranslation();
  const errors = issues.filter((i) => i.severity === "error").length;
  const title = [
    ...(errors > 0 ? [t("imports.issues.errors", { count: errors })] : []),
    ...(issues.length > errors ? [t("imports.issues.warnings", { count: issues.length - errors })] : []),
  ].join(t("imports.comma"));
  const sorted = issues.toSorted((a, b) => Number(a.severity === "warning") - Number(b.severity === "warning"));
  return (
    <Card kicker={t("imports.issues.kicker")} title={title} face={{ kind: "data" }}>
      <ul className={styles.issues}>
        {sorted.map((issue) => (
          <li key={`${issue.code} ${issue.message}`} className={issue.severity === "error" ? styles.error : styles.warning}>
            {issue.message}
          </li>
        ))}
      </ul>
    </Card>
  );
}
