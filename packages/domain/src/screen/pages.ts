// A long list on the wall goes by in pages that are alike, so that nobody waits for one row.

/** Of a long list the rotation shows this many pages; keys reach all. */
export const ROTATED_PAGES = 3;

/** Pages of equal length (they differ by one row at most), at most `most` (3 or more) rows each, never one row alone beside other pages. At least one page. */
export function pagesOf<T>(rows: readonly T[], most: number): T[][] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  const pages: T[][] = [];
  for (let at = 0, left = count; left > 0; left--) {
    const size = Math.ceil((rows.length - at) / left);
    pages.push(rows.slice(at, at + size));
    at += size;
  }
  return pages;
}
