import { expect, test } from "vitest";
import { overview } from "../../testing/build-overview.ts";
import { ledgerScale, ledgers } from "./ledger-lines.ts";

test("each ledger's lines lead from its balance before to its balance after", () => {
  for (const ledger of ledgers(overview().since)) {
    const moved = ledger.lines.reduce((sum, line) => sum + line.change, 0);
    expect(ledger.before + moved, ledger.kind).toBe(ledger.after);
  }
});
test("no movement is a plain zero, never minus zero", () => {
  const [open] = ledgers({ ...overview().since, cancelled: 0 });
  expect(Object.is(open.lines[3]?.change, 0)).toBe(true);
});
test("both ledgers share the largest movement as their scale", () => {
  expect(ledgerScale(ledgers(overview().since))).toBe(21);
});
