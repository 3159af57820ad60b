// The same numbers as the chart beside it, selectable and readable without seeing it.
import type { ReactNode } from "react";
import styles from "./table-twin.module.css";

export type TwinColumn<Row> = { key: string; head: string; cell: (row: Row) => ReactNode; foot?: ReactNode };

type TableTwinProps<Row> = {
  label: string;
  /** The first column names the row. */
  columns: readonly [TwinColumn<Row>, ...TwinColumn<Row>[]];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Scrolls inside from this height (px). */
  maxHeight?: number;
};

export function TableTwin<Row>({ label, columns, rows, rowKey, maxHeight }: TableTwinProps<Row>) {
  const [first, ...rest] = columns;
  const footed = columns.some((c) => c.foot !== undefined);
  return (
    <section
      aria-label={label}
      className={styles.scroll}
      style={maxHeight === undefined ? undefined : { maxHeight }}
      {...(maxHeight ? { tabIndex: 0 } : {})}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              <th scope="row">{first.cell(row)}</th>
              {rest.map((column) => (
                <td key={column.key}>{column.cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
        {footed ? (
          <tfoot>
            <tr>
              <th scope="row">{first.foot}</th>
              {rest.map((column) => (
                <td key={column.key}>{column.foot}</td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </section>
  );
}
