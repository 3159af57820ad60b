// Suggests a category from a finding's title by the taxonomy's cues. A suggestion only: the inspection office decides.
import { CATEGORIES } from "./taxonomy.ts";

export type CategorySuggestion = { code: string; cue: string };

/** What an aspect heading says about the group, in the words of the four supervision aspects and of the older "focus" headings. */
const ASPECT_GROUPS: readonly (readonly [RegExp, string])[] = [
  [/(?:巡视|巡察|审计).*整改|整改.*(?:落实|成果运用)/, "D"],
  [/组织路线|基层党组织|党员队伍|组织力|选人用人|班子建设/, "C"],
  [/从严治党|不正之风|腐败|廉洁|党风廉政/, "B"],
  [/路线方针政策|决策部署|党的理论|职能责任|中心大局/, "A"],
];

/** The group (A to D) an aspect heading belongs to, or null. */
export function groupOfAspect(heading: string): string | null {
  const text = bare(heading);
  return ASPECT_GROUPS.find(([words]) => words.test(text))?.[1] ?? null;
}

/**
 * The category whose cue in the title is the longest. Among equally long cues the aspect heading's group comes first, then D before B;
 * when categories still tie, the answer is null and the choice is a person's.
 */
export function suggestCategory(title: string, aspectHeading?: string | null): CategorySuggestion | null {
  const text = bare(title);
  const found = CATEGORIES.flatMap(({ code, cues }) => cues.filter((cue) => text.includes(cue)).map((cue) => ({ code, cue })));
  const longest = Math.max(0, ...found.map(({ cue }) => cue.length));
  let best = found.filter(({ cue }) => cue.length === longest);
  const prior = aspectHeading ? groupOfAspect(aspectHeading) : null;
  best = narrowTo(best, prior);
  if (best.some(({ code }) => code.startsWith("D"))) best = best.filter(({ code }) => !code.startsWith("B"));
  const [first] = best;
  return first && best.every(({ code }) => code === first.code) ? first : null;
}

function narrowTo(found: CategorySuggestion[], group: string | null): CategorySuggestion[] {
  const inside = found.filter(({ code }) => code[0] === group);
  return inside.length > 0 ? inside : found;
}

/** Width-folded, without spaces and quotation marks, which may stand inside a cue. */
function bare(text: string): string {
  return text.normalize("NFKC").replace(/[\s“”‘’"'「」『』]/g, "");
}
