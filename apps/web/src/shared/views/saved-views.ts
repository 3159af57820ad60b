// The views this browser keeps: a name and the address of a page with its filters, condition and days.
import { z } from "zod";
import { keep, readKept } from "../kept/kept.ts";

const KEY = "views";
export const MOST_VIEWS = 50;
export const LONGEST_NAME = 60;

const viewSchema = z.object({
  id: z.string(),
  name: z.string().min(1).max(LONGEST_NAME),
  /** Path and query of this board; an address elsewhere is not opened. */
  url: z.string().regex(/^\/(?![/\\])/),
});
export type SavedView = z.infer<typeof viewSchema>;

export function readViews(): SavedView[] {
  return readKept(KEY, z.array(viewSchema), []);
}

/** Replaces what is kept by what `change` makes of it, and returns that. Other tabs may have written since the last reading. */
export function changeViews(change: (views: readonly SavedView[]) => SavedView[]): SavedView[] {
  const next = change(readViews()).slice(0, MOST_VIEWS);
  keep(KEY, next);
  return next;
}

/** Last in the list; a view of the same name takes the new address instead. */
export function withView(views: readonly SavedView[], name: string, url: string): SavedView[] {
  const named = name.trim().slice(0, LONGEST_NAME);
  const same = views.find((view) => view.name === named);
  if (same) return views.map((view) => (view === same ? { ...view, url } : view));
  const id = String(1 + Math.max(0, ...views.map((view) => Number(view.id) || 0)));
  return [...views, { id, name: named, url }];
}
