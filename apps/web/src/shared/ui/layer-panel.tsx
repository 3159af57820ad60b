import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

const STOPS = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled)";

function stopsIn(panel: HTMLElement | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>(STOPS) ?? [])].filter((stop) => stop.closest("[hidden]") === null);
}

type LayerPanelProps = {
  label: string;
  className?: string | undefined;
  /** Closes, and gives the focus back to the button that opened. */
  onClose: () => void;
  children: ReactNode;
};

/**
 * What a button opens over the page. It stands at the end of the document, so it takes the focus when it opens, and whoever leaves it with
 * Tab or Escape is back at the button: the order of the page goes on from there.
 */
export function LayerPanel({ label, className, onClose, children }: LayerPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    // What opens is hidden until it has found its place, and nothing hidden takes the focus: asked again, frame by frame.
    const take = (triesLeft: number) => {
      if (panel.current?.contains(document.activeElement)) return;
      stopsIn(panel.current)[0]?.focus();
      if (triesLeft > 0) frame = requestAnimationFrame(() => take(triesLeft - 1));
    };
    take(60);
    return () => cancelAnimationFrame(frame);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return onClose();
    if (event.key !== "Tab") return;
    const stops = stopsIn(panel.current);
    if (document.activeElement !== (event.shiftKey ? stops[0] : stops.at(-1))) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div ref={panel} role="dialog" aria-label={label} className={className} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}
