// A chart as a picture that explains itself: title above, day, filters and definitions below.
import type { Palette } from "@rectify/charts/palette";

export type Picture = {
  title: string;
  /** Lines under the title: day and filters. */
  about: readonly string[];
  foot: readonly string[];
  /** The drawing, an <svg> element as text, and its size (px). */
  drawing: string;
  width: number;
  height: number;
};

const PADDING = 16;
const TITLE = 18;
const NOTE = 13;
const LINE = 20;
/** Narrower drawings get a sheet this wide, or their foot would be a column. */
const NARROWEST = 520;

const xml = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

/** Width of a character in parts of its size: a Chinese one is a square. Latin is taken as wide, so that nothing is cut. */
const widthOf = (char: string) => ((char.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6);

/** Breaks a text into lines of at most `width` px; between words where there are any, never before a stop. */
export function wrapText(text: string, width: number, size: number): string[] {
  const pieces = text.match(/[\u0021-\u2e7f]+\s*|[^\u0021-\u2e7f][，。；：、？！）”]*/gu) ?? [];
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of pieces) {
    const wide = [...piece].reduce((sum, char) => sum + widthOf(char) * size, 0);
    if (line !== "" && used + wide > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    line += piece;
    used += wide;
  }
  return line === "" ? lines : [...lines, line.trimEnd()];
}

/** One SVG document. */
export function chartPicture(picture: Picture, palette: Palette, fontFamily: string): { svg: string; width: number; height: number } {
  const width = Math.max(NARROWEST, Math.ceil(picture.width)) + 2 * PADDING;
  const inner = width - 2 * PADDING;
  let y = PADDING;
  const texts: string[] = [];
  const write = (lines: readonly string[], size: number, colour: string, weight: number) => {
    for (const line of lines.flatMap((text) => wrapText(text, inner, size))) {
      y += LINE;
      texts.push(`<text x="${PADDING}" y="${y - 5}" font-size="${size}" font-weight="${weight}" fill="${colour}">${xml(line)}</text>`);
    }
  };
  write([picture.title], TITLE, palette.ink, 600);
  write(picture.about, NOTE, palette.ink2, 400);
  y += PADDING;
  const drawing = `<g transform="translate(${PADDING} ${y})">${picture.drawing}</g>`;
  y += Math.ceil(picture.height) + 8;
  write(picture.foot, NOTE, palette.ink2, 400);
  const height = y + PADDING;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" ` +
    `viewBox="0 0 ${width} ${height}" font-family="${xml(fontFamily)}"><title>${xml(picture.title)}</title>` +
    `<rect width="${width}" height="${height}" fill="${palette.surface}"/>${texts.join("")}${drawing}</svg>`;
  return { svg, width, height };
}

/** The picture drawn twice as fine as the screen shows it. @throws when the browser cannot draw it */
export async function pngOf({ svg, width, height }: { svg: string; width: number; height: number }): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * 2;
    canvas.height = height * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (png === null) throw new Error("The browser could not draw the picture.");
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
