// `rectify ledger template|export`: the workbook that goes out and comes back.
import { exportLedger, ledgerTemplateFile } from "@rectify/api/ledger/ledger-files";
import { resolveFilter } from "@rectify/api/progress/resolve-filter";
import { authorise, call } from "@rectify/api/use-case";
import { READERS } from "@rectify/domain/principal";
import type { Command } from "commander";
import { type FilterOptions, filterWords, withFilters, withOutput, writeNamedFile } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

async function save(out: string, bytes: Uint8Array) {
  const path = await writeNamedFile(out, bytes);
  return { value: { file: out, bytes: bytes.length }, text: path, exitCode: EXIT.done };
}

export function register(program: Command): void {
  const group = program.command("ledger").description("ledger workbooks");
  withOutput(group.command("template <out>"))
    .description("write an empty ledger with drop-downs")
    .action((out: string, o: Output) =>
      runCommand(o, async (ctx) => save(out, (await call(ledgerTemplateFile, ctx, undefined)).bytes), "ledger template"),
    );
  withOutput(withFilters(group.command("export <out>")))
    .description("write the ledger as of a day, in the form that can be imported again")
    .action((out: string, o: FilterOptions & Output) =>
      runCommand(
        o,
        async (ctx) => {
          const filter = await resolveFilter(authorise(ctx, READERS), filterWords(o));
          return save(out, (await call(exportLedger, ctx, { filter, asOf: o.asOf })).bytes);
        },
        "ledger export",
      ),
    );
}
