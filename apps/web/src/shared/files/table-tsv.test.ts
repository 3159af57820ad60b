import { expect, test } from "vitest";
import { tableTsv } from "./table-tsv.ts";

test("pastes as rows and columns, changes as numbers, and nothing as a formula", () => {
  const columns = ["单位", "较上周"];
  expect(
    tableTsv({
      columns,
      rows: [
        ["区城投\n集团", "+2"],
        ["=1+1", "−3"],
      ],
    }),
  ).toBe("单位\t较上周\n区城投 集团\t2\n'=1+1\t-3");
});
