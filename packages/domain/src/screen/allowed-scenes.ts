import type { Scene } from "./scenes.ts";

/** Of the scenes an address asks for those the display may show, in the address's order; when none is left, all that it may. */
export function allowedScenes(asked: readonly Scene[], allowed: readonly Scene[]): readonly Scene[] {
  if (allowed.length === 0) return asked;
  const left = asked.filter((scene) => allowed.includes(scene));
  return left.length > 0 ? left : allowed;
}
