// Reads the page as laid out: text that is cut, that lies over other text, or that stands outside the window.
import type { Page } from "@playwright/test";

/** One line for each fault, with the text concerned; none when all can be read. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Box = { left: number; right: number; top: number; bottom: number };
    type Drawn = { text: string; box: Box; element: Element; layer: Element | null };
    const faults = new Set<string>();
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.add(`the page is ${scrollWidth} px wide`);

    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element) => {
      const known = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, known);
      return known;
    };
    const cutAcross = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const cuts = (value: string) => value === "hidden" || value === "clip";
    const scrolls = (value: string) => value === "auto" || value === "scroll";
    const sizeOf = ({ left, right, top, bottom }: Box) => ({ width: right - left, height: bottom - top });

    /** What the containers leave of a text; null when it is hidden on purpose, or scrolled out of sight. */
    const look = (text: string, element: Element, whole: Box): { box: Box; layer: Element | null } | null => {
      let box = whole;
      let layer: Element | null = null;
      let inScroller = false;
      for (let at: Element | null = element; at; at = at.parentElement) {
        const style = styleOf(at);
        if (style.visibility !== "visible" || style.opacity === "0") return null;
        const frame = at.getBoundingClientRect();
        const tiny = frame.width <= 1 || frame.height <= 1;
        if ((style.position === "absolute" && tiny) || style.clipPath !== "none") return null;
        if (at instanceof HTMLElement && (cuts(style.overflowX) || cuts(style.overflowY))) {
          const lost = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
          const meant = style.textOverflow === "ellipsis" || at.closest("[title]") !== null || style.webkitLineClamp !== "none";
          if (lost > 2 && !meant && !inScroller) faults.add(`cut by ${Math.round(lost)} px: “${text}”`);
        }
        if (style.overflowX !== "visible" || style.overflowY !== "visible") box = cutAcross(box, frame);
        if (scrolls(style.overflowX) || scrolls(style.overflowY)) inScroller = true;
        if (style.position === "fixed" || style.position === "sticky") layer ??= at;
      }
      const { width, height } = sizeOf(box);
      if (width <= 1 || height <= 1) return null;
      // Wholly to the left of the window stands only what comes in with the focus.
      if (whole.right > 0 && (box.left < -1 || box.right > clientWidth + 1) && !inScroller) faults.add(`outside the window: “${text}”`);
      return { box, layer };
    };

    const drawn: Drawn[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const element = node.parentElement;
      if (text === "" || !element?.checkVisibility() || element.closest("script, style, option, [inert]")) continue;
      const size = Number.parseFloat(styleOf(element).fontSize);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const seen = look(text.slice(0, 40), element, rect);
        if (!seen) continue;
        // The letters themselves: the box of a large numeral is taller than its line.
        const spare = Math.max(0, (sizeOf(seen.box).height - size) / 2);
        const box = { ...seen.box, top: seen.box.top + spare, bottom: seen.box.bottom - spare };
        drawn.push({ text: text.slice(0, 40), element, layer: seen.layer, box });
      }
    }

    drawn.sort((a, b) => a.box.top - b.box.top);
    drawn.forEach((one, i) => {
      for (const other of drawn.slice(i + 1)) {
        if (other.box.top > one.box.bottom) break;
        // What stays in place while the page scrolls lies over it by nature.
        if (other.layer !== one.layer || one.element === other.element) continue;
        const { width, height } = sizeOf(cutAcross(one.box, other.box));
        const least = Math.min(sizeOf(one.box).height, sizeOf(other.box).height);
        if (width > 2 && height > 0.35 * least) faults.add(`“${one.text}” lies over “${other.text}”`);
      }
    });
    return [...faults];
  });
}
