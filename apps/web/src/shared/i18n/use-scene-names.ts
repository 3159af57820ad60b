import type { Scene } from "@rectify/domain/screen/scenes";
import { sceneNamesEn } from "./en/scene-names.ts";
import type { Language } from "./language.ts";
import { useLanguage } from "./use-language.ts";
import { sceneNamesZh } from "./zh/scene-names.ts";

export const SCENE_NAMES: Record<Language, Record<Scene, string>> = { zh: sceneNamesZh, en: sceneNamesEn };

/** The names come with the pages of meetings and of the wall: nobody else needs them. */
export function useSceneNames(): Record<Scene, string> {
  return SCENE_NAMES[useLanguage()];
}
