import type { Scene } from "@rectify/domain/screen/scenes";
import { displaysEn } from "../../shared/i18n/en/displays.ts";
import { screenEn } from "../../shared/i18n/en/screen.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { type DisplayTexts, displaysZh } from "../../shared/i18n/zh/displays.ts";
import { screenZh } from "../../shared/i18n/zh/screen.ts";

/** With the names of the scenes as the wall says them. */
export function useDisplayTexts(): DisplayTexts & { scene: Record<Scene, string> } {
  const zh = useLanguage() === "zh";
  return { ...(zh ? displaysZh : displaysEn), scene: (zh ? screenZh : screenEn).scene };
}
