import type { LocalDate } from "@rectify/domain/local-date";
import type { Since } from "@rectify/domain/overview";
import type { TFunction } from "i18next";
import { counted, type TableModel, text } from "../../shared/tables/table-model.ts";
import { type Ledger, ledgers } from "./ledger-lines.ts";

/** Both ledgers, one under the other: balance before, every movement with its sign, balance after. `dayOf` writes a day. */
export function sinceTableModel(since: Since, asOf: LocalDate, dayOf: (day: LocalDate) => string, t: TFunction): TableModel {
  return {
    name: "since",
    figures: ["open", "overdue"],
    columns: [{ head: t("overview.since.movement") }, { head: t("overview.since.ledger") }, { head: t("overview.since.count") }],
    rows: ledgers(since).flatMap((ledger) => ledgerRows(ledger, since.from, asOf, dayOf, t)),
  };
}

function ledgerRows(ledger: Ledger, from: LocalDate, asOf: LocalDate, dayOf: (day: LocalDate) => string, t: TFunction): TableModel["rows"] {
  const name = text(t(`overview.since.${ledger.kind}`));
  const condition = ledger.kind === "overdue" ? { overdue: true } : { open: true };
  return [
    {
      key: `${ledger.kind} before`,
      cells: [
        text(t("overview.since.before", { day: dayOf(from) })),
        name,
        counted(ledger.before, condition, { asOf: from, compareWith: undefined }),
      ],
    },
    ...ledger.lines.map(({ movement, change }): TableModel["rows"][number] => ({
      key: movement,
      cells: [text(t(`overview.since.line.${movement}`)), name, { kind: "change", value: change, list: { condition: { movement } } }],
    })),
    {
      key: `${ledger.kind} after`,
      cells: [text(t("overview.since.after", { day: dayOf(asOf) })), name, counted(ledger.after, condition)],
    },
  ];
}
