import type { Page } from "@playwright/test";

type Shift = { value: number; at: number; moved: string[] };
type Watched = Window & { shifts: Shift[] };

/** Before the first page is opened: records every layout shift that no key or click caused. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        startTime: number;
        hadRecentInput: boolean;
        sources: { node: Node | null }[];
      }[])
        if (!entry.hadRecentInput)
          shifts.push({
            value: entry.value,
            at: Math.round(entry.startTime),
            moved: entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.nodeName))),
          });
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** The shifts since the page was opened, or since the last call. */
export async function takeShifts(page: Page): Promise<{ total: number; shifts: Shift[] }> {
  const shifts = await page.evaluate(() => (window as unknown as Watched).shifts.splice(0));
  return { total: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
}
