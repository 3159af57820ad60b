/** A browser without idle time to give (Safari) gives this long (ms). */
const MOMENT = 200;

/** Resolves when the page has drawn and rests, two seconds later at the latest. */
export function idle(): Promise<void> {
  return new Promise((go) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => go(), { timeout: 2000 });
    else setTimeout(go, MOMENT);
  });
}
