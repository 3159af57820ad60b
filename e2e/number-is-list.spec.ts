import { expect, test } from "./board-test.ts";
import { listTotals } from "./list-totals.ts";
import { numberLinks, oneOfEachKind } from "./number-links.ts";
import { openLists } from "./open-lists.ts";
import { type CliOverview, runRectify } from "./run-rectify.ts";

const DAYS_BACK = [0, 120];
const FILTERS = { "the whole board": "", "one category": "&category=D", "one term class": "&class=TIME_LIMITED" };

for (const [name, filter] of Object.entries(FILTERS)) {
  for (const back of DAYS_BACK) {
    test(`every number of ${name}, ${back} days ago, opens a list of that many findings`, async ({ page, server }) => {
      const { asOf: today } = runRectify<CliOverview>(server.data, "overview");
      const day = new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`/?asOf=${day}${filter}`);
      const links = await numberLinks(page);
      expect(links.length).toBeGreaterThan(50);
      const totals = await listTotals(
        page,
        links.map((link) => link.href),
      );
      const wrong = links.filter(({ href, carried }) => carried.length === 0 || carried.some((number) => number !== totals.get(href)));
      expect(wrong.map((link) => ({ ...link, total: totals.get(link.href) }))).toEqual([]);

      // And what a reader sees: the heading of one list of each kind.
      const sample = oneOfEachKind(links.map((link) => link.href));
      const headings = await openLists(page, sample);
      expect(sample.map((href) => [href, headings.get(href)])).toEqual(sample.map((href) => [href, totals.get(href)]));
    });
  }
}
