// Whose inspection the bulletin is about: unit, committee term, round, inspection group. Two different answers are no answer.
import type { BulletinIssue, Span } from "@rectify/domain/issue";
import { CHINESE, numberOf } from "./chinese-number.ts";
import { isOrganisationName } from "./line-words.ts";
import { type MappedText, sliceMapped, spanOf } from "./mapped-text.ts";
import type { Placed } from "./sections.ts";
import { roundsIn, unitIn } from "./title.ts";

type Stated = { value: string; span: Span };
export type Identity = {
  unit: Stated | null;
  /** True when the unit is known from the signature only. */
  unitInferred: boolean;
  term: Stated | null;
  round: Stated | null;
  group: Stated | null;
  issues: BulletinIssue[];
};

export function findIdentity(raw: string, title: MappedText | null, outside: readonly Placed[]): Identity {
  const lead = outside.filter(({ zone, mark }) => zone === "lead" && !mark).map(({ text }) => text);
  const scope = lead.length > 0 ? lead : outside.slice(0, 3).map(({ text }) => text);
  const titled = title ? unitOf(title) : null;
  const unit = titled ?? signature(outside);
  const rounds = roundOf(title ? [title] : [], scope);
  const groups = groupsOf(scope);
  const two = groups.length > 1 || rounds.length > 1;
  const issues: BulletinIssue[] = [];
  if (two) {
    const places = groups.length > 1 ? groups : rounds.map(({ round }) => round);
    const [one, other] = places as [Stated, Stated];
    issues.push({
      severity: "warning",
      code: "TWO_INSPECTIONS",
      original: raw.slice(other.span.start, other.span.end),
      span: other.span,
      facts: { one: one.value, other: other.value },
    });
  }
  const [first] = rounds;
  const single = rounds.length === 1 ? first : undefined;
  return {
    unit,
    unitInferred: titled === null && unit !== null,
    term: single?.term ?? null,
    round: single?.round ?? null,
    group: groups.length === 1 ? (groups[0] as Stated) : null,
    issues,
  };
}

function stated(text: MappedText, from: number, to: number): Stated {
  return { value: text.text.slice(from, to), span: spanOf(text, from, to) };
}

function unitOf(title: MappedText): Stated | null {
  const place = unitIn(title.text);
  return place ? stated(title, place.from, place.to) : null;
}

/** The last organisation that signs below the text. */
function signature(outside: readonly Placed[]): Stated | null {
  const signed = outside.findLast(({ zone, text, mark }) => zone === "closing" && !mark && isOrganisationName(text.text))?.text;
  if (!signed) return null;
  const prefix = /^(?:中共|中国共产党)/.exec(signed.text)?.[0].length ?? 0;
  return stated(sliceMapped(signed, prefix), 0, signed.text.length - prefix);
}

type StatedRound = { term: Stated | null; round: Stated };

/** The round of the title; without one there, the different rounds the lead names. */
function roundOf(title: readonly MappedText[], lead: readonly MappedText[]): StatedRound[] {
  const inTitle = mentions(title);
  if (inTitle.length === 0) return mentions(lead);
  // A title that leaves out the committee term may be completed by the lead, where that names the same round.
  return inTitle.map((one) => (one.term ? one : (mentions(lead).find((o) => o.term && o.round.value === one.round.value) ?? one)));
}

function mentions(texts: readonly MappedText[]): StatedRound[] {
  const all = texts.flatMap((text) =>
    roundsIn(text.text).map(({ term, round }) => ({ term: term ? stated(text, ...term) : null, round: stated(text, ...round) })),
  );
  return all.filter(
    (one, i) => !all.slice(0, i).some((o) => o.round.value === one.round.value && (!one.term || o.term?.value === one.term.value)),
  );
}

const COMMITTEE = "(?:[省市区县州盟旗]委|中央|党委|党工委)?";
const GROUP = new RegExp(`${COMMITTEE}(?:第(${CHINESE}|\\d{1,2})(?:巡[察视])组|巡[察视](?:第)?(${CHINESE}|\\d{1,2})组)`, "g");

function groupsOf(texts: readonly MappedText[]): Stated[] {
  const seen = new Map<number | null, Stated>();
  for (const text of texts) {
    for (const m of text.text.matchAll(GROUP)) {
      const no = numberOf((m[1] ?? m[2]) as string);
      if (!seen.has(no)) seen.set(no, stated(text, m.index, m.index + m[0].length));
    }
  }
  return [...seen.values()];
}
