// What a display of the level "public" is answered: the same, without a name of a person. One place for all procedures, so that none is forgotten.
import type { Principal } from "@rectify/domain/principal";

/** Every field in which an answer may name a person, whatever the procedure. Departments and units are none. */
const PERSONS: ReadonlySet<string> = new Set([
  "leader",
  "person",
  "firstResponsiblePerson",
  "actor",
  "approver",
  "owner",
  "pairedBy",
  "undoneBy",
]);

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip);
  if (value === null || typeof value !== "object" || value instanceof Date || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([field, said]) => [field, PERSONS.has(field) ? null : strip(said)]));
}

/** The answer as far as this principal may know persons. */
export function forLevel<O>({ display }: Principal, answer: O): O {
  return display?.level === "public" ? (strip(answer) as O) : answer;
}
