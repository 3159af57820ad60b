// What an audit administrator is shown of a row's before and after: what was done to a finding, never what it says (decision 026).
import type { AuditFact } from "@rectify/domain/audit";
import { MOVES } from "@rectify/domain/moves";

/** Of people, rules and names of places everything is told: nothing of a finding is in there. */
const OPEN = /^(access|account|audit|display|server|setting|unit|round|group|screen)\./;
/** Days, instants, ids of findings, hashes. */
const HARMLESS = /^(\d{4}-\d\d-\d\d(T[\d:.]+Z?)?|\d+-\d+|[0-9a-f]{64})$/;
const CODE = /^[A-Z][A-Z0-9_]{0,40}$/;
/** Fields whose values are words of the product itself. */
const CODED = new Set(["state", "type", "kind", "termClass", "code", "category"]);
const MAX_FACTS = 40;

function isTellable(action: string, key: string, value: string): boolean {
  if (OPEN.test(action) || HARMLESS.test(value) || key === "fileName") return true;
  if (key === "move") return MOVES.some((move) => move === value);
  if (key === "reason") return action.endsWith("refused") && CODE.test(value);
  return CODED.has(key) && CODE.test(value);
}

/** The entries of a value; what changed of a finding is kept as pairs of field and value. */
function entriesOf(key: string, value: object): [string, unknown][] {
  if (!Array.isArray(value)) return Object.entries(value);
  if (key === "fields") return (value as [unknown, unknown][]).map(([field, said]) => [String(field), said]);
  return value.map((item, i) => [String(i + 1), item]);
}

function* factsOf(action: string, path: readonly string[], value: unknown): Generator<AuditFact> {
  const key = path.findLast((part) => !/^\d+$/.test(part)) ?? "";
  // A value without fields, such as the former number of a rule, is called what it is.
  const at = { path: path.length === 0 ? "value" : path.filter((part) => part !== "fields").join(".") };
  if (value === null || value === undefined) {
    if (path.length > 0) yield { ...at, value: "—" };
  } else if (typeof value === "string") {
    yield isTellable(action, key, value) ? { ...at, value } : { ...at, chars: [...value].length };
  } else if (typeof value !== "object") {
    yield { ...at, value: String(value) };
  } else if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string")) {
    yield value.every((item) => isTellable(action, key, item)) ? { ...at, value: value.join(", ") } : { ...at, items: value.length };
  } else {
    for (const [part, inner] of entriesOf(path.at(-1) ?? "", value)) yield* factsOf(action, [...path, part], inner);
  }
}

/** At most 40 facts; a last one without a path says how many more there are. */
export function tellFacts(action: string, value: unknown): AuditFact[] {
  const all = [...factsOf(action, [], value)];
  return all.length > MAX_FACTS ? [...all.slice(0, MAX_FACTS), { path: "", items: all.length - MAX_FACTS }] : all;
}
