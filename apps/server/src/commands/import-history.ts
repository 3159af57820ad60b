// `rectify import list|undo`: past imports, and taking one back.
import { listImports } from "@rectify/api/imports/list-imports";
import { undoImport } from "@rectify/api/imports/undo-import";
import { call } from "@rectify/api/use-case";
import type { ImportRow } from "@rectify/domain/board";
import { type Command, InvalidArgumentError } from "commander";
import { withOutput } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

function idOption(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError("a number");
  return Number(text);
}

function line(row: ImportRow, lang: Output["lang"]): string {
  const zh = lang === "zh";
  const kind = row.kind === "LEDGER" ? (zh ? "台账" : "ledger") : zh ? "通报" : "bulletin";
  const counts = zh
    ? `新增 ${row.added}，变更 ${row.changed}，不变 ${row.unchanged}`
    : `${row.added} added, ${row.changed} changed, ${row.unchanged} unchanged`;
  const undone =
    row.undoneAt === null ? "" : zh ? `，${row.undoneBy} 于 ${row.undoneAt} 撤销` : `, undone by ${row.undoneBy} at ${row.undoneAt}`;
  const example = row.example ? (zh ? "（示例）" : " (example)") : "";
  return `${row.importId}  ${row.recordedAt}  ${kind}  ${row.fileName}${example}  ${counts}${undone}`;
}

export function registerPastImports(group: Command): void {
  withOutput(group.command("list"))
    .description("list past imports, newest first")
    .action((o: Output) =>
      runCommand(o, async (ctx) => {
        const imports = await call(listImports, ctx, undefined);
        const none = o.lang === "zh" ? "还没有导入过。" : "Nothing was imported yet.";
        return { value: { imports }, text: imports.map((row) => line(row, o.lang)).join("\n") || none, exitCode: EXIT.done };
      }),
    );
  withOutput(group.command("undo").argument("<id>", "number of the import, see `rectify import list`", idOption))
    .description("undo one import: its events are voided, nothing is deleted; refused when newer changes build on it")
    .action((importId: number, o: Output) =>
      runCommand(
        o,
        async (ctx) => {
          const { findings } = await call(undoImport, ctx, { importId });
          const text =
            o.lang === "zh"
              ? `已撤销第 ${importId} 次导入，${findings} 个问题恢复原状。`
              : `Import ${importId} undone; ${findings} findings are as before.`;
          return { value: { importId, findings }, text, exitCode: EXIT.done };
        },
        "import undo",
      ),
    );
}
