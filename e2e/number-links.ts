// Every link of a page that leads to a list of findings, with the number it carries.
import { expect, type Page } from "@playwright/test";

/** `carried` are the numbers that links to `href` show; a rate stands for the numerator beside it and carries none of its own. */
export type NumberLink = { href: string; carried: number[]; shown: string[] };

/** "697 个问题", "+13", "−4", "90 天以上 3 个" → the counted number. A bar says its total first; null for a rate or "—". */
function numberOf(text: string): number | null {
  if (/%|^—$/.test(text)) return null;
  const numbers = text.match(/\d+/g);
  return numbers === null ? Number.NaN : Number(numbers[0]);
}

/** Reads the links of the main region, each chart as its table. */
export async function numberLinks(page: Page): Promise<NumberLink[]> {
  const main = page.getByRole("main");
  await expect(main.getByRole("region", { name: "主要数字" })).toBeVisible();
  for (const table of await main.getByText("表", { exact: true }).all()) await table.click();
  await expect(main.getByRole("figure")).toHaveCount(0);
  const found = await main.getByRole("link").evaluateAll((links) =>
    links
      .filter((link) => /^\/findings(\?|$)/.test(link.getAttribute("href") ?? ""))
      .map((link) => ({
        href: link.getAttribute("href") ?? "",
        text: link.getAttribute("aria-label") ?? link.querySelector("[role=img]")?.getAttribute("aria-label") ?? link.textContent ?? "",
      })),
  );
  const byHref = new Map<string, NumberLink>();
  for (const { href, text } of found) {
    const link = byHref.get(href) ?? { href, carried: [], shown: [] };
    const number = numberOf(text.trim());
    link.shown.push(text.trim());
    if (number !== null) link.carried.push(number);
    byHref.set(href, link);
  }
  return [...byHref.values()];
}
