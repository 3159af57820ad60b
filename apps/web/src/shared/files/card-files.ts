import type { ECharts } from "echarts/core";
import type { RefObject } from "react";
import type { TableModel } from "../tables/table-model.ts";

/** What the menu of a card makes files of. */
export type CardFiles = {
  title: string;
  table: TableModel;
  chart: RefObject<ECharts | null>;
};
