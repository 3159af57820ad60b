import { useLocation, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { filterOf } from "../url/board-search.ts";
import { conditionOf, type ListSearch } from "../url/list-search.ts";
import styles from "./files.module.css";

/** The ledger of what the page counts: its filters and day, and on the list of findings its condition too. */
export function ledgerUrl(path: string, search: ListSearch): string {
  const filter = filterOf(search);
  const condition = path === "/findings" ? conditionOf(search) : {};
  const params = new URLSearchParams();
  if (search.asOf) params.set("asOf", search.asOf);
  if (search.compareWith) params.set("compareWith", search.compareWith);
  if (Object.keys(filter).length > 0) params.set("filter", JSON.stringify(filter));
  if (Object.keys(condition).length > 0) params.set("condition", JSON.stringify(condition));
  const query = params.toString();
  return `/downloads/ledger.xlsx${query === "" ? "" : `?${query}`}`;
}

/** `count`: findings of a list under a condition, which are exactly those exported; without one the cancelled ones come along. */
export function LedgerLink({ count }: { count?: number | undefined }) {
  const { t } = useTranslation();
  const path = useLocation({ select: (location) => location.pathname });
  const search = useSearch({ strict: false }) as ListSearch;
  return (
    <a
      href={ledgerUrl(path, search)}
      download
      className={styles.action}
      title={count === undefined ? t("files.ledgerOf") : t("files.ledgerCount", { count })}
    >
      {t("files.ledger")}
    </a>
  );
}
