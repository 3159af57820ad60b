import { expect, it } from "vitest";
import { auditFilterSchema, formatHead, outcomeOf, parseHead } from "./audit.ts";

it("the name of an action tells how it went", () => {
  expect(["finding.moved", "access.sign-in-failed", "ledger.import-refused", "change.failed"].map(outcomeOf)).toEqual([
    "done",
    "failed",
    "refused",
    "failed",
  ]);
});

it("a head is read as it is printed, and anything else is none", () => {
  const head = { rows: 1234, hash: "ab".repeat(32) };
  expect(parseHead(` ${formatHead(head)}\n`)).toEqual(head);
  for (const text of ["", "12", `x:${head.hash}`, `12:${head.hash.slice(1)}`, `-1:${head.hash}`]) expect(parseHead(text)).toBeNull();
});

it("a filter knows days, a name, an action and an outcome, and nothing else", () => {
  expect(auditFilterSchema.safeParse({ from: "2026-03-01", who: "wang", action: "finding.moved", outcome: "done" }).success).toBe(true);
  for (const bad of [{ from: "2026-02-30" }, { action: "x' OR 1" }, { outcome: "perhaps" }, { sort: "id" }])
    expect(auditFilterSchema.safeParse(bad).success).toBe(false);
});
