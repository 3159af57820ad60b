// A table as a card saves it: the title, what it is of, the rows, and below them what the figures mean.
import { type Cell, readWorkbook } from "./read-workbook.ts";

export type SavedTable = { title: Cell | undefined; about: Cell | undefined; rows: Cell[][]; foot: string };

export function savedTable(base64: string): SavedTable {
  const sheet = readWorkbook(new Uint8Array(Buffer.from(base64, "base64")));
  const head = sheet.findIndex((row, i) => i > 1 && row.length > 1);
  const below = sheet.findIndex((row, i) => i > head && row.every((cell) => cell === ""));
  const until = below < 0 ? sheet.length : below;
  const width = sheet[head]?.length ?? 0;
  return {
    title: sheet[0]?.[0],
    about: sheet[1]?.[0],
    rows: sheet.slice(head + 1, until).map((row) => Array.from({ length: width }, (_, i) => row[i] ?? "")),
    foot: sheet.slice(until).flat().join("\n"),
  };
}
