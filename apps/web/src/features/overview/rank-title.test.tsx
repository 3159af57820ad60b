import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import type { UnitOrder } from "../../shared/url/overview-search.ts";
import { overview as overviewOf, unitRow } from "../../testing/build-overview.ts";
import { rankedUnits } from "./rank-order.ts";
import { useRankTitle } from "./rank-title.ts";

const UNITS = [
  unitRow({ unitId: 1, unit: "甲", rank: 1, total: 10, declared: 9, verified: 2, overdue: 1 }),
  unitRow({ unitId: 2, unit: "乙", rank: 2, total: 10, declared: 1, verified: 1 }),
  unitRow({ unitId: 3, unit: "丙", rank: 2, total: 20, declared: 2, verified: 2 }),
];

function Title({ by, turned = false }: { by: UnitOrder; turned?: boolean }) {
  return <p>{useRankTitle(overviewOf({ units: UNITS }), { by, turned }, rankedUnits(UNITS, by, turned))}</p>;
}
function titleOf(by: UnitOrder, turned = false): string {
  const { unmount } = render(<Title by={by} turned={turned} />);
  const said = screen.getByText(/./).textContent ?? "";
  unmount();
  return said;
}

test("the ranking leads with what it is ordered by, ties counted", () => {
  expect(titleOf("gap")).toBe("申报与销号差距最大的是甲，70.0 个百分点");
  expect(titleOf("verified")).toBe("销号率最低的是乙等 2 个单位，10.0%");
});
test("it leads with lateness where it is ordered by that, by name, or the best first", () => {
  for (const said of [titleOf("overdue"), titleOf("unit"), titleOf("gap", true)]) expect(said).toBe("1 个单位有逾期，共 1 个");
});
