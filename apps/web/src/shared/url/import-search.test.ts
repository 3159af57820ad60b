import { expect, test } from "vitest";
import { readImportSearch } from "./import-search.ts";
import { parseSearch, stringifySearch } from "./search-codec.ts";

test("what is looked at and what was typed survive a reload", () => {
  const search = {
    tab: "bulletin",
    ledger: 12,
    bulletin: 13,
    day: "2026-03-19",
    faulty: true,
    unitName: "区审计局",
    roundName: "第三轮",
  } as const;
  expect(readImportSearch(parseSearch(stringifySearch({ ...search }).slice(1)))).toEqual(search);
});
test("what cannot be read is left out and the rest stays", () => {
  expect(readImportSearch({ tab: "undo", ledger: "-1", day: "2026-02-30", bulletin: "4", round: "3" })).toEqual({
    bulletin: 4,
    round: [3],
  });
});
test("the ledger's tab is the default and needs no word in the address", () => {
  expect(readImportSearch({ tab: "ledger" })).toEqual({});
});
