import { day } from "@rectify/domain/local-date";
import { expect, test } from "vitest";
import { readListSearch } from "../url/list-search.ts";
import { ledgerUrl } from "./ledger-link.tsx";

test("the ledger of a list asks for its filter, condition and days", () => {
  const search = readListSearch({ round: "3", overdue: "1", people: "李敏", asOf: "2026-03-10", compareWith: "2026-03-01" });
  const url = new URL(ledgerUrl("/findings", search), "http://localhost");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    asOf: day("2026-03-10"),
    compareWith: "2026-03-01",
    filter: '{"rounds":[3]}',
    condition: '{"overdue":true,"people":["李敏"]}',
  });
});
test("the whole board of today needs no words", () => {
  expect(ledgerUrl("/", readListSearch({}))).toBe("/downloads/ledger.xlsx");
});
