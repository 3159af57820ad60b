// What a card draws against the rows of its file. A drawing may show fewer rows, never another number.
import type { Overview } from "@rectify/domain/overview";
import type { ReadCard } from "./read-cards.ts";
import type { Cell } from "./read-workbook.ts";
import { figureIn, worth, worthOfRow } from "./shown-cells.ts";

/** Behind the six lines of what is open, the balance before, what fell due and what was returned or reopened. */
const NEWLY_OVERDUE = 9;

type Difference = { drawn: unknown; file: unknown };
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const differences = (pairs: [drawn: unknown, file: unknown][]): Difference[] =>
  pairs.filter(([drawn, file]) => !same(drawn, file)).map(([drawn, file]) => ({ drawn, file }));

export function drawnDiffers(card: ReadCard, rows: readonly Cell[][], answer: Overview): Difference[] {
  const drawn = card.drawn;
  switch (card.name) {
    case "rank":
      return differences(
        drawn.slice(1).map((cells) => {
          const [rank, unit, ...figures] = worthOfRow(cells.filter((text) => text !== ""));
          // The overview draws the gap only where it orders by it; the file has it always, before the overdue.
          const row = rows.find(([name]) => name === unit) ?? [];
          const file = figures.length + 2 === row.length ? row : row.toSpliced(-2, 1);
          return [[unit, rank, ...figures], file];
        }),
      );
    case "longest":
      return differences(
        drawn.slice(1).map(([days = "", finding = "", leader, due = ""], i) => {
          const [text = "", unit = "", category, late, name, dueOn, originalDueOn] = rows[i] ?? [];
          const original = /\d{4}-\d\d-\d\d/.exec(due.slice(10))?.[0] ?? due.slice(0, 10);
          return [
            [
              figureIn(days),
              finding.startsWith(`${text}${unit}`) && finding.includes(String(category)),
              leader,
              ...worth(due.slice(0, 10)),
              ...worth(original),
            ],
            [late, true, name, dueOn, originalDueOn],
          ];
        }),
      );
    case "since": {
      // A sum between its lines, for the eye: a file that held it would count its findings twice.
      const shown = drawn.map((row) => worthOfRow(row.filter((text) => text !== "")));
      const [newlyOverdue] = shown.splice(NEWLY_OVERDUE, 1);
      return differences([
        [newlyOverdue?.at(-1), answer.since.fellDue + answer.since.returnedOrReopened],
        [shown, rows.map(([name, , count]) => [name, count])],
      ]);
    }
    case "categories":
      return differences([
        [
          drawn.map(([name = "", ...figures]) => [name.replace(/ ?\d+ .*$/, ""), ...worthOfRow(figures.filter((text) => text !== ""))]),
          rows.map(([name, , , ...figures]) => [name, ...figures]),
        ],
      ]);
    case "heat":
      return heatDiffers(drawn, rows);
    case "trend": {
      const last = answer.trend.at(-1);
      const said = card.labels.flatMap((label) => label.match(/\d+/g) ?? []);
      const missing = last
        ? [last.total, last.planned, last.declared, last.verified, last.overdue].filter((n) => !said.includes(String(n)))
        : [];
      return differences([[missing, []]]);
    }
    default: {
      const said = card.labels.flatMap((label) => label.match(/\d+/g) ?? []);
      const missing = Object.values(answer.ageing).filter((n) => n > 0 && !said.includes(String(n)));
      return differences([[missing, []]]);
    }
  }
}

/** A cell says its one worst fact: overdue, else open, else a dot; blank where there is no such finding. */
function heatDiffers(drawn: readonly string[][], rows: readonly Cell[][]): Difference[] {
  const heads = drawn.find((row) => row.length === drawn.at(-1)?.length && row.at(-1) !== "" && drawn.indexOf(row) < 2) ?? [];
  const body = drawn.slice(drawn.indexOf(heads) + 1);
  return differences(
    body.map(([unit = "", ...cells]) => {
      const own = rows.filter(([name]) => name === unit);
      const wanted = heads.slice(1, -1).map((head) => {
        const row = own.find(([, category]) => category === head);
        if (!row) return "";
        const [, , , open = 0, overdue = 0] = row;
        return String(Number(overdue) > 0 ? overdue : Number(open) > 0 ? open : "");
      });
      return [cells, [...wanted, String(own.reduce((sum, row) => sum + Number(row[4]), 0))]];
    }),
  );
}
