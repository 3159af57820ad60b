// The chips that narrow every figure of the page. All of them live in the URL.
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { LedgerLink } from "../files/ledger-link.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { trpc } from "../trpc/trpc.ts";
import { useFace } from "../ui/face.ts";
import { FILTER_KEYS, isFiltered } from "../url/board-search.ts";
import { useBoard, useChangeBoard } from "../url/use-board.ts";
import { ViewsButton } from "../views/views-button.tsx";
import styles from "./filter-bar.module.css";
import { FilterChip } from "./filter-chip.tsx";
import { filterChange, filterOptions } from "./filter-options.ts";

/** `children`: further chips of the page, behind the common ones. `exported`: how many findings its ledger holds, where that is known. */
export function FilterBar({ exported, children }: { exported?: number | undefined; children?: ReactNode }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useBoard();
  const change = useChangeBoard();
  const query = useQuery(trpc.board.context.queryOptions());
  const face = useFace(query);
  const context = query.data;
  return (
    <search className={styles.bar} aria-label={t("frame.filter.label")}>
      {FILTER_KEYS.map((key) => (
        <FilterChip
          key={key}
          label={t(`frame.filter.${key}`)}
          options={context ? filterOptions(key, context, language, (code) => t(`words.termClass.${code}`)) : null}
          face={face}
          chosen={(board[key] ?? []).map(String)}
          onChange={(values) => change(filterChange(key, values))}
        />
      ))}
      {children}
      {isFiltered(board) ? <ClearFilters /> : null}
      <span className={styles.actions}>
        <ViewsButton />
        <LedgerLink count={exported} />
      </span>
    </search>
  );
}

/** Clears every filter of the page; the days stay. */
function useClearFilters(): () => void {
  const change = useChangeBoard();
  return () => change(Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])));
}

function ClearFilters() {
  const { t } = useTranslation();
  return (
    <button type="button" className={styles.clearAll} onClick={useClearFilters()}>
      {t("faces.clearFilters")}
    </button>
  );
}

/** The same where nothing matches: the next step, as large as one. */
export function ClearFiltersButton() {
  const { t } = useTranslation();
  return <Button onClick={useClearFilters()}>{t("faces.clearFilters")}</Button>;
}
