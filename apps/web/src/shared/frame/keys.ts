// The keys of the board: whoever offers one says so here, and the list of keys shows what is offered on the page in view.
import { useEffect, useRef } from "react";

export type KeyBinding = {
  /** As typed: "?", "Escape", "g o" (one after the other). */
  keys: string;
  /** What it does, in the reader's language. */
  says: string;
  /** Null: its owner listens itself, the list only names it. */
  run: (() => void) | null;
};

type Held = { readonly current: readonly KeyBinding[] };

/** Time to type the second key of a pair. */
const PAIR_MS = 1500;
/** Where a letter is text, and not a key of the board. */
const TYPING = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable=true]";
/** What lies over the page takes Escape and everything else first. */
const LAYER = [
  "dialog[open]",
  "[role=dialog]:not(.ant-popover-hidden *, .ant-modal-wrap[style*='display: none'] *)",
  "[role=tooltip]:not(.ant-popover-hidden *, .ant-tooltip-hidden *)",
  "[role=combobox][aria-expanded=true]",
  ".ant-popover:not(.ant-popover-hidden)",
  ".ant-picker-dropdown:not(.ant-picker-dropdown-hidden)",
  ".ant-select-dropdown:not(.ant-select-dropdown-hidden)",
].join(", ");

let registered: readonly Held[] = [];
let first: { key: string; at: number } | null = null;

/** What is offered now; of two bindings of the same keys the later one holds. */
export function offeredKeys(): KeyBinding[] {
  const byKeys = new Map(registered.flatMap((held) => held.current).map((binding) => [binding.keys, binding]));
  return [...byKeys.values()];
}

function nameOf(event: KeyboardEvent): string {
  // A Chinese keyboard types the wide question mark.
  if (event.key === "？") return "?";
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(TYPING)) return;
  if (document.querySelector(LAYER)) return;
  const key = nameOf(event);
  const offered = offeredKeys();
  const pair = first && event.timeStamp - first.at < PAIR_MS ? offered.find((b) => b.keys === `${first?.key} ${key}`) : undefined;
  const found = pair ?? offered.find((b) => b.keys === key);
  first = found ? null : { key, at: event.timeStamp };
  if (!found?.run) return;
  event.preventDefault();
  found.run();
}

/** Offers keys while the component is shown. Escape belongs to what lies over the page first, then to the page that registered it last. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const held = useRef(bindings);
  useEffect(() => {
    held.current = bindings;
  });
  useEffect(() => {
    // In the capture phase, so that a layer that closes itself is still seen to be open.
    if (registered.length === 0) document.addEventListener("keydown", onKeyDown, true);
    registered = [...registered, held];
    return () => {
      registered = registered.filter((one) => one !== held);
      if (registered.length === 0) document.removeEventListener("keydown", onKeyDown, true);
    };
  }, []);
}
