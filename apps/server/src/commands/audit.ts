// `rectify audit verify|export`: whether the audit's chain is whole, and all of it as a file.
import { open } from "node:fs/promises";
import { runAuditCheck } from "@rectify/api/audit/check-audit";
import { writeAuditLines } from "@rectify/api/audit/export-audit";
import type { Lang } from "@rectify/api/context";
import { type AuditHead, type AuditVerdict, formatHead, parseHead } from "@rectify/domain/audit";
import { LINK_WORDS } from "@rectify/domain/audit-words";
import { type Command, InvalidArgumentError } from "commander";
import { namedPath, withOutput } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

function headOption(text: string): AuditHead {
  const head = parseHead(text);
  if (!head) throw new InvalidArgumentError("ROWS:HASH");
  return head;
}

function verdictText(verdict: AuditVerdict, lang: Lang): string {
  const { rows, firstBad } = verdict;
  const zh = lang === "zh";
  const head = `${zh ? `${rows} 条记录，末条校验值` : `rows: ${rows}, head`} ${formatHead(verdict)}`;
  if (!firstBad)
    return `${head}\n${zh ? "完整：每条都与前一条相连，没有改动。" : "Whole: each row joins the one before, none was changed."}`;
  const why = LINK_WORDS[firstBad.link][lang];
  return `${head}\n${zh ? `不完整：第 ${firstBad.row} 条起不符，${why}。` : `Broken from row ${firstBad.row} on: ${why}.`}`;
}

type ExportOptions = Output & { out: string };

export function register(program: Command): void {
  const group = program.command("audit").description("审计 the audit trail");
  withOutput(group.command("verify"))
    .description("walk the whole chain; exits 1 when it is broken")
    .option("--head <head>", "ROWS:HASH that was kept elsewhere: finds a cut-off or rewritten end too", headOption)
    .action((o: Output & { head?: AuditHead }) =>
      runCommand(o, async (ctx) => {
        const verdict = await runAuditCheck(ctx, o.head ?? null);
        const value = { ...verdict, head: formatHead(verdict) };
        return { value, text: verdictText(verdict, o.lang), exitCode: verdict.firstBad ? EXIT.failure : EXIT.done };
      }),
    );
  withOutput(group.command("export"))
    .description("every row as a line of JSON, and the head of the chain in the last line")
    .requiredOption("--out <file>", "file to write")
    .action((o: ExportOptions) =>
      runCommand(
        o,
        async (ctx) => {
          const path = namedPath(o.out);
          const file = await open(path, "w", 0o600);
          try {
            const head = await writeAuditLines(ctx, async (text) => {
              await file.write(text);
            });
            const text = `${path}\n${formatHead(head)}`;
            return { value: { file: o.out, rows: head.rows, head: formatHead(head) }, text, exitCode: EXIT.done };
          } finally {
            await file.close();
          }
        },
        "audit export",
      ),
    );
}
