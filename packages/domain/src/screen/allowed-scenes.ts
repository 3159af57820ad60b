import type { Scene } from "./scenes.ts";

/**
 * Of the scenes an address or a meeting asks for those the display may show, in the order asked; when none is left, all that it may, as `plain`
 * makes them.
 */
export function allowedScenes<S extends { scene: Scene }>(
  asked: readonly S[],
  allowed: readonly Scene[],
  plain: (scene: Scene) => S,
): readonly S[] {
  if (allowed.length === 0) return asked;
  const left = asked.filter(({ scene }) => allowed.includes(scene));
  return left.length > 0 ? left : allowed.map(plain);
}
