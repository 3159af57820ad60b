// A small seeded generator of numbers: the same seed tells the same story for ever.

export type Prng = {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(of: readonly T[]): T;
  /** A copy in another order. */
  shuffle<T>(of: readonly T[]): T[];
};

/** FNV-1a, so that each unit has a stream of its own and a change to one leaves the others alone. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** mulberry32 over the hash of `seed`. */
export function prng(seed: string): Prng {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(of: readonly T[]): T => {
    if (of.length === 0) throw new RangeError("nothing to pick from");
    return of[between(0, of.length - 1)] as T;
  };
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick,
    shuffle: (of) => {
      const out = [...of];
      for (let i = out.length - 1; i > 0; i--) {
        const j = between(0, i);
        [out[i], out[j]] = [out[j] as (typeof out)[number], out[i] as (typeof out)[number]];
      }
      return out;
    },
  };
}

/** Wording with its choices made: `[x|y]` picks one, `{2-6}` becomes a number. */
export function word(template: string, random: Prng): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, choices: string) => random.pick(choices.split("|")))
    .replace(/\{(\d+)-(\d+)\}/g, (_, low: string, high: string) => String(random.between(Number(low), Number(high))));
}
