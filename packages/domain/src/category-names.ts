// How people write a category in a cell: its code, its name, its short name, or code and name together.
import { nearestWord } from "./nearest-word.ts";
import { CATEGORIES, type Category } from "./taxonomy.ts";

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s"“”'‘’「」()]/g, "")
    .toUpperCase();
}

const codeOfName = new Map<string, string>();
for (const { code, zh, shortZh } of CATEGORIES) {
  for (const name of [code, zh, shortZh, `${code}${zh}`, `${code}${shortZh}`, `${code}-${zh}`, `${code}.${zh}`, `${code}、${zh}`]) {
    codeOfName.set(plain(name), code);
  }
}

/** What our workbooks print, and offer in their drop-down: "B4 作风建设". */
export function categoryLabel({ code, shortZh }: Pick<Category, "code" | "shortZh">): string {
  return `${code} ${shortZh}`;
}

/** The second-level code ("B4") that the text names, or null. A first-level code ("B") names no category. */
export function categoryByName(text: string): string | null {
  return codeOfName.get(plain(text)) ?? null;
}

/** The label of the category whose name resembles the text most, or null. */
export function nearestCategory(text: string): string | null {
  const name = nearestWord(plain(text), [...codeOfName.keys()]);
  const code = name === null ? undefined : codeOfName.get(name);
  const category = CATEGORIES.find((c) => c.code === code);
  return category ? categoryLabel(category) : null;
}
