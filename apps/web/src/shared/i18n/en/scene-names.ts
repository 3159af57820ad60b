import type { Scene } from "@rectify/domain/screen/scenes";

export const sceneNamesEn: Record<Scene, string> = {
  overview: "Overview",
  plan: "Plan and progress",
  ranking: "Units",
  overdue: "Overdue",
  categories: "Categories",
  heat: "Unit × category",
  since: "What changed",
  unit: "Unit",
  decisions: "Decisions",
  text: "Message",
};
