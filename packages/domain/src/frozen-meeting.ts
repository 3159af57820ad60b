// Reads what was frozen. The text is for ever what it was; its names of scenes may be former ones.
import type { FrozenMeeting, Headlines, PlannedScene } from "./meeting.ts";
import { sceneNamed } from "./screen/scenes.ts";

/** @param text JSON of a FrozenMeeting, as it was stored */
export function readFrozen(text: string): FrozenMeeting {
  const stored = JSON.parse(text) as FrozenMeeting;
  return {
    ...stored,
    plan: { ...stored.plan, scenes: stored.plan.scenes.map((one): PlannedScene => ({ ...one, scene: sceneNamed(one.scene) })) },
    headlines: Object.fromEntries(Object.entries(stored.headlines).map(([scene, said]) => [sceneNamed(scene), said])) as Headlines,
  };
}
