// How the menu of a card reaches the drawing inside it.
import type { ECharts } from "echarts/core";
import { createContext, type RefObject } from "react";

/** The card's place for its drawing; null outside a card. Holds null while nothing is drawn. */
export const DrawnChart = createContext<RefObject<ECharts | null> | null>(null);
