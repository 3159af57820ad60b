// The list as a table. Only the rows in the window exist; the row's link fills the row.
import type { FindingRow } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { type KeyboardEvent, type RefObject, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { StateWord } from "../../shared/ui/state-word.tsx";
import type { FindingsSearch, Sort } from "../../shared/url/findings-search.ts";
import styles from "./findings-table.module.css";
import { byOriginal, categoryName, shownState, turnWords } from "./row-words.ts";
import { SortHead } from "./sort-head.tsx";
import { type RowAt, useRows } from "./use-finding-pages.ts";
import { useWindowRows } from "./use-window-rows.ts";

const ROW_HEIGHT = 54;
/** Columns shown at every width: a cell that spans more would make empty ones. */
const STANDING_COLUMNS = 5;

type FindingsTableProps = {
  label: string;
  search: FindingsSearch;
  total: number;
  first: readonly FindingRow[];
  sort: Sort;
  onSort: (sort: Sort) => void;
};

export function FindingsTable({ label, search, total, first, sort, onSort }: FindingsTableProps) {
  const { t } = useTranslation();
  const view = useWindowRows(total, ROW_HEIGHT);
  const rowAt = useRows(search, first, view.pages);
  const id = useId();
  const wanted = useRef<number | null>(null);
  const head = { sort, onSort };
  const original = byOriginal(search);
  return (
    <table className={styles.table} aria-label={label} aria-rowcount={total + 1}>
      <thead>
        <tr aria-rowindex={1}>
          <SortHead {...head} by="state" label={original ? t("findings.original.state") : undefined} className={styles.state} />
          <SortHead {...head} by="unit" name={t("findings.column.finding")} />
          <SortHead {...head} by="category" className={styles.category} />
          <th scope="col" className={styles.class}>
            {t("findings.column.class")}
          </th>
          <SortHead {...head} by="leader" className={styles.leader} />
          <th scope="col" className={styles.turns}>
            {t("findings.column.turns")}
          </th>
          <SortHead {...head} by="dueOn" label={original ? t("findings.original.dueOn") : undefined} className={styles.due} />
        </tr>
      </thead>
      <tbody ref={view.ref} onKeyDown={(event) => moveFocus(event, { id, total, wanted, scrollTo: view.scrollTo })}>
        <Space height={view.before} />
        {view.indexes.map((index) => (
          <Row key={index} id={id} index={index} rowAt={rowAt} wanted={wanted} search={search} />
        ))}
        <Space height={view.after} />
      </tbody>
    </table>
  );
}

function Space({ height }: { height: number }) {
  return height <= 0 ? null : (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of empty space takes no focus
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}

/** `wanted`: the row that takes the focus as soon as it is there. */
type RowProps = { id: string; index: number; wanted: RefObject<number | null>; search: FindingsSearch };

function Row({ rowAt, ...place }: RowProps & { rowAt: RowAt }) {
  const { t } = useTranslation();
  const { row, failed } = rowAt(place.index);
  if (row) return <FindingTr row={row} {...place} />;
  return (
    <tr className={styles.row} aria-rowindex={place.index + 2}>
      <td colSpan={STANDING_COLUMNS}>
        {failed ? (
          <button type="button" className={styles.again} onClick={failed}>
            {t("findings.rowFailed")}
          </button>
        ) : (
          <span className={styles.waiting} />
        )}
      </td>
    </tr>
  );
}

function FindingTr({ row, index, id, wanted, search }: RowProps & { row: FindingRow }) {
  const { t } = useTranslation();
  const original = byOriginal(search);
  const language = useLanguage();
  return (
    <tr className={styles.row} aria-rowindex={index + 2}>
      <td className={styles.state}>
        <StateWord {...shownState(row, original)} />
      </td>
      <th scope="row">
        <Link
          ref={(link) => {
            if (link === null || wanted.current !== index) return;
            wanted.current = null;
            link.focus();
          }}
          id={`${id}-${index}`}
          data-index={index}
          to="/findings/$finding"
          params={{ finding: row.finding }}
          search={{ ...search, list: true }}
          className={styles.link}
          title={row.text}
        >
          {row.text}
        </Link>
        <span className={styles.note} title={`${row.unit} · ${row.round}`}>
          {row.unit} · {row.round}
        </span>
      </th>
      <td className={styles.category}>{categoryName(row.category, language)}</td>
      <td className={styles.class}>{t(`words.termClass.${row.termClass ?? "NONE"}`)}</td>
      <td className={styles.leader} title={row.leader ?? undefined}>
        {row.leader ?? <span className={styles.missing}>{t("words.notStated")}</span>}
      </td>
      <td className={styles.turns}>
        {turnWords(row, t).map((words) => (
          <span key={words} className={styles.turn}>
            {words}
          </span>
        ))}
      </td>
      <td className={styles.due}>
        <DueDays row={row} original={original} />
      </td>
    </tr>
  );
}

/** The date the list goes by, and the other one below where it differs. */
function DueDays({ row, original }: { row: Pick<FindingRow, "dueOn" | "originalDueOn">; original: boolean }) {
  const { t } = useTranslation();
  const [first, second] = original ? [row.originalDueOn, row.dueOn] : [row.dueOn, row.originalDueOn];
  if (first === null) return <span className={styles.missing}>{t("words.notStated")}</span>;
  return (
    <>
      {first}
      {second === null || second === first ? null : (
        <span className={styles.note}>{t(original ? "words.inForce" : "words.original", { value: second })}</span>
      )}
    </>
  );
}

const STEPS: Record<string, number> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

type Walk = { id: string; total: number; wanted: RefObject<number | null>; scrollTo: (index: number) => void };

/** Arrow keys walk the rows; a row out of the window is brought in first and takes the focus when it has come. */
function moveFocus(event: KeyboardEvent, { id, total, wanted, scrollTo }: Walk): void {
  const step = STEPS[event.key];
  const from = event.target instanceof HTMLElement ? event.target.dataset.index : undefined;
  if (step === undefined || from === undefined) return;
  event.preventDefault();
  const index = Math.max(0, Math.min(total - 1, Number(from) + step));
  const link = document.getElementById(`${id}-${index}`);
  if (link) {
    link.focus();
    return;
  }
  wanted.current = index;
  scrollTo(index);
}
