// What makes two ledger rows of one inspection the same finding.

/** The text in NFKC without spaces and punctuation; the text itself when nothing else is in it. */
function bare(text: string): string {
  const normal = text.normalize("NFKC");
  return normal.replace(/[\p{P}\p{Z}\p{C}\s]/gu, "") || normal.trim();
}

export type FindingWords = { code: string | null; aspect: string | null; item: string | null; text: string };

/** Key by what the finding says: aspect, item and text. Within one inspection (unit × round). */
export function textKey({ aspect, item, text }: Omit<FindingWords, "code">): string {
  return [aspect ?? "", item ?? "", text].map(bare).join("|");
}

/** Key of a finding code, however it was typed (full-width, spaced). */
export function codeKey(code: string): string {
  return `#${code.normalize("NFKC").replace(/\s/g, "")}`;
}

/** The code where one is given, else what the finding says. A code key begins with "#", a text key never does. */
export function findingKey({ code, ...words }: FindingWords): string {
  return code ? codeKey(code) : textKey(words);
}
