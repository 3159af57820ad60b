// The settings page in the URL: which tab.
import { z } from "zod";
import { type BoardSearch, readBoardSearch } from "./board-search.ts";

export const SETTINGS_TABS = ["rules", "units", "entry", "displays"] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];
export type SettingsSearch = BoardSearch & { tab?: SettingsTab | undefined };

/** For the settings route's `validateSearch`. The rules are the default and are left out. */
export function readSettingsSearch(raw: Record<string, unknown>): SettingsSearch {
  const tab = z.enum(SETTINGS_TABS).optional().catch(undefined).parse(raw.tab);
  return { ...readBoardSearch(raw), tab: tab === "rules" ? undefined : tab };
}
