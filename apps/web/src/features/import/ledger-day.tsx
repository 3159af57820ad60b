import type { LocalDate } from "@rectify/domain/local-date";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { DayField } from "../../shared/frame/day-field.tsx";
import { trpc } from "../../shared/trpc/trpc.ts";
import styles from "./ledger-day.module.css";

/** The day the ledger speaks of; states without a day of their own take effect on it. */
export function LedgerDay({ value, busy, onChange }: { value: LocalDate; busy: boolean; onChange: (day: LocalDate) => void }) {
  const { t } = useTranslation();
  const today = useQuery(trpc.board.context.queryOptions()).data?.today;
  return (
    <div className={styles.day} aria-busy={busy}>
      <DayField id="ledger-as-of" label={t("imports.day.label")} value={value} latest={today ?? value} onChange={onChange} />
      <span className={styles.why} aria-live="polite">
        {busy ? t("imports.checking") : t("imports.day.why")}
      </span>
    </div>
  );
}
