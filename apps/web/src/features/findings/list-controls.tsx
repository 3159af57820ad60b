// What narrows and orders the list beyond the filters every page has. All of it lives in the URL.
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SwitchRow } from "../../shared/ui/switch-row.tsx";
import { type ConditionPart, isKept, QUICK, QUICK_KEYS, quickOf } from "../../shared/url/condition-parts.ts";
import { type FindingsSearch, SORTS, type Sort, type SortBy, sortText } from "../../shared/url/findings-search.ts";
import { conditionOf, listSearch } from "../../shared/url/list-search.ts";
import styles from "./findings-page.module.css";
import { byOriginal } from "./row-words.ts";

export function useFindingsSearch(): [FindingsSearch, (search: FindingsSearch) => void] {
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as FindingsSearch;
  return [search, (next) => void navigate({ to: "/findings", search: next, replace: true, resetScroll: false })];
}

export function QuickSwitch() {
  const { t } = useTranslation();
  const [search, change] = useFindingsSearch();
  const { sort } = search;
  return (
    <SwitchRow
      label={t("findings.quick.label")}
      value={quickOf(conditionOf(search))}
      options={QUICK_KEYS.map((key) => ({ value: key, label: t(`findings.quick.${key}`) }))}
      onChange={(key) => {
        const kept = Object.fromEntries(Object.entries(conditionOf(search)).filter(([name]) => isKept(name)));
        change({ ...listSearch(search, { ...QUICK[key], ...kept }), ...(sort ? { sort } : {}) });
      }}
    />
  );
}

export function ConditionChips({ parts }: { parts: readonly ConditionPart[] }) {
  const { t } = useTranslation();
  const [search, change] = useFindingsSearch();
  return parts.map((part) => (
    <span key={part.words} className={styles.chip}>
      {part.words}
      <button
        type="button"
        className={styles.remove}
        aria-label={t("findings.remove", { name: part.words })}
        onClick={() => change({ ...search, ...Object.fromEntries(part.keys.map((key) => [key, undefined])) })}
      >
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="m1 1 8 8M9 1 1 9" stroke="currentColor" strokeWidth="1.3" />
        </svg>
      </button>
    </span>
  ));
}

export function SortChoice({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const { t } = useTranslation();
  const original = byOriginal(useFindingsSearch()[0]);
  return (
    <span className={styles.order}>
      <label htmlFor="findings-sort">{t("findings.sort.label")}</label>
      <select
        id="findings-sort"
        className={styles.select}
        value={sort.by}
        onChange={(event) => {
          const by = event.target.value as SortBy;
          onSort({ by, desc: by === "urgency" || by === "daysLate" || by === "awaitingDays" });
        }}
      >
        {SORTS.map((by) => (
          <option key={by} value={by}>
            {t(original && (by === "daysLate" || by === "dueOn") ? `findings.original.${by}` : `findings.column.${by}`)}
          </option>
        ))}
      </select>
      <button type="button" className={styles.turnOrder} onClick={() => onSort({ by: sort.by, desc: !sort.desc })}>
        {t(sort.desc ? "findings.sort.desc" : "findings.sort.asc")}
      </button>
    </span>
  );
}

export function useSortChange(): (sort: Sort) => void {
  const [search, change] = useFindingsSearch();
  return (sort) => change({ ...search, sort: sortText(sort) });
}
