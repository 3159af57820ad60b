/** px for a digit beyond the third, at the size of the labels at the end of lines and bars. */
const DIGIT = 9;

/** px to leave right of a drawing: `base` holds labels of up to three digits, `largest` is the largest count said, `numbers` how many stand in a label. */
export function endRoom(base: number, largest: number, numbers = 1): number {
  return base + DIGIT * numbers * Math.max(0, String(largest).length - 3);
}
