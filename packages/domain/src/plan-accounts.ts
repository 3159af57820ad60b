// What a sheet of accounts would make: each row an account, one that is there already, or faults at its cells. Nothing is guessed.
import { type AccountInput, accountSchema, usernameSchema } from "./account.ts";
import { type AccountColumn, type AccountFault, type AccountSheet, type AccountSheetRow, roleOfWord } from "./account-sheet.ts";
import type { RegionNode } from "./board.ts";
import { pathOfRegion } from "./ledger-plan/plan-places.ts";
import { matchUnit, type NamedUnit, plainName } from "./names.ts";
import { type Reach, type Role, roleProblem } from "./principal.ts";

export type KnownAccounts = { usernames: readonly string[]; units: readonly NamedUnit[]; regions: RegionNode[] };

export type AccountsPlan = {
  make: AccountInput[];
  /** Names that are taken: nothing of these accounts changes. */
  existing: string[];
  faults: AccountFault[];
};

/** Several roles, regions or units in one cell. No comma: the words for roles, and names, hold some themselves. */
const PARTS = /[、;；\n]/;

function partsOf(text: string): string[] {
  return text
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

export function planAccounts(sheet: AccountSheet, known: KnownAccounts): AccountsPlan {
  const plan: AccountsPlan = { make: [], existing: [], faults: [...sheet.faults] };
  const taken = new Set(known.usernames);
  const seen = new Set<string>();
  for (const row of sheet.rows) {
    const faults: AccountFault[] = [];
    const fault = (column: AccountColumn, code: AccountFault["code"], original = row.cells[column].text) =>
      faults.push({ cell: row.cells[column].ref, code, original });
    const username = usernameSchema.safeParse(row.cells.username.text).data;
    if (username === undefined) fault("username", "USERNAME");
    else if (seen.has(username)) fault("username", "TWICE");
    if (username !== undefined) seen.add(username);
    const name = accountSchema.shape.name.safeParse(row.cells.name.text).data;
    if (name === undefined) fault("name", "NAME");
    const roles = rolesOf(row, fault);
    const scope = reachOf(row, known, fault);
    const problem = faults.length === 0 ? roleProblem(roles, scope) : null;
    if (problem) fault(problem === "REPORTER_NEEDS_UNIT" ? "units" : "roles", problem);
    plan.faults.push(...faults);
    if (faults.length > 0 || username === undefined || name === undefined) continue;
    if (taken.has(username)) plan.existing.push(username);
    else plan.make.push({ username, name, roles, scope });
  }
  return plan;
}

type Fault = (column: AccountColumn, code: AccountFault["code"], original?: string) => void;

function rolesOf(row: AccountSheetRow, fault: Fault): Role[] {
  const roles = new Set<Role>();
  for (const word of partsOf(row.cells.roles.text)) {
    const role = roleOfWord(word);
    if (role) roles.add(role);
    else fault("roles", "ROLE_UNKNOWN", word);
  }
  return [...roles];
}

/** All units where neither regions nor units are named. */
function reachOf({ cells }: AccountSheetRow, { units, regions }: KnownAccounts, fault: Fault): Reach {
  const reach = { regions: new Set<number>(), units: new Set<number>() };
  for (const name of partsOf(cells.regions.text)) {
    const found = regions.filter((r) => [r.name, pathOfRegion({ regions }, r.id).join("/")].some((n) => plainName(n) === plainName(name)));
    if (found.length === 1 && found[0]) reach.regions.add(found[0].id);
    else fault("regions", found.length === 0 ? "REGION_UNKNOWN" : "REGION_AMBIGUOUS", name);
  }
  for (const name of partsOf(cells.units.text)) {
    const match = matchUnit(name, units);
    if (match.kind === "one") reach.units.add(match.found.id);
    else fault("units", match.kind === "none" ? "UNIT_UNKNOWN" : "UNIT_AMBIGUOUS", name);
  }
  const named = partsOf(cells.regions.text).length + partsOf(cells.units.text).length > 0;
  return named ? { regions: [...reach.regions], units: [...reach.units] } : "all";
}
