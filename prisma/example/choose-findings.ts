// Chooses what an inspection found: wording that fits the unit first, then the common banks, the least used wording first.
import { TAXONOMY } from "@rectify/domain/taxonomy";
import type { Inspection } from "./inspections.ts";
import { type Prng, word } from "./prng.ts";
import { CONTROL_TEXTS } from "./texts/control-texts.ts";
import { DEPARTMENT_TEXTS } from "./texts/department-texts.ts";
import { GOVERNANCE_TEXTS } from "./texts/governance-texts.ts";
import { ORGANISATION_TEXTS } from "./texts/organisation-texts.ts";
import { PLACE_TEXTS } from "./texts/place-texts.ts";
import { POLICY_TEXTS } from "./texts/policy-texts.ts";
import { PUBLISHED_FINDINGS } from "./texts/published-findings.ts";
import type { SectorFinding, TextBank } from "./texts/text-bank.ts";
import { unitOf } from "./units.ts";

const BANKS: readonly TextBank[] = [...POLICY_TEXTS, ...GOVERNANCE_TEXTS, ...CONTROL_TEXTS, ...ORGANISATION_TEXTS];

/** How often a category comes up, roughly as in published feedback; misconduct close to the people belongs to streets and towns. */
const WEIGHTS: Record<string, number> = {
  A1: 4,
  A2: 7,
  A3: 3,
  A4: 4,
  A5: 4,
  A6: 2,
  A7: 4,
  A8: 2,
  B1: 6,
  B2: 3,
  B3: 5,
  B4: 8,
  B5: 9,
  B6: 7,
  B7: 4,
  B8: 6,
  B9: 0,
  C1: 5,
  C2: 4,
  C3: 6,
  C4: 6,
  C5: 5,
  D1: 4,
  D2: 4,
  D3: 2,
};
const MOST_OF_ONE_CATEGORY = 3;

export type ChosenFinding = { category: string; aspect: string; item: string; text: string; measures: readonly string[] };

/** How often each wording was used so far, over all inspections. */
export type Usage = Map<string, number>;

export function bankOf(category: string): TextBank {
  const found = BANKS.find((b) => b.code === category);
  if (!found) throw new RangeError(`no wording for category ${category}`);
  return found;
}

function aspectOf(category: string): string {
  const group = TAXONOMY.find((g) => g.code === category.charAt(0));
  if (!group) throw new RangeError(`no aspect for category ${category}`);
  return group.zh;
}

function leastUsed<T>(of: readonly T[], key: (one: T) => string, usage: Usage, random: Prng): T | undefined {
  const used = (one: T) => usage.get(key(one)) ?? 0;
  return random.shuffle(of).sort((a, b) => used(a) - used(b))[0];
}

function weightedCategory(random: Prng, weights: Record<string, number>): string {
  const codes = Object.keys(weights);
  let left = random.next() * codes.reduce((sum, c) => sum + (weights[c] ?? 0), 0);
  for (const code of codes) {
    left -= weights[code] ?? 0;
    if (left < 0) return code;
  }
  return codes[0] as string;
}

/** In the order of the feedback: aspect, item, finding. */
export function chooseFindings(inspection: Inspection, usage: Usage, second: boolean, random: Prng): ChosenFinding[] {
  const { kind, id } = unitOf(inspection.unit);
  const mark = (template: string) => usage.set(template, (usage.get(template) ?? 0) + 1);
  const published = PUBLISHED_FINDINGS[id];
  if (published)
    return published.flatMap(({ item, findings }) => findings.map(([category, text]) => finding(category, item, text, random)));
  const chosen: { category: string; template: string }[] = [];
  const take = (category: string, template: string) => {
    mark(template);
    chosen.push({ category, template });
  };
  const fitting: readonly SectorFinding[] = second ? [] : (DEPARTMENT_TEXTS[id] ?? PLACE_TEXTS[kind] ?? []);
  const wanted = Math.min(fitting.length, DEPARTMENT_TEXTS[id] ? fitting.length : Math.round(inspection.findings * 0.4));
  for (let i = 0; i < wanted; i++) {
    const free = fitting.filter(([, t]) => !chosen.some((c) => c.template === t));
    const one = leastUsed(free, ([, t]) => t, usage, random);
    if (one) take(...one);
  }
  const rural = kind === "street" || kind === "town";
  const weights = { ...WEIGHTS, B9: rural ? 9 : 0, B7: kind === "company" ? 8 : 4 };
  while (chosen.length < inspection.findings) {
    const category = weightedCategory(random, weights);
    if (chosen.filter((c) => c.category === category).length >= MOST_OF_ONE_CATEGORY) continue;
    const free = bankOf(category).findings.filter((t) => !chosen.some((c) => c.template === t));
    const template = leastUsed(free, (t) => t, usage, random);
    if (template) take(category, template);
  }
  const titles = new Map<string, string>();
  return chosen
    .slice(0, inspection.findings)
    .sort((a, b) => a.category.localeCompare(b.category, "en"))
    .map(({ category, template }) => {
      const title = titles.get(category) ?? random.pick(bankOf(category).items);
      titles.set(category, title);
      return finding(category, title, word(template, random), random);
    });
}

function finding(category: string, title: string, text: string, random: Prng): ChosenFinding {
  const measures = random
    .shuffle(bankOf(category).measures)
    .slice(0, random.between(2, 4))
    .map((m) => word(m, random));
  return { category, aspect: aspectOf(category), item: `关于“${title}”的问题`, text, measures };
}
