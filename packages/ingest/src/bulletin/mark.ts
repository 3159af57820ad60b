// The numbering marks that open a heading: 一、 > （一） > 1. > （1）. A lower rank stands higher.
import { CHINESE } from "./chinese-number.ts";

export type Rank = 1 | 2 | 3 | 4;
export type Mark = { rank: Rank; length: number };

const MARKS: readonly (readonly [Rank, RegExp])[] = [
  [1, new RegExp(`^(?:第${CHINESE}部分[、:]?|${CHINESE}、)`)],
  [2, new RegExp(String.raw`^\(${CHINESE}\)[、.]?`)],
  // 13.5 is a figure and 2024.3.19 a day, not marks
  [3, /^\d{1,3}(?:[、)]|\.(?!\d))/],
  [4, /^\(\d{1,3}\)[、.]?/],
];

/** The mark at the start of a folded paragraph, or null. */
export function markOf(text: string): Mark | null {
  for (const [rank, pattern] of MARKS) {
    const m = pattern.exec(text);
    if (m) return { rank, length: m[0].length };
  }
  return null;
}
