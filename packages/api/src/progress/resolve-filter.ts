// Names to ids: the command line says "区住建局" or "第三轮", figures are asked by id. What is ambiguous is refused, never chosen.
import { filterNames } from "@rectify/db/queries/filter-names";
import { DomainError } from "@rectify/domain/errors";
import { TERM_CLASSES } from "@rectify/domain/finding";
import { groupKey, matchUnit, plainName, roundKey } from "@rectify/domain/names";
import type { ProgressFilter } from "@rectify/domain/progress-filter";
import { CATEGORIES, TAXONOMY } from "@rectify/domain/taxonomy";
import type { SignedIn } from "../use-case.ts";

/** Words of a filter as a person writes them: name, short name, code or id; each may repeat. */
export type FilterWords = Partial<Record<"round" | "region" | "unit" | "group" | "category" | "class", string[]>>;

const CLASS_WORDS: Record<string, "IMMEDIATE" | "TIME_LIMITED" | "SUSTAINED" | "NONE"> = {
  立行立改: "IMMEDIATE",
  限期整改: "TIME_LIMITED",
  长期坚持: "SUSTAINED",
  未说明: "NONE",
  NONE: "NONE",
};

type Kind = keyof FilterWords;
type Found<T> = { kind: "one"; found: T } | { kind: "none" } | { kind: "several"; found: T[] };

function pick<T>(kind: Kind, word: string, result: Found<T>, nameOf: (t: T) => string): T {
  if (result.kind === "one") return result.found;
  if (result.kind === "none") throw new DomainError("UNKNOWN_NAME", { kind, name: word });
  throw new DomainError("AMBIGUOUS_NAME", { kind, name: word, candidates: result.found.map(nameOf) });
}

function among<T>(found: T[]): Found<T> {
  const [first] = found;
  if (!first) return { kind: "none" };
  return found.length === 1 ? { kind: "one", found: first } : { kind: "several", found };
}

/** Exact matches win over partial ones; an id wins over both. */
function byName<T extends { id: number; name: string }>(word: string, all: readonly T[], keyOf: (s: string) => string): Found<T> {
  const id = /^\d{1,9}$/.test(word) ? all.filter((x) => x.id === Number(word)) : [];
  if (id.length > 0) return among(id);
  const exact = all.filter((x) => keyOf(x.name) === keyOf(word));
  return among(exact.length > 0 ? exact : all.filter((x) => plainName(x.name).includes(plainName(word))));
}

function categoryCode(word: string): string {
  const all = [...TAXONOMY, ...CATEGORIES];
  const plain = plainName(word);
  const exact = all.filter((c) =>
    [c.code, c.zh, c.en, c.shortZh, c.shortEn].some((n) => plainName(n).toLowerCase() === plain.toLowerCase()),
  );
  return pick("category", word, among(exact), (c) => `${c.code} ${c.zh}`).code;
}

function termClass(word: string): "IMMEDIATE" | "TIME_LIMITED" | "SUSTAINED" | "NONE" {
  const upper = word.toUpperCase();
  const found = TERM_CLASSES.find((c) => c === upper) ?? CLASS_WORDS[word] ?? CLASS_WORDS[upper];
  if (!found) throw new DomainError("UNKNOWN_NAME", { kind: "class", name: word });
  return found;
}

/** @throws UNKNOWN_NAME, AMBIGUOUS_NAME with {kind, name, candidates} */
export async function resolveFilter(ctx: SignedIn, words: FilterWords): Promise<ProgressFilter> {
  const names = await filterNames(ctx.db, ctx.principal.scope);
  const unit = (w: string) => {
    const id = /^\d{1,9}$/.test(w) ? names.units.filter((u) => u.id === Number(w)) : [];
    return pick("unit", w, id.length > 0 ? among(id) : matchUnit(w, names.units), (u) => u.name).id;
  };
  const filter: ProgressFilter = {};
  if (words.round?.length) filter.rounds = words.round.map((w) => pick("round", w, byName(w, names.rounds, roundKey), (r) => r.name).id);
  if (words.region?.length)
    filter.regions = words.region.map((w) => pick("region", w, byName(w, names.regions, plainName), (r) => r.name).id);
  if (words.unit?.length) filter.units = words.unit.map(unit);
  if (words.group?.length) filter.groups = words.group.map((w) => pick("group", w, byName(w, names.groups, groupKey), (g) => g.name).id);
  if (words.category?.length) filter.categories = words.category.map(categoryCode);
  if (words.class?.length) filter.classes = words.class.map(termClass);
  return filter;
}
