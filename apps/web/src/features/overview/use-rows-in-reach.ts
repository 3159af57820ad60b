import { type RefCallback, useCallback, useState } from "react";
import { usePrinting } from "../../shared/theme/use-printing.ts";

/** Rows drawn at once, and each time the last one comes near. */
const STEP = 40;
const NEAR = "600px";

/** How many of `count` rows are worth drawing: those one can soon see, and all of them on paper. `end` goes to what stands after the last drawn row. */
export function useRowsInReach(count: number): { drawn: number; end: RefCallback<HTMLElement> } {
  const printing = usePrinting();
  const [drawn, setDrawn] = useState(STEP);
  const end = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && setDrawn((now) => now + STEP), {
      rootMargin: NEAR,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { drawn: printing ? count : Math.min(count, drawn), end };
}
