// The address of every page of a board with data, found by asking the board.
import type { Page } from "@playwright/test";

export const BULLETIN_UNIT = "水务和湖泊局";

type Context = { units: { id: number; shortName: string }[] };
type List = { rows: { finding: string }[] };

/** Name → path. The unit is one with a ledger and a bulletin, the finding one that is overdue. */
export async function boardPaths(page: Page): Promise<Record<string, string>> {
  const ask = async <T>(procedure: string, input?: unknown): Promise<T> => {
    const answer = await page.request.get(`/trpc/${procedure}${input ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ""}`);
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };
  const { units } = await ask<Context>("board.context");
  const unit = units.find(({ shortName }) => shortName.includes(BULLETIN_UNIT))?.id;
  const { rows } = await ask<List>("finding.list", { condition: { overdue: true }, limit: 1 });
  return {
    overview: "/",
    units: "/units",
    unit: `/units/${unit}`,
    findings: "/findings?overdue=1",
    finding: `/findings/${rows[0]?.finding}`,
    bulletin: "/bulletins/1",
    ledger: "/import",
    "bulletin import": "/import?tab=bulletin",
    history: "/import?tab=history",
    rules: "/settings",
    "unit names": "/settings?tab=units",
  };
}

/** Those that show nothing of the database until a file is chosen. */
export const FORMS = ["ledger", "bulletin import"];
