// Every link of a page that leads to a list of findings, with the number it carries; links to one list together.
import { expect, type Locator, type Page } from "@playwright/test";

/** `carried` are the numbers ; a rate stands for the numerator beside it and carries none of its own. */
export type NumberLink = { href: string; carried: number[]; shown: string[] };

/** "697 个问题", "+13", "−4", "90 天以上 3 个" → the counted number; null where a word or a rate stands for the number beside it. */
function numberOf(text: string): number | null {
  if (text.includes("%")) return null;
  const [number] = text.match(/\d+/) ?? [];
  return number === undefined ? null : Number(number);
}

/** The same list, whatever the order of its parameters. */
function listOf(href: string): string {
  const search = new URLSearchParams(href.split("?")[1]);
  search.sort();
  return search.toString();
}

/** Reads the links of the main region: what is drawn, and then each drawing as its table. */
export async function numberLinks(page: Page): Promise<NumberLink[]> {
  const main = page.getByRole("main");
  await expect(main.locator("table").first()).toBeVisible();
  const found = await shownLinks(main);
  for (const table of await main.getByText("表", { exact: true }).all()) await table.click();
  await expect(main.getByRole("figure")).toHaveCount(0);
  const byList = new Map<string, NumberLink>();
  for (const { href, text } of [...found, ...(await shownLinks(main))]) {
    const list = listOf(href);
    const link = byList.get(list) ?? { href, carried: [], shown: [] };
    const number = numberOf(text.trim());
    link.shown.push(text.trim());
    if (number !== null) link.carried.push(number);
    byList.set(list, link);
  }
  return [...byList.values()];
}

async function shownLinks(main: Locator): Promise<{ href: string; text: string }[]> {
  return main.getByRole("link").evaluateAll((links) =>
    links
      .filter((link) => /^\/findings(\?|$)/.test(link.getAttribute("href") ?? ""))
      .map((link) => ({
        href: link.getAttribute("href") ?? "",
        // What is drawn as a number; for a bar, what it is called.
        text: /\d/.test(link.textContent ?? "")
          ? (link.textContent ?? "")
          : (link.getAttribute("aria-label") ?? link.querySelector("[role=img]")?.getAttribute("aria-label") ?? link.textContent ?? ""),
      })),
  );
}

/** The first of all links that narrow by the same things and count the same condition. */
export function oneOfEachKind(hrefs: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const href of hrefs) {
    const entries = [...new URLSearchParams(href.split("?")[1])];
    const kind = entries.map(([key, value]) => (/^(asOf|unit|category|compareWith)$/.test(key) ? key : `${key}=${value}`)).sort();
    if (!kinds.has(kind.join("&"))) kinds.set(kind.join("&"), href);
  }
  return [...kinds.values()];
}
