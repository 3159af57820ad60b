// The names that a search knows, each with the number of findings behind it. Small sets: the page looks through them as one types.

import type { LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";
import type { SearchNames } from "@rectify/domain/search";
import { type Queryable, sql } from "../database.ts";
import { conditionsOn } from "../facts/day-conditions.ts";
import { inScope, scopeOf } from "../facts/scope.ts";
import { filterNames } from "./filter-names.ts";

/** More people than this are found by those with most findings; it bounds the answer, not the board. */
const PEOPLE = 20_000;
/** Units named beside a person, to tell two people of one name apart. */
const UNITS_OF_PERSON = 3;

type StoredPerson = { name: string; findings: number; leads: boolean; units: string[] };

/** Counts are the lengths of the lists that the names open on `asOf` within reach, without cancelled findings. */
export async function searchNames(db: Queryable, asOf: LocalDate, reach: Reach): Promise<SearchNames> {
  const on = conditionsOn(asOf);
  const there = sql`${on.there} AND ${on.counted} AND ${inScope(await scopeOf(db, { within: reach }))}`;
  const known = await filterNames(db, reach);
  const ids = (of: { id: number }[]) => of.map((x) => x.id);
  const [units, people, rounds, groups] = await Promise.all([
    db.query<SearchNames["units"][number]>(sql`
      SELECT u.id, u.name, u.short_name AS "shortName", COALESCE(n.findings, 0)::int AS findings,
             COALESCE((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'shortName', f.short_name) ORDER BY f.until DESC, f.name)
                         FROM unit_former_name f WHERE f.unit_id = u.id), '[]') AS former
        FROM unit u LEFT JOIN (SELECT e.unit_id, count(*) AS findings FROM finding_episode e WHERE ${there} GROUP BY e.unit_id) n
          ON n.unit_id = u.id
       WHERE u.id = ANY(${ids(known.units)}::int[])
       ORDER BY u.id`),
    db.query<StoredPerson>(sql`
      WITH named AS (
        SELECT p.name, e.unit_id, count(DISTINCT (e.inspection_id, e.finding_no)) AS findings, bool_or(p.leads) AS leads
          FROM finding_episode e
          JOIN (
            SELECT inspection_id, no, leader AS name, TRUE AS leads FROM finding WHERE leader <> ''
            UNION ALL
            SELECT inspection_id, no, person AS name, FALSE AS leads FROM finding WHERE person <> ''
          ) p ON p.inspection_id = e.inspection_id AND p.no = e.finding_no
         WHERE ${there}
         GROUP BY p.name, e.unit_id
      )
      SELECT n.name, sum(n.findings)::int AS findings, bool_or(n.leads) AS leads,
             array_agg(u.short_name ORDER BY n.findings DESC, u.id) AS units
        FROM named n JOIN unit u ON u.id = n.unit_id
       GROUP BY n.name
       ORDER BY sum(n.findings) DESC, n.name
       LIMIT ${PEOPLE}::int`),
    db.query<SearchNames["rounds"][number]>(sql`
      SELECT r.id, r.name, COALESCE(n.findings, 0)::int AS findings
        FROM inspection_round r LEFT JOIN (SELECT e.round_id, count(*) AS findings FROM finding_episode e WHERE ${there} GROUP BY e.round_id) n
          ON n.round_id = r.id
       WHERE r.id = ANY(${ids(known.rounds)}::int[])
       ORDER BY r.committee_term, r.ordinal NULLS LAST, r.id`),
    db.query<SearchNames["groups"][number]>(sql`
      SELECT g.id, g.name, COALESCE(n.findings, 0)::int AS findings
        FROM inspection_group g LEFT JOIN (SELECT e.group_id, count(*) AS findings FROM finding_episode e WHERE ${there} GROUP BY e.group_id) n
          ON n.group_id = g.id
       WHERE g.id = ANY(${ids(known.groups)}::int[])
       ORDER BY g.id`),
  ]);
  return { units, people: people.map((p) => ({ ...p, units: p.units.slice(0, UNITS_OF_PERSON) })), rounds, groups };
}
