// Which rows of a long list stand in the window, and how much empty space stands for the others.
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type RefCallback, useCallback, useState } from "react";
import { usePrinting } from "../../shared/theme/use-printing.ts";
import { PAGE } from "./use-finding-pages.ts";

type WindowRows = {
  /** Takes the element that holds the rows. */
  ref: RefCallback<HTMLElement>;
  indexes: number[];
  /** Pages of the rows in view. */
  pages: number[];
  /** px of the rows above and below the window. */
  before: number;
  after: number;
  scrollTo: (index: number) => void;
};

const OVERSCAN = 12;

export function useWindowRows(count: number, rowHeight: number): WindowRows {
  const [top, setTop] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, []);
  const rows = useWindowVirtualizer({ count, estimateSize: () => rowHeight, overscan: OVERSCAN, scrollMargin: top });
  const items = rows.getVirtualItems();
  // Paper has no window: the first page, which is always there.
  if (usePrinting()) {
    const indexes = Array.from({ length: Math.min(count, PAGE) }, (_, index) => index);
    return { ref, indexes, pages: [0], before: 0, after: 0, scrollTo: () => {} };
  }
  const [first, last] = [items[0], items.at(-1)];
  return {
    ref,
    indexes: items.map((item) => item.index),
    pages: [...new Set(items.map((item) => Math.floor(item.index / PAGE)))],
    before: first ? first.index * rowHeight : 0,
    after: last ? (count - 1 - last.index) * rowHeight : count * rowHeight,
    scrollTo: (index) => rows.scrollToIndex(index),
  };
}
