import { type ComponentProps, useRef, useState } from "react";
import type { LateLayer } from "./late-layer.tsx";

/** A button that opens a layer at a press, and has the focus back when it closes: what the button takes, and what its `LateLayer` takes. */
export function useOpener() {
  const [open, setOpen] = useState(false);
  const at = useRef<HTMLButtonElement>(null);
  return {
    close: () => {
      setOpen(false);
      at.current?.focus();
    },
    /** Without giving back the focus, which stays where it is. */
    dismiss: () => setOpen(false),
    button: { ref: at, "aria-haspopup": "dialog", "aria-expanded": open, onClick: () => setOpen(!open) } as const,
    layer: { needed: open, at, open, onOpenChange: setOpen, trigger: "click" } satisfies Partial<ComponentProps<typeof LateLayer>>,
  };
}
