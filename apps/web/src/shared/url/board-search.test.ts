import { day } from "@rectify/domain/local-date";
import { type ListCondition, listConditionSchema, progressFilterSchema } from "@rectify/domain/progress-filter";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoardSearch, filterOf, readBoardSearch } from "./board-search.ts";
import { conditionOf, listSearch, readListSearch } from "./list-search.ts";
import { parseSearch, stringifySearch } from "./search-codec.ts";

const throughUrl = (search: object) => parseSearch(stringifySearch({ ...search }).slice(1));

describe("the URL", () => {
  test("reads as people write it", () => {
    expect(stringifySearch(listSearch({ round: [3, 4] }, { overdue: true, states: ["CLOSED"] }))).toBe("?round=3,4&state=CLOSED&overdue=1");
  });
  test("leaves out what it cannot read and keeps the rest", () => {
    expect(readBoardSearch({ round: "x", asOf: "2026-02-30", unit: "7", class: "NONE,NEVER" })).toEqual({ unit: [7] });
  });
  test("names every key it could not read, so that the router cannot bring the raw text back", () => {
    expect(Object.entries(readBoardSearch({ round: "x" }))).toContainEqual(["round", undefined]);
    expect(Object.entries(readListSearch({ ageing: "x" }))).toContainEqual(["ageing", undefined]);
  });
  test("brings any scope back unchanged", () => {
    const ids = fc.array(fc.integer({ min: 1, max: 99999 }), { minLength: 1, maxLength: 5 });
    const scope = fc.record(
      {
        round: ids,
        region: ids,
        unit: ids,
        group: ids,
        category: fc.constant(["A", "B4"]),
        class: fc.constant(["NONE" as const]),
        asOf: fc.constant(day("2026-03-19")),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(scope, (search) => {
        expect(readBoardSearch(throughUrl(search))).toEqual({ ...search });
      }),
    );
  });
  test("brings any condition back unchanged, as the server accepts it", () => {
    const condition: fc.Arbitrary<ListCondition> = fc.record(
      {
        states: fc.constant<NonNullable<ListCondition["states"]>>(["CLOSED"]),
        overdue: fc.constant(true),
        dueWithin: fc.constantFrom(0, 10),
        ageing: fc.constant("90+" as const),
        movement: fc.constant("fellDue" as const),
        people: fc.constant(["李敏", "周平"]),
        words: fc.constantFrom("公务 100%", "2026", "A&B"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(condition, (wanted) => {
        const back = readListSearch(throughUrl(listSearch({ unit: [1] }, wanted)));
        expect(listConditionSchema.parse(conditionOf(back))).toEqual({ ...wanted });
        expect(progressFilterSchema.parse(filterOf(back))).toEqual({ units: [1] });
      }),
    );
  });
  test("narrows to one unit without losing the rest of the scope", () => {
    const board: BoardSearch = { round: [2], unit: [1, 2] };
    expect(listSearch(board, { overdue: true }, { unit: [2] })).toEqual({ round: [2], unit: [2], overdue: true });
  });
});
