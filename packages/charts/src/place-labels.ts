// Labels along a line: where each stands, in which lane, so that none lies on another and, if that can be had, no tick runs through one.

/** px: the place the label belongs to, and the label's width. */
export type Label = { at: number; width: number };
/** `lane` 0 stands nearest to the line; null = no room in any lane. `left`: px of the label's left edge. */
export type PlacedLabel = { lane: number | null; left: number };

/** About the width (px) of a text: Chinese characters are twice as wide as Latin ones. Errs on the wide side. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, char) => sum + (char > "ÿ" ? 1.1 : 0.55) * fontSize, 0);
}

/** The places of those labels that have room on one line, from the last one back: what is nearest to today is named. */
export function roomyTicks(labels: readonly Label[]): number[] {
  let end = Number.POSITIVE_INFINITY;
  return labels.toReversed().flatMap(({ at, width }) => {
    if (at + width / 2 > end) return [];
    end = at - width / 2;
    return [at];
  });
}

/** Labels centred on their place, kept inside [0, whole], each in the first lane where it touches no other. */
export function placeLabels(labels: readonly Label[], whole: number, lanes: number, gap = 10): PlacedLabel[] {
  const fromLeft = inLanes(labels, whole, lanes, gap);
  const fromRight = inLanes(labels.toReversed(), whole, lanes, gap).toReversed();
  return faults(labels, fromRight) < faults(labels, fromLeft) ? fromRight : fromLeft;
}

/** In the order given: the first take the lane nearest to the line. */
function inLanes(labels: readonly Label[], whole: number, lanes: number, gap: number): PlacedLabel[] {
  const taken: Label[][] = Array.from({ length: lanes }, () => []);
  return labels.map(({ at, width }) => {
    const left = Math.max(0, Math.min(whole - width, at - width / 2));
    const lane = taken.findIndex((there) => there.every((one) => left >= one.at + one.width + gap || one.at >= left + width + gap));
    if (lane < 0) return { lane: null, left };
    taken[lane]?.push({ at: left, width });
    return { lane, left };
  });
}

/** A label without a place is worse than any number of ticks through words. */
function faults(labels: readonly Label[], placed: readonly PlacedLabel[]): number {
  const through = (lane: number, at: number) =>
    placed.filter((one, i) => one.lane !== null && one.lane < lane && one.left < at && at < one.left + (labels[i]?.width ?? 0)).length;
  return placed.reduce((sum, { lane }, i) => sum + (lane === null ? 1000 : through(lane, labels[i]?.at ?? 0)), 0);
}
