// antd's layer over the page, at an element that was drawn without it. Loaded when the first layer opens.
import { Popover, type PopoverProps } from "antd";
import { type Ref, type RefObject, useEffect, useImperativeHandle } from "react";

export type Opener = RefObject<HTMLButtonElement | null>;

export type LayerAtProps = Omit<PopoverProps, "children"> & {
  at: Opener;
  /** What the pointer or the focus did before the layer was here to see it. */
  missed?: RefObject<"mouseover" | "focus" | null>;
};

export function LayerAt({ at, missed, ...layer }: LayerAtProps) {
  return (
    <Popover arrow={false} destroyOnHidden {...layer}>
      <StandIn at={at} missed={missed} />
    </Popover>
  );
}

/**
 * The handlers that a layer gives its child, by the event they are for; a click is the opener's own matter. Over and out, not enter and leave:
 * React tells the layer that the pointer has come to it when it goes out of the opener, and the opener must have been left before.
 */
const LENT = {
  mouseover: "onMouseEnter",
  mouseout: "onMouseLeave",
  pointerover: "onPointerEnter",
  pointerout: "onPointerLeave",
  focus: "onFocus",
  blur: "onBlur",
} as const;

type StandInProps = Pick<LayerAtProps, "at" | "missed"> & {
  ref?: Ref<{ nativeElement: HTMLElement | null }>;
  "aria-describedby"?: string;
} & { [handler in (typeof LENT)[keyof typeof LENT]]?: (event: Event) => void };

/** Takes what the layer gives its child, draws nothing, and hands it to the element. */
function StandIn({ at, missed, ref, "aria-describedby": describedBy, ...given }: StandInProps) {
  useImperativeHandle(ref, () => ({ nativeElement: at.current }), [at]);
  useEffect(() => {
    const element = at.current;
    const listeners = Object.entries(LENT).map(([name, handler]) => {
      const listener = (event: Event) => {
        const other = event instanceof MouseEvent ? event.relatedTarget : null;
        if (!(other instanceof Node && element?.contains(other))) given[handler]?.(event);
      };
      return [name, listener] as const;
    });
    for (const [event, listener] of listeners) element?.addEventListener(event, listener);
    return () => {
      for (const [event, listener] of listeners) element?.removeEventListener(event, listener);
    };
  });
  useEffect(() => {
    if (describedBy === undefined) return;
    const element = at.current;
    element?.setAttribute("aria-describedby", describedBy);
    return () => element?.removeAttribute("aria-describedby");
  }, [at, describedBy]);
  // Once: what was missed is made good, not repeated.
  useEffect(() => {
    const event = missed?.current;
    if (event) given[LENT[event]]?.(new MouseEvent(event));
  }, []);
  return null;
}
