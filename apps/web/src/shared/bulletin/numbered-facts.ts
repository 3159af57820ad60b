// The facts of a bulletin in the order in which they are shown; those that stand in the text carry the number that marks their place.
import { type BulletinFacts, DECLARED_KEYS, type DeclaredKey } from "@rectify/domain/bulletin";
import type { Span } from "@rectify/domain/issue";
import type { LocalDate } from "@rectify/domain/local-date";

type PlainKey = "unit" | "round" | "group" | "onSite" | "feedbackOn" | "asOf" | "on" | "window" | "phone" | "post" | "email";
type FactKey = PlainKey | DeclaredKey;

export type FactValue =
  | { kind: "text"; text: string }
  | { kind: "days"; from: LocalDate | null; to: LocalDate | null }
  | { kind: "day"; day: LocalDate }
  | { kind: "count"; count: number }
  /** As stated, 0.9265. */
  | { kind: "rate"; rate: number };

export type NumberedFact = {
  key: FactKey;
  /** From 1, in the order of the list; null when no characters of the text say it. */
  number: number | null;
  /** Null = not stated. */
  value: FactValue | null;
  spans: Span[];
  /** A rule supplied it, or a part of it. */
  inferred: boolean;
};

/** Shown as "not stated" when they are missing; every other declared figure is shown only where it is stated. */
const EXPECTED: readonly DeclaredKey[] = ["aspects", "items", "findings", "completed"];

const text = (value: string | null): FactValue | null => (value === null || value === "" ? null : { kind: "text", text: value });
const dayOf = (day: LocalDate | null): FactValue | null => (day === null ? null : { kind: "day", day });
const daysOf = (days: { from: LocalDate | null; to: LocalDate | null } | null): FactValue | null =>
  days === null || (days.from === null && days.to === null) ? null : { kind: "days", from: days.from, to: days.to };

function declaredFact(facts: BulletinFacts, key: DeclaredKey): [FactKey, FactValue | null, string[]] {
  const stated = facts.declared[key];
  const value: FactValue | null =
    stated === undefined ? null : key === "rate" ? { kind: "rate", rate: stated } : { kind: "count", count: stated };
  return [key, value, [`declared.${key}`]];
}

export function numberedFacts(facts: BulletinFacts): NumberedFact[] {
  const { publication } = facts;
  const round = [facts.committeeTerm, facts.round].filter((part) => part !== null).join("");
  const rows: [FactKey, FactValue | null, string[]][] = [
    ["unit", text(facts.unit), ["unit"]],
    ["round", text(round), ["committeeTerm", "round"]],
    ["group", text(facts.group), ["group"]],
    ["onSite", daysOf(facts.onSite), ["onSite.from", "onSite.to"]],
    ["feedbackOn", dayOf(facts.feedbackOn), ["feedbackOn"]],
    ["asOf", dayOf(facts.asOf), ["asOf"]],
    ...DECLARED_KEYS.filter((key) => EXPECTED.includes(key) || facts.declared[key] !== undefined).map((key) => declaredFact(facts, key)),
    ["on", dayOf(publication.on), ["publication.on"]],
    ["window", daysOf(publication.window), ["publication.window.from", "publication.window.to"]],
    ["phone", text(publication.phone), ["publication.phone"]],
    ["post", text(publication.post), ["publication.post"]],
    ["email", text(publication.email), ["publication.email"]],
  ];
  let last = 0;
  return rows.map(([key, value, paths]) => {
    const spans = paths.flatMap((path) => facts.spans[path] ?? []);
    if (spans.length > 0) last += 1;
    const inferred = paths.some((path) => facts.inferred.includes(path) || facts.inferred.includes(path.replace(/^declared\./, "")));
    return { key, value, spans, inferred: inferred && value !== null, number: spans.length > 0 ? last : null };
  });
}
