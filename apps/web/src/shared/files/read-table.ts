// A table of the page as rows of texts, exactly as it is shown. Bars and shapes are left out; "8/26" becomes its two numbers.

export type ShownTable = { columns: string[]; rows: string[][] };

const PAIR = /^(\d+)\s*\/\s*(\d+)$/;
const SILENT = "svg, script, style, [aria-hidden=true], [role=img]";

/** Text of a cell; what stands on its own line is set apart. */
function textOf(node: Node): string {
  const parts: string[] = [];
  const walk = (at: Node): void => {
    if (at.nodeType === Node.TEXT_NODE) {
      parts.push((at.textContent ?? "").replace(/\s+/g, " "));
      return;
    }
    if (!(at instanceof Element) || at.matches(SILENT)) return;
    const ownLine = !/^(inline|contents|none|)$/.test(getComputedStyle(at).display.split(" ")[0] ?? "") && at !== node;
    if (ownLine) parts.push("\n");
    at.childNodes.forEach(walk);
    if (ownLine) parts.push("\n");
  };
  walk(node);
  const lines = parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim());
  return lines.filter((line) => line !== "").join(" · ");
}

const cellsOf = (row: Element) => [...row.children].filter((cell) => cell instanceof HTMLTableCellElement);

/** Cells by their columns: a cell over several columns stands in the first, the others are empty. */
function rowOf(row: Element): string[] {
  return cellsOf(row).flatMap((cell) => [textOf(cell), ...Array.from({ length: cell.colSpan - 1 }, () => "")]);
}

type Words = { done: (name: string) => string; base: (name: string) => string };

/** The row that names the columns: the last of the head, unless it holds figures. */
function namingRow(table: Element): Element | undefined {
  const last = [...table.querySelectorAll(":scope > thead > tr")].at(-1);
  return last && cellsOf(last).every((cell) => cell.tagName === "TH") ? last : undefined;
}

/** Names by column; a head over several columns names each of them. */
function columnsOf(head: Element | undefined, width: number): string[] {
  const names = head ? cellsOf(head).flatMap((cell) => Array.from({ length: cell.colSpan }, () => textOf(cell))) : [];
  return Array.from({ length: width }, (_, i) => names[i] ?? "");
}

/** Columns without any text go; a column of pairs becomes two of numbers. */
function tidy({ columns, rows }: ShownTable, words: Words): ShownTable {
  const kept = columns.flatMap((name, i) => {
    const cells = rows.map((row) => row[i] ?? "");
    const said = cells.filter((cell) => cell !== "");
    if (said.length === 0) return [];
    if (!said.every((cell) => PAIR.test(cell))) return [{ name, cells }];
    const half = (n: 1 | 2) => cells.map((cell) => PAIR.exec(cell)?.[n] ?? "");
    return [
      { name: words.done(name), cells: half(1) },
      { name: words.base(name), cells: half(2) },
    ];
  });
  return { columns: kept.map((c) => c.name), rows: rows.map((_, r) => kept.map((c) => c.cells[r] ?? "")) };
}

/** All tables under the element, one under the other; null when there is none. */
export function readTables(under: Element, words: Words): ShownTable | null {
  const tables = [...under.querySelectorAll("table")];
  const [first] = tables;
  if (!first) return null;
  const rows = tables.flatMap((table) => {
    const own = [...table.querySelectorAll("tr")].filter((row) => row.parentElement?.tagName !== "THEAD" || !namingRow(table));
    const caption = table.querySelector(":scope > caption");
    return [...(caption && tables.length > 1 ? [[textOf(caption)]] : []), ...own.map(rowOf)];
  });
  const width = Math.max(...rows.map((row) => row.length), 1);
  const even = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ""));
  return tidy({ columns: columnsOf(namingRow(first), width), rows: even.filter((row) => row.some((cell) => cell !== "")) }, words);
}
