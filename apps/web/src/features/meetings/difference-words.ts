// One difference between a frozen meeting and now, in words: what, then, now.
import type { Difference } from "@rectify/domain/frozen-differences";
import type { Overview } from "@rectify/domain/overview";
import { categoryOf } from "@rectify/domain/taxonomy";
import type { TFunction } from "i18next";
import type { Language } from "../../shared/i18n/language.ts";
import { MEETING_TEXTS } from "./use-meeting-texts.ts";

export type DifferenceWords = { key: string; what: string; before: string; now: string; finding?: string };

/** Those a reader looks for first; cells of charts, which follow from them, come last. */
const ORDER: readonly Difference["of"][] = ["figure", "unit", "overdue", "since", "category", "before", "trend", "heat"];

/** Of the figures those at the head of the board; what they are made of comes after them. */
const FIGURES = ["overdue", "dueSoon", "awaitingVerification", "verified.done", "declared.done", "onTime.done", "total"];

const placeOf = (d: Difference): number => {
  const place = d.of === "figure" ? FIGURES.indexOf(d.figure) : 0;
  return 100 * ORDER.indexOf(d.of) + (place < 0 ? FIGURES.length : place);
};

const RATES = new Set(["declared", "verified", "onTime"]);

export function differenceWords(differences: readonly Difference[], overview: Overview, t: TFunction, lang: Language): DifferenceWords[] {
  const texts = MEETING_TEXTS[lang].difference;
  const none = MEETING_TEXTS[lang].look.now.none;
  const units = new Map(overview.units.map(({ unitId, unit }) => [unitId, unit]));
  const category = (code: string) => {
    const known = categoryOf(code);
    return known ? (lang === "zh" ? known.shortZh : known.shortEn) : code;
  };
  const part = (figure: string) => texts.figure[figure] ?? figure;
  const figure = (name: string): string => {
    const [head = "", leaf] = name.split(/\.(.*)/s);
    if (leaf === undefined) return part(name);
    if (head === "states") return t(`words.state.${leaf as "CLOSED"}`);
    if (head === "ageing") return texts.late(t(`words.band.${leaf as "90+"}`));
    if (head === "ageingOriginal") return texts.byOriginal(t(`words.band.${leaf as "90+"}`));
    if (!RATES.has(head)) return name;
    const rate = t(`words.rate.${head as "verified"}`);
    return leaf === "done" ? texts.done(rate) : texts.base(rate);
  };
  const what = (d: Difference): string => {
    switch (d.of) {
      case "figure":
        return figure(d.figure);
      case "before":
        return texts.before(figure(d.figure));
      case "since":
        return texts.sinceOf(texts.since[d.figure] ?? d.figure);
      case "unit":
        return texts.of(d.unit, part(d.figure));
      case "category":
        return texts.of(category(d.code), part(d.figure));
      case "heat":
        return texts.of(texts.of(units.get(d.unitId) ?? String(d.unitId), category(d.code)), part(d.figure));
      case "trend":
        return texts.trendOf(d.day, part(d.figure));
      case "overdue":
        return texts.of(d.unit, d.text);
    }
  };
  const value = (d: Difference, count: number | null) => {
    if (d.of === "overdue") return count === null ? texts.notOverdue : texts.days(count);
    return count === null ? none : String(count);
  };
  const lines = [...differences]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((d, i) => ({
      key: `${d.of} ${i}`,
      what: what(d),
      before: value(d, d.before),
      now: value(d, d.now),
      ...(d.of === "overdue" ? { finding: d.finding } : {}),
    }));
  // A state that is also a figure of the board is said once. Two findings may have the same words.
  const said = (line: DifferenceWords) => [line.what, line.before, line.now, line.finding].join("\n");
  return lines.filter((line, i) => lines.findIndex((other) => said(other) === said(line)) === i);
}
