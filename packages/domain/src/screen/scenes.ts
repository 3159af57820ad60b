// The scenes of the wall screen, in the order in which they are shown unless another is asked for.
export const SCENES = ["overview", "plan", "ranking", "overdue", "categories", "heat", "since", "unit"] as const;
export type Scene = (typeof SCENES)[number];

/** "1,3,4" → the scenes by their numbers, in that order, each once. What is no number of a scene is passed over; nothing left = all. */
export function scenesOf(numbers: string | undefined): readonly Scene[] {
  const asked = (numbers ?? "").split(",").flatMap((text) => {
    const scene = /^\d+$/.test(text.trim()) ? SCENES[Number(text) - 1] : undefined;
    return scene ? [scene] : [];
  });
  return asked.length === 0 ? SCENES : [...new Set(asked)];
}
