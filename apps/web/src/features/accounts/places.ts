import type { AccountsPage } from "@rectify/api/accounts/list-accounts";
import type { AccountInput } from "@rectify/domain/account";
import { ADMINISTRATORS, type Reach } from "@rectify/domain/principal";
import type { TFunction } from "i18next";

export type Places = Pick<AccountsPage, "units" | "regions">;

/** Names of a reach's regions and units, for reading; null = all. */
function reachNames(reach: Reach, { units, regions }: Places): string[] | null {
  if (reach === "all") return null;
  const name = (all: { id: number; name: string }[]) => (id: number) => all.find((x) => x.id === id)?.name ?? `#${id}`;
  return [...reach.regions.map(name(regions)), ...reach.units.map(name(units))];
}

/** What an account sees, in words. */
export function reachText(t: TFunction, { roles, scope }: Pick<AccountInput, "roles" | "scope">, places: Places): string {
  const administrator = roles.some((role) => ADMINISTRATORS.some((a) => a === role));
  return reachNames(scope, places)?.join(t("access.comma")) ?? t(administrator ? "accounts.noFindings" : "access.reachAll");
}

/** One value a region or unit, as a list of choices knows it. */
export function reachValues(reach: Reach): string[] {
  return reach === "all" ? [] : [...reach.regions.map((id) => `r${id}`), ...reach.units.map((id) => `u${id}`)];
}

export function reachOf(values: readonly string[]): Reach {
  const ids = (kind: string) => values.filter((v) => v.startsWith(kind)).map((v) => Number(v.slice(1)));
  return { regions: ids("r"), units: ids("u") };
}
