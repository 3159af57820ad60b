// Whether Tab goes through a page as one reads it: to the right and down, and back up only into a column farther right.
import type { Page } from "@playwright/test";

/** One line for each step of the focus that goes against the reading. */
export function stepsAgainstReading(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Less than this is how two things of one line are centred (px). */
    const SLACK = 4;
    const STOPS = "a[href], button, input, select, textarea, [tabindex]";
    /** A row of a table is read as its columns, however a narrow window lays it out. */
    const lineOf = (at: HTMLElement) => at.closest("main tr") ?? at.closest("label") ?? at;
    const stops = [...document.querySelectorAll<HTMLElement>(STOPS)]
      .filter((at) => at.tabIndex >= 0 && !at.matches(":disabled") && !at.closest("[inert]") && at.checkVisibility())
      // Of the choices of one switch only the one that is on takes the focus.
      .filter((at) => !(at instanceof HTMLInputElement && at.type === "radio" && !at.checked))
      // The foot of a phone stays in view: what comes after it is not above it.
      .filter((at) => !at.closest("nav") || getComputedStyle(at.closest("nav") as Element).position !== "fixed")
      .map((at) => {
        const { left, right } = (at.closest("label") ?? at).getBoundingClientRect();
        const { top, bottom } = lineOf(at).getBoundingClientRect();
        return { says: (at.getAttribute("aria-label") ?? at.textContent ?? at.id).trim().slice(0, 40), at, left, right, top, bottom };
      })
      // What comes into view with the focus only stands outside of the window.
      .filter(({ left, right, top, bottom }) => right > left && bottom > top && right > 0);
    return stops.flatMap((one, i) => {
      const next = stops[i + 1];
      if (!next || one.at.contains(next.at) || lineOf(one.at) === lineOf(next.at)) return [];
      const above = next.bottom <= one.top + SLACK;
      const beside = next.top < one.bottom - SLACK && one.top < next.bottom - SLACK;
      const against = (above && next.left < one.right - SLACK) || (beside && next.right <= one.left + SLACK);
      return against
        ? [
            `“${one.says}” → “${next.says}” ${Math.round(one.left)},${Math.round(one.top)} → ${Math.round(next.left)},${Math.round(next.top)}`,
          ]
        : [];
    });
  });
}
