// `rectify import ledger|bulletin`: the same use-cases as the import page.
import { runBulletinImport } from "@rectify/api/imports/import-bulletin";
import { runLedgerImport } from "@rectify/api/imports/import-ledger";
import { markedLedger } from "@rectify/api/imports/marked-ledger";
import { authorise, call } from "@rectify/api/use-case";
import type { BulletinPreview, LedgerPreview } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { OFFICE } from "@rectify/domain/principal";
import type { Command } from "commander";
import { registerPastImports } from "./import-history.ts";
import { dayOption, readNamedFile, withOutput, writeNamedFile } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

type Common = Output & { dryRun: boolean; replaceExample: boolean };
type LedgerOptions = Common & { asOf?: LocalDate; skipFaulty: boolean; marked?: string };
type BulletinOptions = Common & { unit?: string; round?: string };

const errorsOf = (issues: readonly { severity: string }[]) => issues.filter((i) => i.severity === "error").length;
const exitOf = (dryRun: boolean, result: { committed: boolean }) => (dryRun || result.committed ? EXIT.done : EXIT.refused);

function ledgerText(r: LedgerPreview, { lang, dryRun }: LedgerOptions): string {
  const zh = lang === "zh";
  const head = zh
    ? `${r.fileName}，截至 ${r.asOf}：${r.rows} 行，新增 ${r.added}，变更 ${r.changed}，不变 ${r.unchanged}，有误 ${r.faulty}。`
    : `${r.fileName}, as of ${r.asOf}: ${r.rows} rows, ${r.added} added, ${r.changed} changed, ${r.unchanged} unchanged, ${r.faulty} faulty.`;
  const done = r.committed
    ? zh
      ? "已写入。"
      : "Written."
    : dryRun
      ? zh
        ? "试运行，没有写入。"
        : "Dry run, nothing written."
      : zh
        ? "没有写入。"
        : "Nothing written.";
  return [head, ...r.issues.map((i) => `${i.severity === "error" ? "✗" : "·"} ${i.sheet}!${i.cell ?? ""} ${i.message}`), done].join("\n");
}

function bulletinText(r: BulletinPreview, { lang, dryRun }: BulletinOptions): string {
  const zh = lang === "zh";
  const done = r.committed
    ? zh
      ? "已写入。"
      : "Written."
    : dryRun
      ? zh
        ? "试运行，没有写入。"
        : "Dry run, nothing written."
      : zh
        ? "没有写入。"
        : "Nothing written.";
  return [
    `${r.fileName}: ${r.unit ?? "—"} ${r.committeeTerm ?? ""}${r.round ?? "—"}`,
    r.summary,
    ...r.issues.map((i) => `${i.severity === "error" ? "✗" : "·"} ${i.message}`),
    done,
  ].join("\n");
}

/** Only the contract of the command: what the page's preview needs besides stays out. */
function ledgerJson({ table: _t, sheet: _s, headerRow: _h, fileName: _f, exampleWillBeRemoved: _e, ...result }: LedgerPreview) {
  return result;
}

function bulletinJson({ text: _t, paragraphs: _p, fileName: _f, exampleWillBeRemoved: _e, ...result }: BulletinPreview) {
  return result;
}

export function register(program: Command): void {
  const group = program.command("import").description("take in a ledger or a bulletin");
  withOutput(group.command("ledger <file>"))
    .description("import a rectification ledger (xlsx, csv), all or nothing")
    .option("--as-of <day>", "day the ledger speaks of (the day in its file name, else today)", dayOption)
    .option("--dry-run", "check only, write nothing", false)
    .option("--skip-faulty", "import the faultless rows although others have errors", false)
    .option("--marked <out>", "unless the ledger was taken in, write it as a workbook with its faults marked")
    .option("--replace-example", "remove the example district in the same transaction", false)
    .action((file: string, o: LedgerOptions) =>
      runCommand(
        o,
        async (ctx) => {
          const named = await readNamedFile(file);
          const input = { ...named, uploadId: null };
          const options = {
            asOf: o.asOf ?? null,
            dryRun: o.dryRun,
            skipFaulty: o.skipFaulty,
            replaceExample: o.replaceExample,
            example: false,
            shiftDays: 0,
          };
          const result = await runLedgerImport(authorise(ctx, OFFICE), input, options);
          const unreadable = result.rows === 0 && errorsOf(result.issues) > 0;
          if (o.marked && !unreadable && !result.committed) {
            const { bytes } = await call(markedLedger, ctx, { file: named, asOf: o.asOf ?? null });
            await writeNamedFile(o.marked, bytes);
          }
          return { value: ledgerJson(result), text: ledgerText(result, o), exitCode: unreadable ? EXIT.refused : exitOf(o.dryRun, result) };
        },
        o.dryRun ? undefined : "import ledger",
      ),
    );
  withOutput(group.command("bulletin <file>"))
    .description("import a published bulletin (txt, docx)")
    .option("--unit <unit>", "the unit, where the text does not name it")
    .option("--round <round>", "the round, where the text does not name it")
    .option("--dry-run", "check only, write nothing", false)
    .option("--replace-example", "remove the example district in the same transaction", false)
    .action((file: string, o: BulletinOptions) =>
      runCommand(
        o,
        async (ctx) => {
          const input = { ...(await readNamedFile(file)), uploadId: null };
          const options = {
            unit: o.unit ?? null,
            round: o.round ?? null,
            dryRun: o.dryRun,
            replaceExample: o.replaceExample,
            example: false,
          };
          const result = await runBulletinImport(authorise(ctx, OFFICE), input, options);
          return { value: bulletinJson(result), text: bulletinText(result, o), exitCode: exitOf(o.dryRun, result) };
        },
        o.dryRun ? undefined : "import bulletin",
      ),
    );
  registerPastImports(group);
}
