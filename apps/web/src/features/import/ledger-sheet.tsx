// The uploaded sheet with its own letters and row numbers. Rows out of sight are not drawn.
import type { LedgerPreview } from "@rectify/domain/board";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./ledger-sheet.module.css";
import { SheetCell } from "./ledger-sheet-cell.tsx";
import { issuesByPlace, type SheetIssue } from "./sheet-issues.ts";

type Table = NonNullable<LedgerPreview["table"]>;

type LedgerSheetProps = {
  label: string;
  columns: Table["columns"];
  /** px, one a column. */
  widths: readonly number[];
  lines: Table["lines"];
  headerRow: number | null;
  issues: readonly SheetIssue[];
  /** Number of the issue whose cell is brought into view; `at` renews the wish for the same one. */
  selected: { number: number; at: number } | null;
  onSelect: (number: number) => void;
};

const LINE_PX = 33;
const ROW_HEAD_PX = 48;
/** What is seen of the column after the first marked one. */
const PEEK_PX = 40;
/** Up to this many rows all are drawn, so that the browser's own search finds them. */
const DRAW_ALL = 60;

export function LedgerSheet({ label, columns, widths, lines, headerRow, issues, selected, onSelect }: LedgerSheetProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLElement>(null);
  const places = issuesByPlace(issues);
  const virtual = lines.length > DRAW_ALL;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => box.current,
    estimateSize: () => LINE_PX,
    overscan: 12,
    enabled: virtual,
    scrollPaddingStart: 64,
  });
  const items = virtual ? virtualizer.getVirtualItems() : lines.map((_, index) => ({ index, start: 0, end: 0 }));
  const before = virtual ? (items[0]?.start ?? 0) : 0;
  const after = virtual ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  useEffect(() => {
    const first = columns.findIndex((c) => c.letter === issues[0]?.column);
    const right = widths.slice(0, first + 1).reduce((sum, px) => sum + px, ROW_HEAD_PX);
    if (box.current && first >= 0) box.current.scrollLeft = right + PEEK_PX - box.current.clientWidth;
  }, [columns, widths, issues]);

  // Only a new wish moves the sheet, not new lines.
  useEffect(() => {
    const issue = issues.find((i) => i.number === selected?.number);
    if (!issue) return;
    const index = lines.findIndex((line) => line.row === issue.row);
    if (virtual && index >= 0) virtualizer.scrollToIndex(index, { align: "center" });
    const frame = requestAnimationFrame(() => {
      const cell = box.current?.querySelector<HTMLElement>(`[data-place="${issue.cell}"]`);
      cell?.scrollIntoView({ block: "nearest", inline: "center" });
      cell?.querySelector("button")?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [selected]);

  const width = widths.reduce((sum, px) => sum + px, ROW_HEAD_PX);
  const cell = (place: string, text: string) => ({
    place,
    text,
    issues: places.get(place) ?? [],
    selected: selected?.number ?? null,
    onSelect,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={box} className={styles.scroll} aria-label={label} tabIndex={0}>
      <table className={styles.sheet} style={{ width }} aria-rowcount={lines.length + 2}>
        <colgroup>
          <col style={{ width: ROW_HEAD_PX }} />
          {columns.map((c, i) => (
            <col key={c.letter} style={{ width: widths[i] }} />
          ))}
        </colgroup>
        <thead>
          <tr className={styles.letters}>
            <td className={styles.corner} />
            {columns.map((c) => (
              <th key={c.letter} scope="col" className={c.field === "text" ? styles.pinned : undefined}>
                {c.letter}
              </th>
            ))}
          </tr>
          <tr className={styles.headings}>
            <th scope="row" className={styles.row} aria-label={t("imports.sheet.header", { row: headerRow ?? "" })}>
              {headerRow}
            </th>
            {columns.map((c) => (
              <SheetCell
                key={c.letter}
                {...cell(`${c.letter}${headerRow}`, c.heading)}
                muted={c.field === null}
                pinned={c.field === "text"}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Gap height={before} columns={columns.length + 1} /> : null}
          {items.map(({ index }) => {
            const line = lines[index];
            if (!line) return null;
            const ofRow = places.get(String(line.row)) ?? [];
            return (
              <tr
                key={line.row}
                ref={virtual ? virtualizer.measureElement : undefined}
                data-index={index}
                aria-rowindex={index + 3}
                className={ofRow.some((i) => i.severity === "error") ? styles.faultyRow : undefined}
              >
                <SheetCell {...cell(String(line.row), String(line.row))} head />
                {columns.map((c, i) => (
                  <SheetCell key={c.letter} {...cell(`${c.letter}${line.row}`, line.cells[i] ?? "")} pinned={c.field === "text"} />
                ))}
              </tr>
            );
          })}
          {after > 0 ? <Gap height={after} columns={columns.length + 1} /> : null}
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return (
    <tr style={{ height }}>
      <td colSpan={columns} className={styles.gap} />
    </tr>
  );
}
