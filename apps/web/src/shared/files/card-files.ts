import type { ECharts } from "echarts/core";
import type { ReactNode, RefObject } from "react";

/** What the menu of a card makes files of. */
export type CardFiles = {
  title: string;
  /** What the card shows: its tables are read here. */
  body: RefObject<HTMLElement | null>;
  chart: RefObject<ECharts | null>;
  /** The table behind a chart, or the whole of a shortened one; read instead of the body. */
  twin?: ReactNode;
};
