import { useCallback, useSyncExternalStore } from "react";

/** True while the window matches the media query. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** The widths at which the layout changes (see the style sheets, which name the same numbers). */
export const NARROW = "screen and (max-width: 1199px)";
export const ROOMY = "(min-width: 1680px)";
/** The body's font by name: what measures text on its own cannot inherit one. */
export function bodyFont(): string {
  return getComputedStyle(document.body).fontFamily;
}

export const PHONE = "(max-width: 720px)";
