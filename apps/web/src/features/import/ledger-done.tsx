import type { LedgerImportResult } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import { BoardLink } from "./board-link.tsx";
import { FiguresStrip } from "./figures-strip.tsx";
import styles from "./import-done.module.css";
import { ImportHead } from "./import-head.tsx";
import { CreatedNames } from "./ledger-effects.tsx";
import { effectSentence } from "./ledger-headline.ts";

/** What the import did, and the way to the board that shows it. */
export function LedgerDone({ result, another }: { result: LedgerImportResult; another: ReactNode }) {
  const { t } = useTranslation();
  const nothing = result.importId === null;
  const figures = (["added", "changed", "unchanged", "faulty"] as const).map((key) => ({
    key,
    label: t(`imports.count.${key}`),
    count: result[key],
  }));
  return (
    <>
      <ImportHead
        title={nothing ? t("imports.done.nothing") : t("imports.done.ledger", { count: result.added + result.changed })}
        step="confirm"
        arrived={result.importId ?? 0}
        actions={
          <>
            {another}
            <BoardLink />
          </>
        }
      />
      <div className={styles.result}>
        <Card kicker={t("imports.done.kicker", { day: result.asOf })} title={effectSentence(t, result)} face={{ kind: "data" }}>
          <FiguresStrip figures={figures} />
          <CreatedNames created={result.created} title={t("imports.created.done")} />
          {result.faulty > 0 ? <p className={styles.note}>{t("imports.done.left", { count: result.faulty })}</p> : null}
          <p className={styles.note}>
            <Link to="/import" search={{ tab: "history" }}>
              {t("imports.done.history")}
            </Link>
          </p>
        </Card>
      </div>
    </>
  );
}
