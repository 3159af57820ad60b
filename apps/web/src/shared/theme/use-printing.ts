import { useSyncExternalStore } from "react";

let printing = false;

function subscribe(listener: () => void): () => void {
  const become = (now: boolean) => () => {
    printing = now;
    listener();
  };
  const [before, after] = [become(true), become(false)];
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}

/** True while the page is on its way to paper. */
export function usePrinting(): boolean {
  return useSyncExternalStore(subscribe, () => printing);
}
