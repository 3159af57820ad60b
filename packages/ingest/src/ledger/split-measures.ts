// One cell, several measures: 一是…二是…, ①②, "1." or "（1）" at the start of a line, line breaks.

/** 一是 and its like, only where a sentence starts; ①② wherever it stands. */
const INLINE = /(?<=^|[。；;！!？?\n])[ \t\u3000]*(?=[一二三四五六七八九十]{1,3}是)|(?=[\u2460-\u2473])/gm;

/** "1.5倍" is a number, not a first measure; nor is "2024.8". */
const ENUMERATOR =
  /^\s*(?:[一二三四五六七八九十]{1,3}是[:：，,]?|[\u2460-\u2473][、.．]?|\d{1,2}[.．](?!\d)|\d{1,2}、|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]、?)\s*/;

function withoutEnumerators(piece: string): string {
  let rest = piece.trim();
  for (let m = ENUMERATOR.exec(rest); m; m = ENUMERATOR.exec(rest)) rest = rest.slice(m[0].length);
  return rest.trim();
}

/** The measures of a cell in order, without their enumerators. Splitting the joined result again gives the same. */
export function splitMeasures(text: string): string[] {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .flatMap((line) => line.split(INLINE))
    .map(withoutEnumerators)
    .filter((measure) => measure !== "");
}
