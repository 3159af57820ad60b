// The sentence of each scene of a meeting, in both languages at once: what is frozen with it is what the board's own cards say.
import { heatModel } from "@rectify/charts/heat-model";
import { trendModel } from "@rectify/charts/trend-model";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Headlines } from "@rectify/domain/meeting";
import type { Overview } from "@rectify/domain/overview";
import type { Scene } from "@rectify/domain/screen/scenes";
import { categoryOf } from "@rectify/domain/taxonomy";
import i18next, { type TFunction } from "i18next";
import { trendTitle } from "../../shared/figures/trend-title.ts";
import { LANGUAGES, type Language } from "../../shared/i18n/language.ts";
import { categoriesTitle, heatTitle, longestTitle, rankTitle, sinceTitle } from "./card-titles.ts";
import { overdueFacts, progressFacts } from "./headline-facts.ts";

/** The scenes that say something of the whole board. */
type BoardScene = Exclude<Scene, "unit" | "decisions" | "text">;
type Sentence = (overview: Overview, t: TFunction, language: Language, today: LocalDate) => string;

/** Marks where a page sets its links. */
const LINKS = /<\/?\w+>/g;

function nameIn(language: Language) {
  return (code: string) => {
    const category = categoryOf(code);
    return category ? (language === "zh" ? category.shortZh : category.shortEn) : code;
  };
}

const SENTENCES: Record<BoardScene, Sentence> = {
  overview(overview, t, language, today) {
    const progress = t("overview.headline.progress", progressFacts(overview, language, today));
    const late = () => {
      const { where, ...facts } = overdueFacts(overview, language, t);
      return t("overview.headline.overdue", facts) + t(`overview.headline.${where}`, facts);
    };
    const parts = [progress, overview.overdue === 0 ? t("overview.headline.none") : late()];
    return parts.join(language === "zh" ? "" : " ").replace(LINKS, "");
  },
  plan(overview, t) {
    const model = trendModel(overview.trend);
    return model.last === null ? t("overview.trend.none") : trendTitle(model, t);
  },
  ranking: rankTitle,
  overdue: (overview, t) => (overview.longestOverdue.length === 0 ? t("overview.ageing.none") : longestTitle(overview, t)),
  categories: (overview, t, language) => categoriesTitle(overview, nameIn(language), t),
  heat: (overview, t, language) => heatTitle(heatModel(overview.heat, overview.units, 1), nameIn(language), t),
  since: sinceTitle,
};

/** The texts of one language, whichever the page is in. */
async function textsIn(language: Language): Promise<TFunction> {
  const translation = language === "zh" ? (await import("../../shared/i18n/zh.ts")).zh : (await import("../../shared/i18n/en.ts")).en;
  const own = i18next.createInstance();
  return own.init({ lng: language, resources: { [language]: { translation } }, interpolation: { escapeValue: false } });
}

/** Of those `scenes` that say something of the whole board. `today` decides whether a year has to be said. */
export async function sceneHeadlines(overview: Overview, scenes: readonly Scene[], today: LocalDate): Promise<Headlines> {
  const said = await Promise.all(LANGUAGES.map(async (language) => [language, await textsIn(language)] as const));
  const known = (Object.keys(SENTENCES) as BoardScene[]).filter((scene) => scenes.includes(scene));
  return Object.fromEntries(
    known.map((scene) => [
      scene,
      Object.fromEntries(said.map(([language, t]) => [language, SENTENCES[scene](overview, t, language, today)])),
    ]),
  ) as Headlines;
}
export type HeadlinesOf = typeof sceneHeadlines;
