import { expect, test } from "./board-test.ts";
import { numberLinks } from "./number-links.ts";
import { openLists } from "./open-lists.ts";
import { type CliOverview, runRectify } from "./run-rectify.ts";

const DAYS_BACK = [0, 120];

for (const [name, filter] of [
  ["the whole board", ""],
  ["one category", "&category=D"],
  ["one term class", "&class=TIME_LIMITED"],
] as const) {
  for (const back of DAYS_BACK) {
    test(`every number of ${name}, ${back} days ago, opens a list of that many findings`, async ({ page, server }) => {
      test.setTimeout(180_000);
      const { asOf: today } = runRectify<CliOverview>(server.data, "overview");
      const day = new Date(Date.parse(today) - back * 86_400_000).toISOString().slice(0, 10);
      await page.goto(`/?asOf=${day}${filter}`);
      const links = await numberLinks(page);
      expect(links.length).toBeGreaterThan(50);
      const opened = await openLists(
        page,
        links.map((link) => link.href),
      );
      const wrong = links.filter(({ href, carried }) => carried.length === 0 || carried.some((number) => number !== opened.get(href)));
      expect(wrong.map((link) => ({ ...link, opened: opened.get(link.href) }))).toEqual([]);
    });
  }
}
