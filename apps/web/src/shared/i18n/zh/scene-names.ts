// Names of the scenes, for the wall, its remote and the pages of meetings alike.
import type { Scene } from "@rectify/domain/screen/scenes";

export const sceneNamesZh: Record<Scene, string> = {
  overview: "总体情况",
  plan: "计划与进度",
  ranking: "单位排名",
  overdue: "逾期清单",
  categories: "问题类别",
  heat: "单位×类别",
  since: "对比日以来",
  unit: "单位聚焦",
  decisions: "会议决定",
  text: "会议提示",
};
