const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const SQL_COMMENT = /--[^\n]*/g;

/** Comments become blanks of the same length, so that line numbers hold. */
export function blankComments(text: string, language: "typescript" | "sql" = "typescript"): string {
  const patterns = language === "sql" ? [COMMENT, SQL_COMMENT] : [COMMENT];
  return patterns.reduce((rest, comment) => rest.replace(comment, (found) => found.replace(/[^\n]/g, " ")), text);
}
