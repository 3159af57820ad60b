// What each section shows.
import type { ComponentType } from "react";
import { CheckSection, FactsSection } from "./bulletin-sections.tsx";
import { CardMenuSection, CardSection, PlatesSection, TwinSection } from "./face-sections.tsx";
import { AgeingSection, HeadlineSection, KpiSection, LongestSection, SinceSection, TrendSection } from "./figure-sections.tsx";
import { DefinitionSection, FiltersSection, FrameSection, KeysSection, SearchSection } from "./frame-sections.tsx";
import { ImportSection } from "./import-sections.tsx";
import type { SectionName } from "./section-names.ts";
import { ControlsSection, ProgressSection, RatesSection, SparklineSection, StatesSection } from "./small-sections.tsx";
import { FindingSection, HistorySection, LifeSection, TreeSection } from "./story-sections.tsx";
import { CategoriesSection, HeatSection, RankSection, RankTableSection } from "./unit-sections.tsx";

export const SECTION_CONTENT: Readonly<Record<SectionName, ComponentType>> = {
  states: StatesSection,
  progress: ProgressSection,
  rates: RatesSection,
  sparkline: SparklineSection,
  controls: ControlsSection,
  card: CardSection,
  "card-menu": CardMenuSection,
  twin: TwinSection,
  plates: PlatesSection,
  headline: HeadlineSection,
  kpi: KpiSection,
  trend: TrendSection,
  ageing: AgeingSection,
  longest: LongestSection,
  since: SinceSection,
  rank: RankSection,
  "rank-table": RankTableSection,
  categories: CategoriesSection,
  heat: HeatSection,
  life: LifeSection,
  finding: FindingSection,
  tree: TreeSection,
  history: HistorySection,
  check: CheckSection,
  facts: FactsSection,
  import: ImportSection,
  filters: FiltersSection,
  definition: DefinitionSection,
  search: SearchSection,
  keys: KeysSection,
  frame: FrameSection,
};
