import { expect, test } from "vitest";
import { readFindingsSearch, sortOf } from "./findings-search.ts";

test("an order stands in the URL as people read it, the default not at all", () => {
  expect(readFindingsSearch({ sort: "-dueOn" })).toEqual({ sort: "-dueOn" });
  expect(readFindingsSearch({ sort: "-urgency" })).toEqual({});
  expect(sortOf({ sort: "unit" })).toEqual({ by: "unit", desc: false });
});
test("an order nobody knows is the default", () => {
  expect(readFindingsSearch({ sort: "colour", overdue: "1" })).toEqual({ overdue: true });
  expect(sortOf({ sort: "colour" })).toEqual({ by: "urgency", desc: true });
});
