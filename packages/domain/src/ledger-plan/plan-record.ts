// From what a ledger row says and what is stored, the record to store. A blank cell never clears anything.
import type { LedgerRow } from "../ledger-row.ts";
import type { LocalDate } from "../local-date.ts";
import { suggestCategory } from "../suggest-category.ts";
import { UNCLASSIFIED } from "../taxonomy.ts";
import type { FindingRecord } from "./known-world.ts";

export type RecordChange = { field: keyof FindingRecord; before: unknown; after: unknown };

/** The record after the row, and what differs from the known one (everything stated, for a new finding). The inspection's feedback day repeated says nothing new. */
export function planRecord(
  row: LedgerRow,
  known: FindingRecord | null,
  inspectionFeedbackOn: LocalDate | null,
): {
  record: FindingRecord;
  changes: RecordChange[];
} {
  const feedbackOn = known && row.feedbackOn === inspectionFeedbackOn ? null : row.feedbackOn;
  const list = (stated: string[], before: string[] | undefined) => (stated.length > 0 ? stated : (before ?? []));
  const stated: Omit<FindingRecord, "category" | "categoryAssigned" | "suggestedCategory"> = {
    code: row.code ?? known?.code ?? null,
    aspect: row.aspect ?? known?.aspect ?? null,
    item: row.item ?? known?.item ?? null,
    text: row.text,
    termClass: row.termClass ?? known?.termClass ?? null,
    leader: row.leader ?? known?.leader ?? null,
    leadDepartment: row.leadDepartment ?? known?.leadDepartment ?? null,
    supportingDepartments: row.leadDepartment ? row.supportingDepartments : (known?.supportingDepartments ?? []),
    person: row.person ?? known?.person ?? null,
    feedbackOn: feedbackOn ?? known?.feedbackOn ?? null,
    originalDueOn: known?.originalDueOn ?? row.dueOn,
    progress: row.progress ?? known?.progress ?? null,
    remark: row.remark ?? known?.remark ?? null,
    measures: list(row.measures, known?.measures),
  };
  const record: FindingRecord = { ...stated, ...category(row, stated, known) };
  const changes = (Object.keys(record) as (keyof FindingRecord)[])
    .filter((field) => JSON.stringify(record[field]) !== JSON.stringify(known?.[field] ?? (Array.isArray(record[field]) ? [] : null)))
    .map((field) => ({ field, before: known?.[field] ?? null, after: record[field] }));
  return { record, changes };
}

/** The ledger's category, unless the office set one itself; blank: the known one; else the suggestion, which stays marked as such. */
function category(
  row: LedgerRow,
  now: Pick<FindingRecord, "text" | "aspect" | "item">,
  known: FindingRecord | null,
): Pick<FindingRecord, "category" | "categoryAssigned" | "suggestedCategory"> {
  const unmoved = known && known.text === now.text && known.aspect === now.aspect && known.item === now.item;
  const suggestion = unmoved
    ? known.suggestedCategory
    : ((suggestCategory(now.text, now.aspect) ?? (now.item ? suggestCategory(now.item, now.aspect) : null))?.code ?? null);
  if (known?.categoryAssigned === "OFFICE") return { category: known.category, categoryAssigned: "OFFICE", suggestedCategory: suggestion };
  if (row.category) return { category: row.category, categoryAssigned: "LEDGER", suggestedCategory: suggestion };
  if (known?.categoryAssigned === "LEDGER") return { category: known.category, categoryAssigned: "LEDGER", suggestedCategory: suggestion };
  return { category: suggestion ?? UNCLASSIFIED, categoryAssigned: suggestion ? "SUGGESTED" : "NONE", suggestedCategory: suggestion };
}
