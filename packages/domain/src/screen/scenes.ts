// The scenes of a meeting and of its wall screen, in the order in which they are shown unless another is asked for.

/** "text" shows words of a meeting's own, so there is none without a meeting. */
export const SCENES = ["overview", "plan", "ranking", "overdue", "categories", "heat", "since", "unit", "decisions", "text"] as const;
export type Scene = (typeof SCENES)[number];

/** Scenes that show what the board holds, with or without a meeting. */
export const BOARD_SCENES: readonly Scene[] = SCENES.filter((scene) => scene !== "text");

/** "1,3,4" → the scenes by their numbers, in that order, each once. What is no number of a scene is passed over; nothing left = all. */
export function scenesOf(numbers: string | undefined): readonly Scene[] {
  const asked = (numbers ?? "").split(",").flatMap((text) => {
    const scene = /^\d+$/.test(text.trim()) ? BOARD_SCENES[Number(text) - 1] : undefined;
    return scene ? [scene] : [];
  });
  return asked.length === 0 ? BOARD_SCENES : [...new Set(asked)];
}

/** Names that meetings frozen before bear for ever: their text is kept to the byte. */
const FORMER_NAMES: Readonly<Record<string, Scene>> = { headline: "overview", redlist: "overdue", units: "unit" };

/** The scene of a stored name, former ones too. */
export function sceneNamed(stored: string): Scene {
  return FORMER_NAMES[stored] ?? (stored as Scene);
}
