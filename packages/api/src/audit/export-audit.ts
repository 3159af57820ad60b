// The audit as a file: for the page what the page shows, as CSV; for whoever runs the server every column, as JSON lines. Both end with the head.
import { auditRows } from "@rectify/db/queries/audit-rows";
import { auditBatches, auditHead } from "@rectify/db/queries/verify-audit";
import { type AuditFact, type AuditHead, type AuditLine, auditFilterSchema, formatHead, outcomeOf } from "@rectify/domain/audit";
import { ACTION_WORDS, CSV_WORDS, factWords, OUTCOME_WORDS, originWords, personWords, subjectWords } from "@rectify/domain/audit-words";
import { escapeCell } from "@rectify/domain/cell-escape";
import { AUDITORS } from "@rectify/domain/principal";
import { auditExport } from "../access/audit-export.ts";
import type { ApiContext, Lang } from "../context.ts";
import { useCase } from "../use-case.ts";
import { auditLine } from "./list-audit.ts";

const BATCH = 2_000;
/** What a spreadsheet opens without complaint. */
const MAX_ROWS = 200_000;

const cell = (text: string) => `"${escapeCell(text.replace(/[\r\n\t]+/g, " ")).replaceAll('"', '""')}"`;
const line = (cells: readonly string[]) => `${cells.map(cell).join(",")}\r\n`;

function stampIn(zone: string, iso: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" }).format(new Date(iso));
}

const told = (facts: readonly AuditFact[], lang: Lang) => facts.map((fact) => factWords(fact, lang)).join(lang === "zh" ? "；" : "; ");

export const exportAudit = useCase({
  policy: AUDITORS,
  input: auditFilterSchema,
  async run(ctx, filter): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { db, zone, lang } = ctx;
    const head = await auditHead(db);
    const words = CSV_WORDS[lang];
    const parts = [`\ufeff${line(words.columns)}`];
    let before: number | undefined = head.rows + 1;
    let count = 0;
    while (before !== undefined && count < MAX_ROWS) {
      const rows: AuditLine[] = (await auditRows(db, { filter, zone, before, limit: BATCH })).map(auditLine);
      for (const r of rows) {
        const name = personWords(r, lang);
        const action = ACTION_WORDS[r.action]?.[lang] ?? r.action;
        const cells = [
          String(r.id),
          stampIn(zone, r.at),
          name,
          r.actor,
          originWords(r.origin, lang),
          action,
          OUTCOME_WORDS[outcomeOf(r.action)][lang],
        ];
        parts.push(line([...cells, subjectWords(r.subject, lang), told(r.before, lang), told(r.after, lang), r.hash]));
      }
      count += rows.length;
      before = rows.length === BATCH ? rows.at(-1)?.id : undefined;
    }
    parts.push(line([words.head, formatHead(head)]));
    await auditExport(ctx, { action: "audit.exported", subject: "audit", after: { ...filter, rows: count, head: formatHead(head) } });
    return {
      fileName: `${words.file}-${stampIn(zone, new Date(ctx.nowMs).toISOString()).slice(0, 10)}.csv`,
      bytes: Buffer.from(parts.join("")),
    };
  },
});

/** Every row as it is stored, one JSON object a line, and the head in the last line. */
export async function writeAuditLines(ctx: ApiContext, write: (text: string) => Promise<void>): Promise<AuditHead> {
  let head: AuditHead = await auditHead(ctx.db);
  let rows = 0;
  for await (const batch of auditBatches(ctx.db)) {
    await write(batch.map((row) => `${JSON.stringify(row)}\n`).join(""));
    rows += batch.length;
    head = { rows, hash: batch.at(-1)?.hash ?? head.hash };
  }
  await write(`${JSON.stringify({ head: formatHead(head) })}\n`);
  await auditExport(ctx, { action: "audit.exported", subject: "audit", after: { rows, head: formatHead(head) } });
  return head;
}
