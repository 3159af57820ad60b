import { expect, test } from "vitest";
import type { EventType } from "./finding.ts";
import { MOVES } from "./moves.ts";
import { mayCorrect, mayMove } from "./moves-by-role.ts";
import { type Principal, ROLES } from "./principal.ts";

const movesOf = (...roles: Principal["roles"]) => MOVES.filter((move) => mayMove(roles, move)).join(" ");

test("the unit reports, the editor keeps the record, the verifier judges, and nobody else moves a finding", () => {
  expect(movesOf("reporter")).toBe("start stage declare");
  expect(movesOf("editor")).toBe("start stage declare extend cancel correct");
  expect(movesOf("verifier")).toBe("closeOut return reopen correct");
  expect(movesOf("editor", "verifier")).toBe(MOVES.join(" "));
  for (const role of [...ROLES, "firstRun" as const])
    if (!["reporter", "editor", "verifier"].includes(role)) expect([role, movesOf(role)]).toEqual([role, ""]);
});

test("a record is corrected by whoever might have written it", () => {
  const all: EventType[] = ["REGISTERED", "STARTED", "STAGED", "COMPLETED", "CLOSED", "RETURNED", "REOPENED", "CANCELLED", "EXTENDED"];
  const of = (...roles: Principal["roles"]) => all.filter((type) => mayCorrect(roles, type)).join(" ");
  expect(of("editor")).toBe("REGISTERED STARTED STAGED COMPLETED CANCELLED EXTENDED");
  expect(of("verifier")).toBe("CLOSED RETURNED REOPENED");
  expect(of("reporter")).toBe("");
  expect(of("leader")).toBe("");
});
