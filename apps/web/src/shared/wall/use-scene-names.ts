import type { Scene } from "@rectify/domain/screen/scenes";
import { sceneNamesEn } from "../i18n/en/scene-names.ts";
import type { Language } from "../i18n/language.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { sceneNamesZh } from "../i18n/zh/scene-names.ts";

export const SCENE_NAMES: Record<Language, Record<Scene, string>> = { zh: sceneNamesZh, en: sceneNamesEn };

/** The names come with the pages of meetings and of the wall: nobody else needs them. */
export function useSceneNames(): Record<Scene, string> {
  return SCENE_NAMES[useLanguage()];
}
