// The same numbers as the drawing beside it, selectable and readable without seeing it.
import { shownText } from "@rectify/domain/sheet-table";
import type { CSSProperties, ReactNode } from "react";
import type { ListBehind, TableCell, TableModel } from "../tables/table-model.ts";
import { NumberLink } from "./number-link.tsx";
import { RatioText } from "./ratio-text.tsx";
import styles from "./table-twin.module.css";

/** `height`: of the drawing it stands for (px), so that the page does not jump. */
export function TableTwin({ table, label, height }: { table: TableModel; label: string; height?: number | undefined }) {
  const [first, ...rest] = table.sum ?? [];
  const style = height === undefined ? {} : ({ "--drawing-height": `${height}px` } as CSSProperties);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section aria-label={label} className={styles.scroll} style={style} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {table.columns.map(({ head, short = head }, i) => (
              <th key={head} scope="col" className={table.rows[0]?.cells[i]?.kind === "text" ? styles.words : undefined}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row">{name ? <Shown cell={name} /> : null}</th>
              {cellsOf(figures, table)}
            </tr>
          ))}
        </tbody>
        {first === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">
                <Shown cell={first} />
              </th>
              {cellsOf(rest, table)}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

function cellsOf(figures: readonly TableCell[], { columns }: TableModel): ReactNode[] {
  return figures.map((cell, i) => (
    <td key={columns[i + 1]?.head} className={cell.kind === "text" ? styles.words : undefined}>
      <Shown cell={cell} />
    </td>
  ));
}

function Shown({ cell }: { cell: TableCell }) {
  if (cell.kind === "rate") {
    const { ratio, done, total } = cell;
    const lists =
      done && total ? { lists: { done: done.condition, total: total.condition, ...(done.narrow ? { narrow: done.narrow } : {}) } } : {};
    return <RatioText ratio={ratio} {...lists} />;
  }
  const shown = shownText(cell);
  if (cell.kind !== "count" && cell.kind !== "change") return shown;
  if (!cell.list) return shown;
  const late = cell.kind === "count" && cell.overdue;
  return (
    <Opening list={cell.list} tone={late ? "overdue" : cell.value === 0 ? "muted" : "plain"}>
      {shown}
    </Opening>
  );
}

function Opening({ list, tone, children }: { list: ListBehind; tone: "plain" | "overdue" | "muted"; children: string }) {
  return (
    <NumberLink condition={list.condition} tone={tone} {...(list.narrow ? { narrow: list.narrow } : {})}>
      {children}
    </NumberLink>
  );
}
