import { LEDGER_COLUMNS, type LedgerField } from "@rectify/domain/ledger-columns";

const PX_PER_CHARACTER = 7;
const UNKNOWN_COLUMN = 14;

/** Width (px) of a column in the preview: the template's, narrowed so that more of the sheet is in view. */
export function columnWidth(field: LedgerField | null): number {
  const characters = LEDGER_COLUMNS.find((c) => c.field === field)?.width ?? UNKNOWN_COLUMN;
  return Math.max(72, Math.min(244, 24 + PX_PER_CHARACTER * characters));
}
