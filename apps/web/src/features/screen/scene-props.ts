import type { ScreenData } from "./screen-data.ts";
import type { ShownScene } from "./screen-search.ts";

/** `page` from 0. A scene is made anew for each page. */
export type SceneProps = { data: ScreenData; page: number; own: ShownScene };
