import { useTranslation } from "react-i18next";
import type { Sort, SortBy } from "../../shared/url/findings-search.ts";
import styles from "./findings-table.module.css";

type SortHeadProps = {
  by: SortBy;
  name?: string;
  label?: string | undefined;
  sort: Sort;
  onSort: (sort: Sort) => void;
  className?: string | undefined;
};

/** A column head that orders the list: once ascending, again descending. `name` when the column holds more than what it orders by, `label` where the list goes by another date than usual. */
export function SortHead({ by, name, label, sort, onSort, className }: SortHeadProps) {
  const { t } = useTranslation();
  const on = sort.by === by;
  return (
    <th scope="col" className={className} aria-sort={on ? (sort.desc ? "descending" : "ascending") : undefined}>
      {name === undefined ? null : `${name} · `}
      <button
        type="button"
        className={on ? `${styles.sort} ${styles.sorted}` : styles.sort}
        onClick={() => onSort({ by, desc: on ? !sort.desc : false })}
      >
        {label ?? t(`findings.column.${by}`)}
        <svg width="8" height="9" viewBox="0 0 8 9" aria-hidden="true">
          {on && sort.desc ? null : <path d="M4 0 7 3.5H1z" fill="currentColor" />}
          {on && !sort.desc ? null : <path d="M4 9 7 5.5H1z" fill="currentColor" />}
        </svg>
      </button>
    </th>
  );
}
