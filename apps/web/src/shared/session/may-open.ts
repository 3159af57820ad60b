// Which pages are for whom. The server decides; this only keeps the way there from being shown.
import type { Me } from "@rectify/domain/account";
import {
  AUDITORS,
  allows,
  MEETING_READERS,
  MEETING_WALL,
  MOVERS,
  OFFICE,
  type Policy,
  READERS,
  RULE_KEEPERS,
  RULE_READERS,
  SECURITY,
  STEERERS,
  WALL,
} from "@rectify/domain/principal";

export function may(me: Me | null, policy: Policy): boolean {
  return me !== null && allows(policy, { id: me.id, roles: me.roles, scope: me.scope });
}

export const mayChange = (me: Me | null) => may(me, OFFICE);
export const mayMove = (me: Me | null) => may(me, MOVERS);
export const mayRead = (me: Me | null) => may(me, READERS);
/** A display for the public shows none. */
export const maySeeDecisions = (me: Me | null) => may(me, MEETING_WALL) && me?.display?.level !== "public";
export const mayKeepRules = (me: Me | null) => may(me, RULE_KEEPERS);

const PAGES: readonly (readonly [start: string, may: (me: Me) => boolean])[] = [
  ["/accounts", (me) => may(me, SECURITY)],
  ["/audit", (me) => may(me, AUDITORS)],
  ["/account", (me) => me.account],
  ["/import", mayChange],
  ["/screen", (me) => may(me, WALL)],
  ["/remote", (me) => may(me, STEERERS)],
  ["/meetings", (me) => may(me, MEETING_READERS)],
  ["/settings", (me) => may(me, RULE_READERS)],
  ["/units", mayRead],
  ["/findings", mayRead],
  ["/bulletins", mayRead],
];

export function mayOpen(me: Me, path: string): boolean {
  const page = PAGES.find(([start]) => path === start || path.startsWith(`${start}/`));
  return page ? page[1](me) : may(me, READERS);
}

/** Where one begins. */
export function homeOf(me: Me): "/" | "/screen" | "/accounts" | "/audit" | "/settings" | "/account" {
  return (["/", "/screen", "/accounts", "/audit", "/settings"] as const).find((path) => mayOpen(me, path)) ?? "/account";
}

export type Entry = "signIn" | "setUp" | "firstPassword" | "secondFactor";

/** What stands before the board, or null. */
export function entryFor(me: Me | null): Entry | null {
  if (me === null) return "signIn";
  if (me.roles.includes("firstRun")) return "setUp";
  if (me.mustChangePassword) return "firstPassword";
  return me.secondFactor?.required && !me.secondFactor.on ? "secondFactor" : null;
}

/** Thrown by the root route instead of loading a page. */
export class EntryNeeded extends Error {
  readonly entry: Entry;
  constructor(entry: Entry) {
    super(entry);
    this.entry = entry;
  }
}
