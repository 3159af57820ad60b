// What every part of the stage needs to know: texts, sizes, layout, days, and what a row opens.
import type { LocalDate } from "@rectify/domain/local-date";
import { type FitRule, type Fitted, fitText } from "@rectify/domain/screen/fit-text";
import type { Drill } from "@rectify/domain/screen/rotation";
import type { Viewing } from "@rectify/domain/screen/viewing";
import { createContext, useContext } from "react";
import { screenEn } from "../../shared/i18n/en/screen.ts";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import type { Language } from "../../shared/i18n/language.ts";
import type { ScreenTexts } from "../../shared/i18n/screen-texts.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { screenZh } from "../../shared/i18n/zh/screen.ts";

/** `width`: what a scene's body may fill, in hundredths of the height. `aside`: beside a scene there is room for the list of the overdue. */
export type Layout = { wide: boolean; width: number; aside: boolean };

const WIDE_FROM = 2.5;
const MARGIN = 5.2;
const PANEL = 58 + 4.6;
/** A scene that has no layout of its own for very wide walls keeps the width of a common one; the list beside it takes the rest, up to an eye's reach. */
export const COMMON_WIDTH = (100 * 16) / 9 - 2 * MARGIN;
export const ASIDE_GAP = 6;
export const ASIDE_MOST = 124;
const ASIDE_LEAST = 100;

/** `ratio` = width ÷ height of the screen. Narrower ones than 16:9 show the common layout, smaller. */
export function layoutOf(ratio: number): Layout {
  const full = 100 * Math.max(ratio, 16 / 9) - 2 * MARGIN;
  if (ratio <= WIDE_FROM) return { wide: false, width: full, aside: false };
  return { wide: true, width: full - PANEL, aside: full - PANEL - COMMON_WIDTH - ASIDE_GAP >= ASIDE_LEAST };
}

/** `persons`: false on a display that names none. */
export type StageView = {
  viewing: Viewing;
  layout: Layout;
  asOf: LocalDate;
  from: LocalDate;
  persons: boolean;
  /** The office's, in which the wall tells the time. */
  zone: string;
  drill(into: Drill): void;
};

const Context = createContext<StageView | null>(null);
export const StageProvider = Context.Provider;

export function useStage(): StageView {
  const view = useContext(Context);
  if (view === null) throw new Error("no stage around");
  return view;
}

const TEXTS: Record<Language, ScreenTexts> = { zh: screenZh, en: screenEn };

export function useScreenTexts(): ScreenTexts {
  return TEXTS[useLanguage()];
}

/** A day as the wall says it: 3月2日. */
export function useShortDay(): (day: LocalDate) => string {
  const language = useLanguage();
  const { asOf } = useStage();
  return (day) => formatShortDay(day, language, asOf);
}

/** No text is smaller than this, whatever its length. */
export const SMALLEST = 2.5;

/** A unit's or a category's name in a column of this width (hundredths of the height). */
export function fitName(name: string, width: number, viewing: Viewing, base = viewing.label): Fitted {
  const oneLine = Math.min(base, 2.75 * viewing.k);
  const rule: FitRule = { width, base, oneLine, floor: Math.min(oneLine, SMALLEST) };
  return fitText(name, rule);
}

/** A length of the stage in CSS: the container is the stage, so this is a hundredth of its height. */
export const v = (length: number) => `${length}cqh`;
