// Text that a spreadsheet could take for a formula is written with one leading apostrophe; reading takes exactly that one away again.

const RISKY = /^'*[=+\-@\t\r＝＋－＠]/;
const ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/;

/** The text as it is safe to write into a cell. */
export function escapeCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}

/** The text that `escapeCell` was given. */
export function unescapeCell(text: string): string {
  return ESCAPED.test(text) ? text.slice(1) : text;
}
