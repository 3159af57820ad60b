// What a bulletin declares, what it lists one by one, what the ledger said on its day and says now: side by side, never mixed.
import type { BulletinCheckRow } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { useTranslation } from "react-i18next";
import { formatShortDay } from "../i18n/format-day.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { PHONE, useMedia } from "../theme/use-media.ts";
import { NumberLink } from "../ui/number-link.tsx";
import type { BoardSearch } from "../url/board-search.ts";
import styles from "./check-table.module.css";
import { type BulletinCheck, CHECK_CONDITION, goesOn, missingWords } from "./check-table-model.ts";

type CheckTableProps = BulletinCheck & {
  /** Scope of the ledger figures: unit and round. Absent while nothing is stored: then they open no list. */
  scope?: BoardSearch;
};

export function CheckTable({ rows, ledgerAsOf, nowAsOf, scope }: CheckTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useMedia(PHONE);
  // Five columns have no room for two whole days on a phone.
  const dayOf = (day: LocalDate) => (phone ? formatShortDay(day, language, nowAsOf) : day);
  const later = goesOn({ rows, ledgerAsOf, nowAsOf });
  const on = (day: LocalDate | null) => (scope && day ? { scope: { ...scope, asOf: day, compareWith: undefined } } : {});
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("bulletin.check.declared")}</th>
          <th scope="col">{t("bulletin.check.listed")}</th>
          <th scope="col">
            {t("bulletin.check.ledger")}
            {ledgerAsOf === null ? null : <span className={styles.day}>{dayOf(ledgerAsOf)}</span>}
          </th>
          {later ? (
            <th scope="col">
              {t("bulletin.check.now")}
              <span className={styles.day}>{dayOf(nowAsOf)}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{t(`bulletin.check.${row.key}`)}</th>
            <td>{row.declared ?? <Missing text={missingWords(row, "declared", t)} />}</td>
            <td>{row.listed ?? <Missing text={missingWords(row, "listed", t)} />}</td>
            <td>
              <LedgerCell of={row.key} count={row.ledger} {...on(ledgerAsOf)} />
            </td>
            {later ? (
              <td className={row.now === row.ledger ? undefined : styles.moved}>
                <LedgerCell of={row.key} count={row.now} {...on(nowAsOf)} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LedgerCell({ of, count, scope }: { of: BulletinCheckRow["key"]; count: number | null; scope?: BoardSearch }) {
  const { t } = useTranslation();
  if (count === null) return <Missing text={t("bulletin.check.noLedger")} />;
  const condition = CHECK_CONDITION[of];
  return condition && scope ? (
    <NumberLink condition={condition} narrow={scope} label={`${t(`bulletin.check.${of}`)} ${count}`}>
      {count}
    </NumberLink>
  ) : (
    count
  );
}

function Missing({ text }: { text: string }) {
  return <span className={styles.missing}>{text}</span>;
}
