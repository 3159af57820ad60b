// What the confirmation will do to the board: counts, what is created, and what the file leaves out.
import type { Created, LedgerPreview } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import { FiguresStrip } from "./figures-strip.tsx";
import styles from "./ledger-effects.module.css";
import { effectSentence } from "./ledger-headline.ts";
import type { SheetIssue } from "./sheet-issues.ts";

const KINDS = ["rounds", "units", "regions", "groups"] as const;

export function LedgerEffects({ preview, issues }: { preview: LedgerPreview; issues: readonly SheetIssue[] }) {
  const { t } = useTranslation();
  const near = issues.filter((i) => i.code === "NAME_NEARLY_KNOWN").map((i) => i.number);
  const kinds = (["added", "changed", "unchanged", "faulty"] as const).map((key) => ({
    key,
    label: t(`imports.count.${key}`),
    count: preview[key],
  }));
  return (
    <Card kicker={t("imports.effect.kicker")} title={effectSentence(t, preview)} face={{ kind: "data" }}>
      <FiguresStrip figures={kinds} />
      <CreatedNames created={preview.created} title={t("imports.created.title")} />
      {near.length > 0 ? (
        <p className={styles.note}>{t("imports.created.near", { count: near.length, numbers: near.join(t("imports.comma")) })}</p>
      ) : null}
      {preview.missing.length > 0 ? (
        <details className={styles.fold}>
          <summary>{t("imports.missing.title", { count: preview.missing.length })}</summary>
          <p className={styles.note}>{t("imports.missing.why")}</p>
          <ul className={styles.missing}>
            {preview.missing.map((m) => (
              <li key={m.finding}>
                <Link to="/findings/$finding" params={{ finding: m.finding }}>
                  {m.text}
                </Link>
                <span className={styles.unit}>{m.unit}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  );
}

/** Names the file brings that the board does not know yet. */
export function CreatedNames({ created, title }: { created: Created; title: string }) {
  const { t } = useTranslation();
  const kinds = KINDS.filter((kind) => created[kind].length > 0);
  if (kinds.length === 0) return null;
  return (
    <>
      <p className={styles.note}>{title}</p>
      {kinds.map((kind) => (
        <details key={kind} className={styles.fold} open={created[kind].length <= 3}>
          <summary>{t(`imports.created.${kind}`, { count: created[kind].length })}</summary>
          <p className={styles.names}>{created[kind].join(t("imports.nameComma"))}</p>
        </details>
      ))}
    </>
  );
}
