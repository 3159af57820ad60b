// Opens many lists one after the other in one page, as links do: by the router, without loading the page anew.
import { expect, type Page } from "@playwright/test";

/** href → the number in the heading of the list it opens. */
export async function openLists(page: Page, hrefs: readonly string[]): Promise<Map<string, number>> {
  await page.evaluate(() => {
    const asked = window.fetch.bind(window);
    const state = { under: 0, begun: 0 };
    Object.assign(window, { lists: state });
    window.fetch = async (...args) => {
      state.under += 1;
      state.begun += 1;
      try {
        const answer = await asked(...args);
        await answer.clone().arrayBuffer();
        return answer;
      } finally {
        state.under -= 1;
      }
    };
  });
  const opened = await page.evaluate(async (all) => {
    const { lists } = window as unknown as { lists: { under: number; begun: number } };
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const result: [string, string][] = [];
    for (const href of all) {
      const before = lists.begun;
      const limit = performance.now() + 10_000;
      history.pushState(null, "", href);
      while ((lists.begun === before || lists.under > 0) && performance.now() < limit) await frame();
      await frame();
      await frame();
      result.push([href, document.querySelector("h1")?.textContent ?? ""]);
    }
    return result;
  }, hrefs);
  expect(opened.map(([href]) => href)).toEqual(hrefs);
  return new Map(opened.map(([href, heading]) => [href, countIn(heading)]));
}

/** "逾期 46 个 · 共 697 个" → 46. A condition may hold a number of its own ("超过 90 天"): the count is the last one before the dot. */
export function countIn(heading: string): number {
  const [own = ""] = heading.split("·");
  const numbers = own.match(/\d+/g) ?? [];
  return Number(numbers.at(-1));
}
