// A unit's findings as its page folds them: aspect → item → finding. Cancelled findings are listed and counted nowhere.
import type { TreeAspect, TreeFinding, TreeItem } from "@rectify/domain/board";
import type { PooledRow } from "@rectify/domain/overview";

export const TREE_ORDERS = ["open", "late", "ledger"] as const;
/** Not closed out first within each item; the longest late first, aspects and items too; or as the ledger has them. */
export type TreeOrder = (typeof TREE_ORDERS)[number];

export type ItemNode = {
  key: string;
  /** Runs through all aspects, from 1. */
  number: number;
  title: string | null;
  pooled: PooledRow;
  /** Every finding that counts is closed out. */
  finished: boolean;
  findings: TreeFinding[];
};
export type AspectNode = { key: string; title: string | null; pooled: PooledRow; items: ItemNode[] };

function pooledRow(findings: readonly TreeFinding[]): PooledRow {
  const live = findings.filter((f) => f.state !== "CANCELLED");
  const count = (holds: (f: TreeFinding) => boolean) => live.filter(holds).length;
  return {
    total: live.length,
    declared: count((f) => f.state === "COMPLETED" || f.state === "CLOSED"),
    verified: count((f) => f.state === "CLOSED"),
    overdue: count((f) => f.overdue),
  };
}

const LAST = "9999-12-31";

/** Overdue (longest first), then still open by due date, then awaiting, then closed out, then cancelled. */
function urgency(f: TreeFinding): [number, number, string] {
  if (f.overdue) return [0, -(f.daysLate ?? 0), ""];
  if (f.state === "CLOSED") return [3, 0, ""];
  if (f.state === "CANCELLED") return [4, 0, ""];
  if (f.state === "COMPLETED") return [2, -(f.awaitingDays ?? 0), ""];
  return [1, 0, f.dueOn ?? LAST];
}

function byUrgency(a: TreeFinding, b: TreeFinding): number {
  const [x, y] = [urgency(a), urgency(b)];
  return x[0] - y[0] || x[1] - y[1] || (x[2] < y[2] ? -1 : x[2] > y[2] ? 1 : a.no - b.no);
}

export function treeModel(aspects: readonly TreeAspect[], order: TreeOrder): AspectNode[] {
  let number = 0;
  const item = (node: TreeItem, key: string): ItemNode => {
    number += 1;
    const pooled = pooledRow(node.findings);
    return {
      key,
      number,
      title: node.title,
      pooled,
      finished: pooled.verified === pooled.total,
      findings: order === "ledger" ? [...node.findings] : node.findings.toSorted(byUrgency),
    };
  };
  const tree = aspects.map((aspect, i) => ({
    key: String(i),
    title: aspect.title,
    pooled: pooledRow(aspect.items.flatMap((node) => node.findings)),
    items: aspect.items.map((node, j) => item(node, `${i}.${j}`)),
  }));
  if (order !== "late") return tree;
  return latestFirst(
    tree.map((aspect) => ({ ...aspect, items: latestFirst(aspect.items, (node) => longestLate(node.findings)) })),
    (aspect) => Math.max(0, ...aspect.items.map((node) => longestLate(node.findings))),
  );
}

const longestLate = (findings: readonly TreeFinding[]) => Math.max(0, ...findings.map((f) => f.daysLate ?? 0));

function latestFirst<T>(nodes: readonly T[], days: (node: T) => number): T[] {
  return nodes.toSorted((a, b) => days(b) - days(a));
}

/** Items and how many of them are finished; what is not divided into items has none. */
export function itemCounts(tree: readonly AspectNode[]): { items: number; finished: number } {
  const titled = tree.flatMap((aspect) => aspect.items).filter((node) => node.title !== null);
  return { items: titled.length, finished: titled.filter((node) => node.finished).length };
}

/** Aspects and items that the ledgers name, of all inspections together. */
export function headingCounts(trees: readonly (readonly AspectNode[])[]): { aspects: number; items: number } {
  return {
    aspects: trees.flat().filter((aspect) => aspect.title !== null).length,
    items: trees.reduce((sum, tree) => sum + itemCounts(tree).items, 0),
  };
}

/** Finished items are folded until someone opens them; the others stay open until someone folds them. `turned` holds the keys that were turned. */
export function isOpen(node: ItemNode, all: boolean, turned: ReadonlySet<string>): boolean {
  return (all || !node.finished) !== turned.has(node.key);
}
