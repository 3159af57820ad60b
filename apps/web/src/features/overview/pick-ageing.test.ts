import { ageingModel } from "@rectify/charts/ageing-model";
import { expect, test } from "vitest";
import { pickAgeing } from "./pick-ageing.ts";

const model = ageingModel({
  ageing: { "1-7": 12, "8-30": 13, "31-90": 15, "90+": 6 },
  ageingOriginal: { "1-7": 19, "8-30": 14, "31-90": 22, "90+": 7 },
});

test("the solid bar opens the list by the date in force", () => {
  expect(pickAgeing(model, 3, 2, 10)).toEqual({ band: "90+", condition: { overdue: true, ageing: "90+" } });
});
test("the frame beyond it opens the list by the original date", () => {
  expect(pickAgeing(model, 0, 15, 10)).toEqual({ band: "1-7", condition: { overdueOriginal: true, ageing: "1-7" } });
});
test("of the two numbers at the end, each opens its own list", () => {
  expect(pickAgeing(model, 2, 22 + 1.5, 10)?.condition).toEqual({ overdue: true, ageing: "31-90" });
  expect(pickAgeing(model, 2, 22 + 6, 10)?.condition).toEqual({ overdueOriginal: true, ageing: "31-90" });
});
test("beside the rows nothing opens", () => expect(pickAgeing(model, 9, 1, 10)).toBeNull());
