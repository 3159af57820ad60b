// A meeting's own words on the wall: as large as they can be on one page, and on several pages where even the smallest size is too large.
import { mayBreak, widthInEm } from "./fit-text.ts";
import { pagesOf } from "./pages.ts";

/** Width and height in hundredths of the screen's height; `sizes` from the largest on. */
export type TextBox = { width: number; height: number; sizes: readonly number[] };

/** `pages`: lines of the text, which joined are all of its characters but the line feeds. */
export type SetText = { size: number; pages: string[][] };

/** Room of a line, by its size. */
export const LINE_HEIGHT = 1.45;

export function setText(text: string, { width, height, sizes }: TextBox): SetText {
  const set = sizes.map((size) => {
    const lines = text.split(/\r?\n/).flatMap((paragraph) => linesOf(paragraph, width / size));
    return { size, lines, most: Math.max(3, Math.floor(height / (size * LINE_HEIGHT))) };
  });
  const chosen = set.find(({ lines, most }) => lines.length <= most) ?? set.at(-1);
  if (!chosen) throw new Error("no size to set a text in");
  return { size: chosen.size, pages: pagesOf(chosen.lines, chosen.most) };
}

/** Lines of at most this many em, broken where a line may end; a word longer than a line is broken anywhere. */
function linesOf(paragraph: string, most: number): string[] {
  const lines: string[] = [];
  let rest = [...paragraph];
  for (;;) {
    const fits = countWithin(rest, most);
    if (fits >= rest.length) return [...lines, rest.join("")];
    let at = fits;
    while (at > 1 && !mayBreak(rest, at)) at--;
    const end = at > 1 ? at : fits;
    lines.push(rest.slice(0, end).join(""));
    rest = rest.slice(end);
  }
}

/** How many characters stand on one line, at least one. A space at its end needs no room. */
function countWithin(chars: readonly string[], most: number): number {
  let width = 0;
  for (const [i, char] of chars.entries()) {
    width += char === " " ? 0 : widthInEm(char);
    const spaces = char === " " ? widthInEm(char) : 0;
    if (width > most) return Math.max(1, i);
    width += spaces;
  }
  return chars.length;
}
