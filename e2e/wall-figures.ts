// Every figure that the wall shows in its scenes, read as the room reads it, against an answer of the board.
import { expect, type Page } from "@playwright/test";
import type { FindingRow, Overview } from "@rectify/domain/overview";
import { formatRate } from "@rectify/domain/ratio";
import { goToScene } from "./screen-pages.ts";

export type BoardAnswer = { overview: Overview; late: readonly FindingRow[]; language: "zh" | "en"; what: string };

const MINUS = "\u2212";
const signed = (n: number) => (n > 0 ? `+${n}` : n < 0 ? `${MINUS}${-n}` : "0");
const numberIn = (text: string) => Number(text.replace(MINUS, "-").replace("+", ""));
const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((whole, one) => whole + of(one), 0);

const figure = (page: Page, name: string) => page.locator(`main [data-figure=${name}]`);
const read = async (page: Page, name: string) => numberIn((await figure(page, name).textContent()) ?? "");

/** What `texts` finds on each page of the scene in view; ends on the last. */
async function ofAllPages(page: Page, selector: string): Promise<{ id: string; cells: string[] }[]> {
  const foot = page.locator("footer");
  const pages = Number(/(\d+)\D*$/.exec(/(?:第|Page) .*/.exec((await foot.textContent()) ?? "")?.[0] ?? "")?.[1] ?? 1);
  const rows: { id: string; cells: string[] }[] = [];
  for (let at = 1; at <= pages; at++) {
    if (pages > 1) await expect(foot).toContainText(new RegExp(`(第|Page) ${at} `));
    rows.push(
      ...(await page.locator(selector).evaluateAll((found) =>
        found.map((row) => ({
          id: Object.values((row as HTMLElement).dataset)[0] ?? "",
          cells: [...row.children].map((cell) => cell.textContent ?? ""),
        })),
      )),
    );
    if (at < pages) await page.keyboard.press("PageDown");
  }
  return rows;
}

async function expectFigures(page: Page, what: string, expected: Record<string, string | number>): Promise<number> {
  for (const [name, value] of Object.entries(expected)) await expect(figure(page, name), `${what}, ${name}`).toHaveText(String(value));
  return Object.keys(expected).length;
}

/** @returns how many figures were compared */
export async function expectBoardOnWall(page: Page, { overview: board, late, language, what }: BoardAnswer): Promise<number> {
  const at = (scene: number) => `${what}, scene ${scene}`;
  let count = await expectFigures(page, at(1), {
    verified: formatRate(board.verified),
    declared: formatRate(board.declared),
    overdue: `${board.overdue}${language === "zh" ? "个" : ""}`,
    awaiting: board.awaitingVerification,
    dueSoon: board.dueSoon,
    onTime: formatRate(board.onTime),
    total: board.total,
  });

  await goToScene(page, 2);
  const { planned, declared, verified, overdue } = board;
  count += await expectFigures(page, at(2), { planned, declared: declared.done, verified: verified.done, overdue });

  await goToScene(page, 3);
  const units = (await ofAllPages(page, "main [data-unit]")).map(({ id, cells }) => [
    Number(id),
    Number(cells[0]?.match(/\d+/)?.[0] ?? 0),
    ...cells.slice(-3),
  ]);
  const rate = (done: number, total: number) => `${formatRate({ done, total })}${done}/${total}`;
  expect(units, at(3)).toEqual(
    [...board.units.filter((u) => u.rank !== null), ...board.units.filter((u) => u.rank === null)]
      .filter((u) => u.total > 0)
      .map((u) => [u.unitId, u.rank ?? 0, rate(u.verified, u.total), rate(u.declared, u.total), String(u.overdue)]),
  );
  count += 6 * units.length;

  await goToScene(page, 4);
  const shown = (await ofAllPages(page, "main [data-finding]")).map(({ id, cells }) => [id, Number.parseInt(cells[0] ?? "", 10)]);
  expect(shown, at(4)).toEqual(late.map((row) => [row.finding, row.daysLate]));
  expect(shown, at(4)).toHaveLength(board.overdue);
  count += shown.length;

  await goToScene(page, 5);
  for (const { id, cells } of await ofAllPages(page, "main [data-category]")) {
    const own = board.categories.filter((c) => c.code.startsWith(id));
    const total = sum(own, (c) => c.total);
    const figures = [
      rate(
        sum(own, (c) => c.verified),
        total,
      ),
      rate(
        sum(own, (c) => c.declared),
        total,
      ),
      String(sum(own, (c) => c.overdue)),
    ];
    expect(cells.slice(-3), `${at(5)}, ${id}`).toEqual(figures);
    count += 5;
  }

  await goToScene(page, 6);
  count += await expectFigures(page, at(6), { overdue: board.overdue });
  const columns = await page
    .locator("main [data-column]")
    .evaluateAll((all) => all.map((one) => [(one as HTMLElement).dataset.column, Number(one.textContent)]));
  for (const [code, value] of columns)
    expect(value, `${at(6)}, ${code}`).toBe(
      sum(
        board.heat.filter((c) => c.code.startsWith(String(code))),
        (c) => c.overdue,
      ),
    );
  expect(
    sum(columns, ([, value]) => Number(value)),
    at(6),
  ).toBe(board.overdue);
  count += columns.length;

  await goToScene(page, 7);
  const { since } = board;
  count += await expectFigures(page, at(7), {
    before: since.openBefore,
    new: signed(since.new),
    reopened: signed(since.reopened),
    closed: signed(-since.closed),
    cancelled: signed(-since.cancelled),
    after: since.openAfter,
    newlyLate: since.fellDue + since.returnedOrReopened,
  });
  return count + (await expectReconciled(page, at(7)));
}

/** Scene 7 is read only: what was open and what was overdue, with what came and what went, are what is open and overdue now. */
async function expectReconciled(page: Page, what: string): Promise<number> {
  const moves = await Promise.all(["before", "new", "reopened", "closed", "cancelled"].map((name) => read(page, name)));
  expect(
    sum(moves, (n) => n),
    `${what}: what is open`,
  ).toBe(await read(page, "after"));
  const said = (await page.locator("main").textContent()) ?? "";
  const [, before, after] = (/(\d+) → (\d+)/.exec(said) ?? []).map(Number);
  const resolved = Number(/化解 (\d+) 个|(\d+) resolved/.exec(said)?.slice(1).find(Boolean));
  const newlyLate = await read(page, "newlyLate");
  expect(Number(before) + newlyLate - resolved, `${what}: what is overdue`).toBe(after);
  const places = await page.locator("main ul b").allTextContents();
  expect(sum(places, Number), `${what}: where findings became overdue`).toBe(newlyLate);
  return 3 + places.length;
}
