// The state of every page, as it stands in the URL. What cannot be read is left out, so that an old or mistyped link still opens.
import { TERM_CLASSES } from "@rectify/domain/finding";
import { type LocalDate, localDateSchema } from "@rectify/domain/local-date";
import type { ProgressFilter } from "@rectify/domain/progress-filter";
import { z } from "zod";

/** "1,2" or ["1", 2] → items; an empty list is absent. */
export function listOf<T extends z.ZodType>(item: T) {
  return z
    .preprocess(
      (raw) => (raw === undefined || raw === null ? undefined : Array.isArray(raw) ? raw : String(raw).split(",")),
      z.array(item).min(1).optional(),
    )
    .optional()
    .catch(undefined);
}

const id = z.coerce.number().int().positive();

export const boardSearchFields = {
  asOf: localDateSchema.optional().catch(undefined),
  compareWith: localDateSchema.optional().catch(undefined),
  round: listOf(id),
  region: listOf(id),
  unit: listOf(id),
  group: listOf(id),
  category: listOf(z.string().regex(/^[A-Z]\d{0,2}$/)),
  class: listOf(z.enum([...TERM_CLASSES, "NONE"])),
};

export const boardSearchSchema = z.object(boardSearchFields);

export type BoardSearch = {
  asOf?: LocalDate | undefined;
  compareWith?: LocalDate | undefined;
  round?: number[] | undefined;
  region?: number[] | undefined;
  unit?: number[] | undefined;
  group?: number[] | undefined;
  category?: string[] | undefined;
  class?: NonNullable<ProgressFilter["classes"]> | undefined;
};

export const FILTER_KEYS = ["round", "region", "unit", "group", "category", "class"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

function present<T extends object>(all: T): T {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as T;
}

/**
 * Every key of the fields, undefined where nothing readable stands. The router lays what a route read over the raw search:
 * a key left out would let the unreadable text through.
 */
export function everyKey<T extends object>(fields: object, read: T): T {
  return Object.fromEntries(Object.keys(fields).map((key) => [key, read[key as keyof T]])) as T;
}

/** For a route's `validateSearch`. */
export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  return everyKey(boardSearchFields, boardSearchSchema.parse(raw) as BoardSearch);
}

/** The part of any page's search that travels from page to page. */
export function boardOf(search: BoardSearch): BoardSearch {
  const { asOf, compareWith, round, region, unit, group, category, class: classes } = search;
  return present({ asOf, compareWith, round, region, unit, group, category, class: classes });
}

export function filterOf(search: BoardSearch): ProgressFilter {
  return present({
    rounds: search.round,
    regions: search.region,
    units: search.unit,
    groups: search.group,
    categories: search.category,
    classes: search.class,
  }) as ProgressFilter;
}

/** Input of every query that computes figures for a day. */
export function scopeOf(search: BoardSearch): { filter: ProgressFilter; asOf?: LocalDate; compareWith?: LocalDate } {
  return {
    filter: filterOf(search),
    ...(search.asOf ? { asOf: search.asOf } : {}),
    ...(search.compareWith ? { compareWith: search.compareWith } : {}),
  };
}

export function isFiltered(search: BoardSearch): boolean {
  return FILTER_KEYS.some((key) => search[key] !== undefined);
}
