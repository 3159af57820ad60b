// Where a workbook's cells are merged, and what else is read from its XML. exceljs would copy the value into every cell of a range, and a sheet can
// declare one of seventeen billion cells; here a range stays four numbers.
import { strFromU8, unzipSync } from "fflate";

export type MergedRange = { top: number; left: number; bottom: number; right: number };

/** Columns right of this one are not looked at. */
export const MAX_COLUMNS = 256;

const REF = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

/** "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 → "A", 27 → "AA". */
export function columnLetter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetter(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function attribute(tag: string, name: string): string | null {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

/** The merged ranges of one sheet. */
export function rangesOf(xml: string): MergedRange[] {
  const at = xml.lastIndexOf("<mergeCells");
  if (at < 0) return [];
  return [...xml.slice(at).matchAll(/<mergeCell\s[^>]*>/g)].flatMap(([tag]) => {
    const m = REF.exec(attribute(tag, "ref") ?? "");
    if (!m) return [];
    const [, left = "", top = "", right = "", bottom = ""] = m;
    return [{ top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }];
  });
}

/** What `read` finds in the XML of each sheet, by sheet id. Throws on bytes that are no workbook. */
export function fromSheetXml<T>(bytes: Uint8Array, read: (xml: string) => T): Map<number, T> {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const targets = new Map(
    [...textOf("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const found = new Map<number, T>();
  for (const [tag] of textOf("xl/workbook.xml").matchAll(/<sheet\s[^>]*>/g)) {
    const target = targets.get(attribute(tag, "r:id"));
    if (target) found.set(Number(attribute(tag, "sheetId")), read(textOf(`xl/${target.replace(/^\/?xl\//, "")}`)));
  }
  return found;
}

/** The merged range a cell lies in, or null. */
export type RangeAt = (row: number, column: number) => MergedRange | null;

/** Ranges of one column do not overlap, so the last one that starts at or above the row decides. */
export function rangeLookup(ranges: readonly MergedRange[]): RangeAt {
  const byColumn = new Map<number, MergedRange[]>();
  for (const range of ranges.toSorted((a, b) => a.top - b.top)) {
    for (let column = range.left; column <= Math.min(range.right, MAX_COLUMNS); column++) {
      const list = byColumn.get(column);
      if (list) list.push(range);
      else byColumn.set(column, [range]);
    }
  }
  return (row, column) => {
    const list = byColumn.get(column) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const range = list[low - 1];
    return range && range.bottom >= row ? range : null;
  };
}
