// The scenes of the wall: for each its pages, its sentence, its drawing, and how a very wide wall lays it out. A new scene is one entry more.

import { stageHeat } from "@rectify/charts/stage-heat";
import type { Scene } from "@rectify/domain/screen/scenes";
import type { ComponentType } from "react";
import type { ScreenTexts } from "../../shared/i18n/screen-texts.ts";
import type { CategoryNames } from "./category-names.ts";
import { CategoriesScene, categoriesHeadline } from "./scene-categories.tsx";
import { DecisionsScene, decisionPages } from "./scene-decisions.tsx";
import { HeatScene } from "./scene-heat.tsx";
import { OverdueScene, overduePages } from "./scene-overdue.tsx";
import { OverviewScene } from "./scene-overview.tsx";
import { PlanScene } from "./scene-plan.tsx";
import type { SceneProps } from "./scene-props.ts";
import { RankingScene, rankingHeadline, rankingPages } from "./scene-ranking.tsx";
import { SinceScene } from "./scene-since.tsx";
import { TextScene, textOf } from "./scene-text.tsx";
import { type ScreenData, unitsOf } from "./screen-data.ts";
import type { ShownScene } from "./screen-search.ts";
import type { StageView } from "./stage-view.ts";
import { UnitSpotlight } from "./unit-spotlight.tsx";

type Sizes = Pick<StageView, "viewing" | "layout">;
export type Wording = { texts: ScreenTexts; names: CategoryNames } & Sizes;

export type SceneDefinition = {
  pages(data: ScreenData, sizes: Sizes, own: ShownScene): number;
  /** One sentence from the figures, at most 25 characters in Chinese. */
  headline(data: ScreenData, page: number, wording: Wording, own: ShownScene): string;
  Body: ComponentType<SceneProps>;
  /** Fills a very wide wall by itself; the others keep a common width and have the list of the overdue beside them. */
  fillsWide: boolean;
  /** How to read a very wide wall, at the foot of its panel. */
  howTo?(texts: ScreenTexts): string;
};

const one = () => 1;
export const SCENE_DEFINITIONS: Record<Scene, SceneDefinition> = {
  overview: {
    pages: one,
    headline: ({ overview }, _, { texts }) => texts.overview.headline(overview),
    Body: OverviewScene,
    fillsWide: true,
  },
  plan: {
    pages: one,
    headline: ({ overview: { planned, declared, awaitingVerification } }, _, { texts }) =>
      texts.plan.headline(planned - declared.done, awaitingVerification),
    Body: PlanScene,
    fillsWide: false,
  },
  ranking: {
    pages: (data, { viewing, layout }) => rankingPages(data, viewing, layout).length,
    headline: (data, page, { texts, viewing, layout }) => rankingHeadline(texts, rankingPages(data, viewing, layout)[page], data),
    Body: RankingScene,
    fillsWide: true,
    howTo: (texts) => texts.ranking.howTo,
  },
  overdue: {
    pages: (data, { viewing, layout }) => overduePages(data, viewing, layout).length,
    headline({ overview: { overdue, ageing, longestOverdue } }, _, { texts }) {
      return texts.overdue.headline(overdue, ageing["31-90"] + ageing["90+"], longestOverdue[0]?.days ?? 0);
    },
    Body: OverdueScene,
    fillsWide: true,
    howTo: (texts) => texts.overdue.howTo,
  },
  categories: {
    pages: one,
    headline: (data, _, { texts, names }) => categoriesHeadline(texts, data, names),
    Body: CategoriesScene,
    fillsWide: false,
  },
  heat: {
    pages: one,
    headline({ overview }, _, { texts, viewing }) {
      const { rows, overdue, restOverdue } = stageHeat(overview.heat, overview.units, viewing.heatUnits);
      return texts.heat.headline(rows.length, overdue - restOverdue, overdue);
    },
    Body: HeatScene,
    fillsWide: false,
    howTo: (texts) => texts.heat.howTo,
  },
  since: {
    pages: one,
    headline: ({ overview: { since } }, _, { texts }) => texts.since.headline(since.closed, since.fellDue + since.returnedOrReopened),
    Body: SinceScene,
    fillsWide: false,
  },
  unit: {
    pages: (data) => Math.max(1, unitsOf(data).length),
    headline: (data, page) => unitsOf(data)[page]?.unit ?? "",
    Body: UnitScene,
    fillsWide: false,
  },
  decisions: {
    pages: (data, { viewing, layout }) => decisionPages(data, viewing, layout).length,
    headline({ decisions }, _, { texts }) {
      const late = decisions.flatMap(({ daysLate }) => (daysLate === null ? [] : [daysLate]));
      return texts.decisions.headline(decisions.length, late.length, Math.max(0, ...late));
    },
    Body: DecisionsScene,
    fillsWide: true,
  },
  text: {
    pages: (_, { viewing, layout }, own) => textOf(own, viewing, layout).pages.length,
    headline: (_data, _page, _wording, { title }) => title,
    Body: TextScene,
    fillsWide: false,
  },
};

function UnitScene({ data, page }: SceneProps) {
  const unit = unitsOf(data)[page];
  return unit ? <UnitSpotlight unitId={unit.unitId} data={data} /> : null;
}
