import { BOARD_SCENES, type Scene } from "./scenes.ts";

/**
 * Of the scenes an address or a meeting asks for those the wall may show, in the order asked. When none is left all that it may, as `plain` makes
 * them; of a meeting's own words only where it may show nothing else.
 */
export function allowedScenes<S extends { scene: Scene }>(
  asked: readonly S[],
  allowed: readonly Scene[],
  plain: (scene: Scene) => S,
): readonly S[] {
  const left = asked.filter(({ scene }) => allowed.includes(scene));
  if (left.length > 0) return left;
  const ofBoard = allowed.filter((scene) => BOARD_SCENES.includes(scene));
  return (ofBoard.length > 0 ? ofBoard : allowed).map(plain);
}
