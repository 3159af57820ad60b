import { type CategoryHead, categoryTree } from "@rectify/charts/category-tree";
import type { Overview, PooledRow } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { categoryOf } from "@rectify/domain/taxonomy";
import { type CSSProperties, useState } from "react";
import { useTranslation } from "react-i18next";
import { PHONE, useMedia } from "../../shared/theme/use-media.ts";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { ProgressBar } from "../../shared/ui/progress-bar.tsx";
import { RatioPair } from "../../shared/ui/ratio-text.tsx";
import { categoriesTitle } from "./card-titles.ts";
import styles from "./categories-card.module.css";
import { categoriesTableModel } from "./categories-table-model.ts";
import page from "./overview-page.module.css";
import { useCategoryName } from "./use-category-name.ts";

const ROWS_PHONE = 3;

export function CategoriesCard({ overview, face }: { overview: Overview; face: Face }) {
  const { t } = useTranslation();
  const name = useCategoryName();
  const tree = categoryTree(overview.categories);
  const scale = Math.max(1, ...overview.categories.map((c) => c.total));
  return (
    <Card
      className={page.categories}
      face={face}
      kicker={t("overview.categories.kicker")}
      title={categoriesTitle(overview, name, t)}
      table={categoriesTableModel(tree, name, t)}
      drawing
    >
      <div className={styles.columns} style={digitsOf(tree)}>
        {tree.map((head) => (
          <HeadTable key={head.code} head={head} scale={scale} />
        ))}
      </div>
    </Card>
  );
}

/** Room for the widest numbers, the same in every table of the card. */
function digitsOf(tree: readonly CategoryHead[]): CSSProperties {
  const digits = (count: (head: CategoryHead) => number) => String(Math.max(0, ...tree.map(count))).length;
  return { "--digits": digits((head) => head.total), "--late-digits": digits((head) => head.overdue) } as CSSProperties;
}

/** A head with its rows; folded, only the head stays. */
function HeadTable({ head, scale }: { head: CategoryHead; scale: number }) {
  const { t } = useTranslation();
  const name = useCategoryName();
  const phone = useMedia(PHONE);
  const [open, setOpen] = useState(true);
  const codes = head.rows.map((r) => r.code);
  return (
    <table className={styles.table}>
      <colgroup>
        <col className={styles.nameColumn} />
        <col />
        <col className={styles.rateColumn} />
        <col className={styles.pairColumn} />
        <col className={styles.lateColumn} />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2} className={styles.head}>
            <button
              type="button"
              className={styles.fold}
              aria-expanded={open}
              aria-label={t(open ? "overview.categories.collapse" : "overview.categories.expand", { name: name(head.code) })}
              onClick={() => setOpen(!open)}
            >
              <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                <path d={open ? "M0 2h8L4 7z" : "M2 0v8l5-4z"} fill="currentColor" />
              </svg>
            </button>
            {name(head.code)}
            <NumberLink condition={{}} narrow={{ category: codes }} className={styles.count}>
              {t("overview.categories.findings", { count: head.total })}
            </NumberLink>
          </th>
          <Figures row={head} codes={codes} />
        </tr>
      </thead>
      {open ? (
        <tbody>
          {head.rows.slice(0, phone ? ROWS_PHONE : undefined).map((row) => (
            <tr key={row.code}>
              <th scope="row" className={styles.name} title={categoryOf(row.code)?.zh}>
                <span className={styles.child}>{name(row.code)}</span>
              </th>
              <td className={styles.bar}>
                <NumberLink condition={{}} narrow={{ category: [row.code] }} className={styles.barLink}>
                  <ProgressBar row={row} scale={scale} />
                </NumberLink>
              </td>
              <Figures row={row} codes={[row.code]} />
            </tr>
          ))}
        </tbody>
      ) : null}
    </table>
  );
}

function Figures({ row, codes }: { row: PooledRow; codes: string[] }) {
  const verified = { done: row.verified, total: row.total };
  const narrow = { category: codes };
  return (
    <>
      <td className={styles.rate}>{formatRate(verified)}</td>
      <td className={styles.pair}>
        <RatioPair ratio={verified} lists={{ done: { states: ["CLOSED"] }, total: {}, narrow }} />
      </td>
      <td className={styles.late}>
        <NumberLink condition={{ overdue: true }} narrow={narrow} tone={row.overdue > 0 ? "overdue" : "muted"}>
          {row.overdue}
        </NumberLink>
      </td>
    </>
  );
}
