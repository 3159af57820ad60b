// A published bulletin's text → its facts, each with the characters it stands in. Pure; nothing is guessed silently, nothing is mended.
import type { BulletinFacts, BulletinItem } from "@rectify/domain/bulletin";
import type { BulletinIssue, Span } from "@rectify/domain/issue";
import { checkCounts } from "./check.ts";
import { findContacts } from "./contacts.ts";
import { readDeclared } from "./declared.ts";
import { entriesOf } from "./entries.ts";
import { findDates } from "./find-dates.ts";
import { findIdentity } from "./identity.ts";
import { outlineOf } from "./outline.ts";
import { linesOf, paragraphsOf } from "./paragraphs.ts";
import { outsideEntries, placeParagraphs } from "./sections.ts";
import { resolveTimeline } from "./timeline.ts";
import { findTitle } from "./title.ts";

/**
 * Facts of one bulletin. Spans are half-open UTF-16 offsets into exactly `text`. What the text does not state is null or absent; what a
 * rule supplied is named in `inferred`. UNIT_MISSING and ROUND_MISSING are errors (the caller may supply both), all else are warnings.
 */
export function parseBulletin(text: string): BulletinFacts {
  const lines = linesOf(text);
  const titled = findTitle(lines);
  const placed = placeParagraphs(paragraphsOf(titled ? lines.slice(titled.to) : lines));
  const outside = outsideEntries(placed);
  const identity = findIdentity(text, titled?.title ?? null, outside);
  const timeline = resolveTimeline(text, findDates(outside, titled ? lines.slice(0, titled.from) : []));
  const declared = readDeclared(outside.map((paragraph) => paragraph.text));
  const entries = entriesOf(text, outlineOf(placed));
  const contacts = findContacts(outside.filter(({ zone }) => zone !== "organisation").map((paragraph) => paragraph.text));
  const listed = countListed(entries.items, declared.counts.items !== undefined);
  const states = { asOf: timeline.spans.asOf !== undefined, dueDates: entries.statesDueDates, owners: entries.statesOwners };
  const window = { from: timeline.days["publication.window.from"], to: timeline.days["publication.window.to"] };
  const inferred: string[] = [...(identity.unitInferred ? ["unit"] : []), ...timeline.inferred, ...(declared.rateInferred ? ["rate"] : [])];
  return {
    unit: identity.unit?.value ?? null,
    committeeTerm: identity.term?.value ?? null,
    round: identity.round?.value ?? null,
    group: identity.group?.value ?? null,
    onSite: { from: timeline.days["onSite.from"] ?? null, to: timeline.days["onSite.to"] ?? null },
    feedbackOn: timeline.days.feedbackOn ?? null,
    asOf: timeline.days.asOf ?? null,
    inferred,
    declared: declared.counts,
    listed,
    items: entries.items,
    publication: {
      on: timeline.days["publication.on"] ?? null,
      window: window.from && window.to ? { from: window.from, to: window.to } : null,
      phone: contacts.phone?.value ?? null,
      post: contacts.post?.value ?? null,
      email: contacts.email?.value ?? null,
    },
    spans: present({
      unit: identity.unit?.span,
      committeeTerm: identity.term?.span,
      round: identity.round?.span,
      group: identity.group?.span,
      ...timeline.spans,
      ...Object.fromEntries(Object.entries(declared.spans).map(([key, span]) => [`declared.${key}`, span])),
      "publication.phone": contacts.phone?.span,
      "publication.post": contacts.post?.span,
      "publication.email": contacts.email?.span,
    }),
    issues: [
      ...missing(identity.unit === null, "UNIT_MISSING"),
      ...missing(identity.round === null, "ROUND_MISSING"),
      ...identity.issues,
      ...timeline.issues,
      ...checkCounts(text, declared, { listed, items: entries.items }, states),
    ],
  };
}

/** Entries count as items where the bulletin declares items, else as findings. */
function countListed(items: readonly BulletinItem[], declaresItems: boolean): BulletinFacts["listed"] {
  return {
    aspects: new Set(items.flatMap(({ aspect }) => aspect ?? [])).size,
    items: declaresItems ? items.length : 0,
    findings: declaresItems ? 0 : items.length,
    measures: items.reduce((sum, { measures }) => sum + measures.length, 0),
  };
}

function missing(isMissing: boolean, code: "UNIT_MISSING" | "ROUND_MISSING"): BulletinIssue[] {
  return isMissing ? [{ severity: "error", code, original: null, span: null, facts: {} }] : [];
}

function present(spans: Record<string, Span | undefined>): Record<string, Span> {
  return Object.fromEntries(Object.entries(spans).filter((entry): entry is [string, Span] => entry[1] !== undefined));
}
