// How many findings the lists behind many links hold: asked as the findings page asks, without drawing each list.
import { expect, type Page } from "@playwright/test";
import { scopeOf } from "../apps/web/src/shared/url/board-search.ts";
import { readFindingsSearch, sortOf } from "../apps/web/src/shared/url/findings-search.ts";
import { conditionOf } from "../apps/web/src/shared/url/list-search.ts";
import { parseSearch } from "../apps/web/src/shared/url/search-codec.ts";

const BATCH = 20;

function inputOf(href: string) {
  const search = readFindingsSearch(parseSearch(href.split("?")[1] ?? ""));
  return { ...scopeOf(search), condition: conditionOf(search), sort: sortOf(search), limit: 1, offset: 0 };
}

/** href → total of its list. */
export async function listTotals(page: Page, hrefs: readonly string[]): Promise<Map<string, number>> {
  const totals = new Map<string, number>();
  for (let from = 0; from < hrefs.length; from += BATCH) {
    const some = hrefs.slice(from, from + BATCH);
    const input = JSON.stringify(Object.fromEntries(some.map((href, i) => [i, inputOf(href)])));
    const answer = await page.request.get(`/trpc/${some.map(() => "finding.list").join(",")}`, { params: { batch: "1", input } });
    expect(answer.ok(), await answer.text()).toBe(true);
    const rows = (await answer.json()) as { result: { data: { total: number } } }[];
    some.forEach((href, i) => {
      totals.set(href, rows[i]?.result.data.total ?? Number.NaN);
    });
  }
  return totals;
}
