// What the list under the search field offers, in its order: what it says and where it leads.
import type { FoundFindings, SearchNames } from "@rectify/domain/search";
import type { BoardSearch } from "../url/board-search.ts";
import { type ListSearch, listSearch } from "../url/list-search.ts";
import type { FoundUnit, NameHits } from "./match-names.ts";

export const OPTION_KINDS = ["recent", "units", "people", "findings", "rounds", "groups"] as const;
export type OptionKind = (typeof OPTION_KINDS)[number];

export type Target =
  | { to: "unit"; unitId: number }
  | { to: "finding"; finding: string }
  /** The whole search: a search looks over the whole board, so no filter of the page stays. */
  | { to: "list"; search: ListSearch };

export type SearchOption = {
  key: string;
  kind: OptionKind;
  title: string;
  target: Target;
  /** Length of the list it leads to; absent for a single finding. */
  findings?: number;
  /** Units of a person, unit of a finding, long name of a unit. */
  note?: string;
  /** The former name by which a unit was found. */
  formerly?: string;
  finding?: FoundFindings["rows"][number];
  /** The last line of the findings: all of them. */
  all?: true;
};

const unitOption = (kind: "recent" | "units") => (u: FoundUnit) => ({
  key: `${kind}-${u.id}`,
  kind,
  title: u.shortName,
  ...(u.name === u.shortName ? {} : { note: u.name }),
  ...(u.formerly === undefined ? {} : { formerly: u.formerly }),
  findings: u.findings,
  target: { to: "unit" as const, unitId: u.id },
});

/** `days`: as-of and comparison of the page, which stay. `found` are the findings that hold `words`. */
export function searchOptions(names: NameHits, found: FoundFindings | null, words: string, days: BoardSearch): SearchOption[] {
  const list = (condition: Parameters<typeof listSearch>[1], narrow: BoardSearch = {}): Target => ({
    to: "list",
    search: listSearch(days, condition, narrow),
  });
  const findings: SearchOption[] = (found?.rows ?? []).map((finding) => ({
    key: `finding-${finding.finding}`,
    kind: "findings",
    title: finding.text,
    note: finding.code === null ? finding.unit : `${finding.unit} · ${finding.code}`,
    finding,
    target: { to: "finding", finding: finding.finding },
  }));
  const total = found?.total ?? 0;
  if (total > findings.length)
    findings.push({ key: "findings-all", kind: "findings", title: words, findings: total, all: true, target: list({ words }) });
  return [
    ...names.units.map(unitOption("units")),
    ...names.people.map((p) => ({
      key: `person-${p.name}`,
      kind: "people" as const,
      title: p.name,
      note: p.units.join(" · "),
      findings: p.findings,
      target: list({ people: [p.name] }),
    })),
    ...findings,
    ...names.rounds.map((r) => ({
      key: `round-${r.id}`,
      kind: "rounds" as const,
      title: r.name,
      findings: r.findings,
      target: list({}, { round: [r.id] }),
    })),
    ...names.groups.map((g) => ({
      key: `group-${g.id}`,
      kind: "groups" as const,
      title: g.name,
      findings: g.findings,
      target: list({}, { group: [g.id] }),
    })),
  ];
}

/** The units looked at last that still exist. */
export function recentOptions(units: SearchNames["units"], recent: readonly number[]): SearchOption[] {
  return recent.flatMap((id) => units.filter((u) => u.id === id).map(unitOption("recent")));
}
