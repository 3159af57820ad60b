// The word somebody probably meant, for a suggestion that a person then takes or leaves. Never applied by itself.

/** Insertions, deletions and replacements of one character that lead from a to b. */
export function editDistance(a: string, b: string): number {
  const from = [...a];
  const to = [...b];
  let previous = to.map((_, j) => j + 1);
  for (const [i, x] of from.entries()) {
    let left = i + 1;
    let diagonal = i;
    previous = to.map((y, j) => {
      const up = previous[j] ?? 0;
      const cost = Math.min(left + 1, up + 1, diagonal + (x === y ? 0 : 1));
      diagonal = up;
      left = cost;
      return cost;
    });
  }
  return previous.at(-1) ?? from.length;
}

/** The closest of `words`, if no more than half of the longer one's characters differ; the first of equals. */
export function nearestWord(text: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const distance = editDistance(text, word);
    const near = distance * 2 <= Math.max([...text].length, [...word].length);
    if (near && (best === null || distance < best.distance)) best = { word, distance };
  }
  return best?.word ?? null;
}
