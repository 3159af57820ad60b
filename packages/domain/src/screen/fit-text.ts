// Names on the wall are never cut. Widths are counted, not measured: the same line breaks on every machine and at every resolution.

/** `size` and widths in hundredths of the screen's height. */
export type Fitted = { size: number; lines: string[] };

export type FitRule = {
  width: number;
  /** The size where there is room. */
  base: number;
  /** One line down to this size. */
  oneLine: number;
  /** Several lines down to this size, as few as will do. */
  floor: number;
};

/** A character of these is as wide as it is high; another one a bit more than half. */
const WIDE_FROM = 0x2000;
const NARROW = 0.57;

export function widthInEm(text: string): number {
  return [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > WIDE_FROM ? 1 : NARROW), 0);
}

/** Parts of a name end after these and begin with an opening bracket. */
const AFTER_PART = /[、，；：）) ]/u;
const OPENS = /[（(“]/u;
/** These never begin a line. */
const CLOSES = /[、，；：）)”。 ]/u;

/** The size and the lines at which a text fits. The only rule by which a name may become smaller. */
export function fitText(text: string, { width, base, oneLine, floor }: FitRule): Fitted {
  const whole = widthInEm(text);
  if (whole * base <= width) return { size: base, lines: [text] };
  if (width / whole >= oneLine) return { size: down(width / whole), lines: [text] };
  const most = width / floor;
  for (let count = 2; ; count++) {
    const lines = balanced(text, count, most);
    const longest = Math.max(...lines.map(widthInEm));
    // A text of single characters a line cannot become narrower.
    if (longest <= most || count >= [...text].length) return { size: down(Math.min(oneLine, width / longest)), lines };
  }
}

/** Downwards, so that a rounded size never overflows. */
const down = (size: number) => Math.floor(size * 100) / 100;

/** Lines of about the same width; two are broken at the parts of a name where that keeps each within `most`. */
function balanced(text: string, count: number, most: number): string[] {
  const chars = [...text];
  if (count > 2) {
    const [first = "", ...rest] = [breakNear(chars, widthInEm(text) / count)].flatMap((at) => [
      chars.slice(0, at).join(""),
      ...balanced(chars.slice(at).join(""), count - 1, most),
    ]);
    return [first, ...rest];
  }
  const breaks = chars.flatMap((_, at) => (at > 0 && mayBreak(chars, at) ? [at] : []));
  const widest = (at: number) => Math.max(widthInEm(chars.slice(0, at).join("")), widthInEm(chars.slice(at).join("")));
  const best = (among: readonly number[]) => among.reduce<number | null>((a, b) => (a === null || widest(b) < widest(a) ? b : a), null);
  const part = best(breaks.filter((at) => OPENS.test(chars[at] ?? "") || AFTER_PART.test(chars[at - 1] ?? "")));
  const at = part !== null && widest(part) <= most ? part : (best(breaks) ?? chars.length);
  return [chars.slice(0, at).join("").trim(), chars.slice(at).join("").trim()].filter((line) => line !== "");
}

/** Whether a line may end before the character at this place. */
export function mayBreak(chars: readonly string[], at: number): boolean {
  const [before = "", after = ""] = [chars[at - 1], chars[at]];
  const insideWord = /[\w-]/.test(before) && /[\w-]/.test(after);
  // "8 个": a number goes with the word that it counts.
  const counted = before === " " && /\d/.test(chars[at - 2] ?? "") && /\p{Script=Han}/u.test(after);
  return !insideWord && !counted && !CLOSES.test(after) && !OPENS.test(before);
}

function breakNear(chars: readonly string[], wanted: number): number {
  let at = 1;
  while (at < chars.length - 1 && widthInEm(chars.slice(0, at + 1).join("")) <= wanted) at++;
  return at;
}
