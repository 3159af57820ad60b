import type { TreeFinding } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import type { TFunction } from "i18next";
import { type TableCell, type TableModel, text } from "../../shared/tables/table-model.ts";
import { lateFrom } from "../../shared/ui/late-words.ts";
import { markOf } from "../../shared/ui/mark.ts";
import type { AspectNode } from "./tree-model.ts";

/** Every finding with its aspect and item, folded or not, in the order of the page. */
export function treeTableModel(tree: readonly AspectNode[], subject: string, t: TFunction): TableModel {
  const dayOf = (day: LocalDate | null): TableCell => (day === null ? text(t("words.notStated")) : { kind: "day", day });
  const days = (count: number | null): TableCell => (count === null ? text("") : { kind: "count", value: count });
  const row = (aspect: string | null, item: string | null, finding: TreeFinding): TableModel["rows"][number] => ({
    key: finding.finding,
    cells: [
      text(finding.text),
      text(aspect ?? ""),
      text(item ?? ""),
      text([t(`words.state.${markOf(finding)}`), lateFrom(t, finding)].filter(Boolean).join(t("finding.comma"))),
      days(finding.daysLate ?? finding.daysLeft ?? finding.awaitingDays),
      text(finding.leader ?? t("words.notStated")),
      { kind: "count", value: finding.measures },
      dayOf(finding.dueOn),
      dayOf(finding.originalDueOn),
    ],
  });
  return {
    name: "findings",
    subject,
    figures: ["overdue", "dueSoon", "awaiting"],
    columns: [
      { head: t("unit.tree.finding") },
      { head: t("finding.fact.aspect") },
      { head: t("finding.fact.item") },
      { head: t("unit.tree.state") },
      { head: t("finding.life.days") },
      { head: t("unit.tree.leader") },
      { head: t("unit.tree.measures") },
      { head: t("finding.fact.due") },
      { head: t("finding.fact.originalDue") },
    ],
    rows: tree.flatMap((aspect) => aspect.items.flatMap((item) => item.findings.map((finding) => row(aspect.title, item.title, finding)))),
  };
}
