// `rectify findings`: the list behind any number.
import { listFindings } from "@rectify/api/findings/list-findings";
import { resolveFilter } from "@rectify/api/progress/resolve-filter";
import { authorise, call } from "@rectify/api/use-case";
import { STATES, type State } from "@rectify/domain/finding";
import { READERS } from "@rectify/domain/principal";
import type { ListCondition } from "@rectify/domain/progress-filter";
import { type Command, InvalidArgumentError } from "commander";
import { type FilterOptions, filterWords, withFilters, withOutput } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

function stateOption(value: string, before: State[] | undefined): State[] {
  const state = STATES.find((s) => s === value.toUpperCase());
  if (!state) throw new InvalidArgumentError(STATES.join(", "));
  return [...(before ?? []), state];
}

type Options = FilterOptions & Output & { state?: State[]; overdue?: boolean };

export function register(program: Command): void {
  withOutput(withFilters(program.command("findings")))
    .description("findings of a scope, as a list")
    .option("--state <state>", `one of ${STATES.join(", ")}; may repeat`, stateOption)
    .option("--overdue", "only overdue ones")
    .action((o: Options) =>
      runCommand(o, async (ctx) => {
        const filter = await resolveFilter(authorise(ctx, READERS), filterWords(o));
        const condition: ListCondition = { ...(o.state && { states: o.state }), ...(o.overdue && { overdue: true }) };
        const value = await call(listFindings, ctx, { filter, condition, asOf: o.asOf, compareWith: o.compareWith, limit: 100_000 });
        const text = value.rows.map((r) => [r.finding, r.unit, r.state, r.daysLate ?? "", r.dueOn ?? "", r.text].join("\t")).join("\n");
        return { value, text, exitCode: EXIT.done };
      }),
    );
}
