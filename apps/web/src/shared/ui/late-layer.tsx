import { Suspense, useState } from "react";
import { AbsentPart, latePart } from "./late-part.tsx";
import type { LayerAtProps } from "./layer-at.tsx";

/** For the frame to call when the page rests: a layer then opens at once, and without the server. */
export const fetchLayer = async () => (await import("./layer-at.tsx")).LayerAt;
const LayerAt = latePart(fetchLayer, AbsentPart);

/**
 * A layer over the page (a definition, a menu, a panel) that costs nothing until it is needed: a page has dozens, and few are ever opened.
 * `needed`: someone is about to open it.
 */
export function LateLayer({ needed, ...layer }: LayerAtProps & { needed: boolean }) {
  const [asked, setAsked] = useState(needed);
  if (needed && !asked) setAsked(true);
  if (!asked) return null;
  return (
    <Suspense fallback={null}>
      <LayerAt {...layer} />
    </Suspense>
  );
}
