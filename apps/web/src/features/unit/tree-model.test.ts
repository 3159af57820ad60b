import type { TreeFinding } from "@rectify/domain/board";
import { day } from "@rectify/domain/local-date";
import { describe, expect, test } from "vitest";
import { treeFinding } from "../../testing/build-tree.ts";
import { isOpen, itemCounts, treeModel } from "./tree-model.ts";

let no = 0;
const finding = (change: Partial<TreeFinding> = {}): TreeFinding => {
  no += 1;
  return treeFinding(no, change);
};
const closed = () => finding({ state: "CLOSED" });

describe("the tree of a unit's findings", () => {
  test("folds an item when every finding that counts is closed out", () => {
    const [aspect] = treeModel(
      [
        {
          title: "一",
          items: [
            { title: "甲", findings: [closed(), finding({ state: "CANCELLED" })] },
            { title: "乙", findings: [closed(), finding()] },
          ],
        },
      ],
      "open",
    );
    const [done, open] = aspect?.items ?? [];
    if (!done || !open) throw new Error("two items expected");
    expect([isOpen(done, false, new Set()), isOpen(open, false, new Set())]).toEqual([false, true]);
    expect([isOpen(done, true, new Set()), isOpen(done, false, new Set([done.key]))]).toEqual([true, true]);
    expect(itemCounts([aspect as NonNullable<typeof aspect>])).toEqual({ items: 2, finished: 1 });
  });
  test("ordered by days late has the longest late first, its item and aspect too, and keeps the ledger's numbers", () => {
    const late = (daysLate: number) => finding({ overdue: true, daysLate });
    const tree = treeModel(
      [
        { title: "一", items: [{ title: "甲", findings: [closed()] }] },
        {
          title: "二",
          items: [
            { title: "乙", findings: [late(3)] },
            { title: "丙", findings: [closed(), late(9)] },
          ],
        },
      ],
      "late",
    );
    expect(tree.map((aspect) => [aspect.title, ...aspect.items.map((item) => `${item.number} ${item.title}`)])).toEqual([
      ["二", "3 丙", "2 乙"],
      ["一", "1 甲"],
    ]);
    expect(tree[0]?.items[0]?.findings[0]?.daysLate).toBe(9);
  });
  test("puts the late first, then the open by due date, the awaiting, the closed", () => {
    const findings = [
      closed(),
      finding({ state: "COMPLETED", awaitingDays: 3 }),
      finding({ dueOn: day("2026-05-01") }),
      finding({ dueOn: day("2026-04-01") }),
      finding({ overdue: true, daysLate: 4 }),
      finding({ overdue: true, daysLate: 59 }),
    ];
    const shown = treeModel([{ title: null, items: [{ title: null, findings }] }], "open")[0]?.items[0]?.findings ?? [];
    expect(shown.map((f) => f.daysLate ?? f.dueOn ?? f.state)).toEqual([59, 4, "2026-04-01", "2026-05-01", "COMPLETED", "CLOSED"]);
    const asIs = treeModel([{ title: null, items: [{ title: null, findings }] }], "ledger")[0]?.items[0]?.findings ?? [];
    expect(asIs.map((f) => f.no)).toEqual(findings.map((f) => f.no));
  });
  test("counts the aspect from its items and leaves the cancelled out", () => {
    const [aspect] = treeModel(
      [
        {
          title: "一",
          items: [
            { title: "甲", findings: [closed(), finding({ state: "CANCELLED" })] },
            { title: "乙", findings: [finding({ overdue: true, daysLate: 1 }), finding({ state: "COMPLETED" })] },
          ],
        },
      ],
      "open",
    );
    expect(aspect?.pooled).toEqual({ total: 3, declared: 2, verified: 1, overdue: 1 });
  });
  test("numbers the items through all aspects", () => {
    const one = (title: string) => ({ title, items: [{ title: "甲", findings: [finding()] }] });
    expect(treeModel([one("一"), one("二")], "open").flatMap((a) => a.items.map((i) => i.number))).toEqual([1, 2]);
  });
});
