// What a bulletin declares, what it lists one by one, and what the ledger says: side by side, never mixed.
import type { BulletinCheckRow } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { useTranslation } from "react-i18next";
import { NumberLink } from "../ui/number-link.tsx";
import type { BoardSearch } from "../url/board-search.ts";
import styles from "./check-table.module.css";
import { CHECK_CONDITION, missingWords } from "./check-table-model.ts";

type CheckTableProps = {
  rows: readonly BulletinCheckRow[];
  ledgerAsOf: LocalDate | null;
  /** Scope of the ledger figures: unit, round and day. Absent while nothing is stored: then they open no list. */
  scope?: BoardSearch;
};

export function CheckTable({ rows, ledgerAsOf, scope }: CheckTableProps) {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("bulletin.check.declared")}</th>
          <th scope="col">{t("bulletin.check.listed")}</th>
          <th scope="col">
            {t("bulletin.check.ledger")}
            {ledgerAsOf === null ? null : <span className={styles.day}>{ledgerAsOf}</span>}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{t(`bulletin.check.${row.key}`)}</th>
            <td>{row.declared ?? <Missing text={missingWords(row, "declared", t)} />}</td>
            <td>{row.listed ?? <Missing text={missingWords(row, "listed", t)} />}</td>
            <td>
              <LedgerCell row={row} {...(scope ? { scope } : {})} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LedgerCell({ row, scope }: { row: BulletinCheckRow; scope?: BoardSearch }) {
  const { t } = useTranslation();
  if (row.ledger === null) return <Missing text={missingWords(row, "ledger", t)} />;
  const condition = CHECK_CONDITION[row.key];
  return condition && scope ? (
    <NumberLink condition={condition} narrow={scope} label={`${t(`bulletin.check.${row.key}`)} ${row.ledger}`}>
      {row.ledger}
    </NumberLink>
  ) : (
    row.ledger
  );
}

function Missing({ text }: { text: string }) {
  return <span className={styles.missing}>{text}</span>;
}
