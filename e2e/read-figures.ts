// The figures of the overview as a reader sees them.
import { expect, type Page } from "@playwright/test";
import { countIn } from "./open-lists.ts";

export type ShownFigures = { total: number; overdue: number; dueSoon: number; awaitingVerification: number };

const NAMES = { total: "反馈问题", overdue: "逾期", dueSoon: "临期", awaitingVerification: "待验收" } as const;

/** The link that carries the figure `name`, in the strip of figures. */
export function figure(page: Page, name: keyof ShownFigures) {
  return page
    .getByRole("region", { name: "主要数字" })
    .getByRole("listitem")
    .filter({ has: page.getByText(NAMES[name], { exact: true }) })
    .getByRole("link")
    .first();
}

/** Waits until the strip shows exactly `figures`; a board that is still loading gets the time of an expectation. */
export async function expectFigures(page: Page, figures: ShownFigures): Promise<void> {
  for (const name of Object.keys(NAMES) as (keyof ShownFigures)[]) {
    await expect(figure(page, name), `figure ${name}`).toHaveText(String(figures[name]));
  }
}

/** The number in the heading of the findings list. */
export async function headingCount(page: Page): Promise<number> {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(/\d/);
  return countIn((await heading.textContent()) ?? "");
}
