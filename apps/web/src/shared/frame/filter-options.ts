// What can be chosen in each filter, in the order in which people look for it.
import type { BoardContext, RegionNode } from "@rectify/domain/board";
import { TERM_CLASSES } from "@rectify/domain/finding";
import { TAXONOMY } from "@rectify/domain/taxonomy";
import type { Language } from "../i18n/language.ts";
import type { BoardSearch, FilterKey } from "../url/board-search.ts";

export type FilterOption = { value: string; label: string; depth: number };

function regionsInTreeOrder(regions: readonly RegionNode[]): RegionNode[] {
  const under = (parent: number | null): RegionNode[] => regions.filter((r) => r.parentId === parent).flatMap((r) => [r, ...under(r.id)]);
  return under(null);
}

const flat = (rows: readonly { id: number; name: string }[]): FilterOption[] =>
  rows.map((r) => ({ value: String(r.id), label: r.name, depth: 0 }));

/** `className` names a term class in the reader's language. */
export function filterOptions(
  key: FilterKey,
  context: BoardContext,
  language: Language,
  className: (code: (typeof TERM_CLASSES)[number] | "NONE") => string,
): FilterOption[] {
  switch (key) {
    case "round":
      return flat(context.rounds);
    case "group":
      return flat(context.groups);
    case "unit":
      return context.units.map((u) => ({ value: String(u.id), label: u.shortName, depth: 0 }));
    case "region":
      return regionsInTreeOrder(context.regions).map((r) => ({ value: String(r.id), label: r.name, depth: r.depth }));
    case "category":
      return TAXONOMY.flatMap((group) =>
        [group, ...(group.children.length > 1 ? group.children : [])].map((c) => ({
          value: c.code,
          label: language === "zh" ? c.shortZh : c.shortEn,
          depth: c.code === group.code ? 0 : 1,
        })),
      );
    case "class":
      return [...TERM_CLASSES, "NONE" as const].map((code) => ({ value: code, label: className(code), depth: 0 }));
  }
}

/** The chosen values as the URL's types; none chosen clears the filter. */
export function filterChange(key: FilterKey, values: readonly string[]): BoardSearch {
  if (values.length === 0) return { [key]: undefined };
  return { [key]: key === "category" || key === "class" ? [...values] : values.map(Number) };
}
