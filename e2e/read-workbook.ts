// A workbook as a spreadsheet would find it: raw cells, read without the library that wrote them.
import { strFromU8, unzipSync } from "fflate";

export type Cell = string | number;

const decode = (xml: string) =>
  xml.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" })[name] ?? "");
const textOf = (xml: string) => [...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((m) => decode(m[1] ?? "")).join("");

/** Column number (from 0) of "C7". */
const columnOf = (ref: string) => [...ref.replace(/\d/g, "")].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;

/** Rows of the first sheet from the top; a cell without a value is "". */
export function readWorkbook(bytes: Uint8Array): Cell[][] {
  const files = unzipSync(bytes);
  const file = (path: string) => (files[path] ? strFromU8(files[path]) : "");
  const strings = [...file("xl/sharedStrings.xml").matchAll(/<si>([\s\S]*?)<\/si>/g)].map((m) => textOf(m[1] ?? ""));
  const rows: Cell[][] = [];
  for (const [, number, body = ""] of file("xl/worksheets/sheet1.xml").matchAll(/<row r="(\d+)"[^>]*>([\s\S]*?)<\/row>/g)) {
    const row: Cell[] = [];
    for (const [, ref = "", rest = "", inner = ""] of body.matchAll(/<c r="([A-Z]+\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
      const text = /t="s"/.test(rest) ? (strings[Number(value)] ?? "") : value === undefined ? textOf(inner) : Number(value);
      const at = columnOf(ref);
      while (row.length < at) row.push("");
      row[at] = text;
    }
    rows[Number(number) - 1] = row;
  }
  return Array.from(rows, (row) => row ?? []);
}
