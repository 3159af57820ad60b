// `rectify overview`: the figures of the overview page.
import { overview } from "@rectify/api/progress/overview";
import { resolveFilter } from "@rectify/api/progress/resolve-filter";
import { authorise, call } from "@rectify/api/use-case";
import type { Overview } from "@rectify/domain/overview";
import { READERS } from "@rectify/domain/principal";
import { formatRate } from "@rectify/domain/ratio";
import type { Command } from "commander";
import { type FilterOptions, filterWords, withFilters, withOutput } from "./options.ts";
import { EXIT, type Output, runCommand } from "./run.ts";

function text(o: Overview, zh: boolean): string {
  const rate = (r: { done: number; total: number }) => `${formatRate(r)} (${r.done}/${r.total})`;
  const days = (n: number) => `${n} ${n === 1 ? "day" : "days"}`;
  const { firstWarningDays: first, secondWarningDays: second, awaitingLongDays: long } = o.rules;
  const lines: [string, string, string | number][] = [
    ["截至", "as of", o.asOf],
    ["反馈问题", "findings", o.total],
    ["申报完成率", "declared completion", rate(o.declared)],
    ["销号率", "verified completion", rate(o.verified)],
    ["逾期", "overdue", o.overdue],
    ["按原时限逾期", "overdue by the original date", o.overdueOriginal],
    [`临期（${first} 日内）`, `due soon (within ${days(first)})`, o.dueSoon],
    [`其中 ${second} 日内`, `of these within ${days(second)}`, o.dueSoon10],
    ["待验收", "awaiting verification", o.awaitingVerification],
    [`其中超 ${long} 天`, `of these over ${days(long)}`, o.awaitingOver30],
    ["按期完成率", "on-time completion", rate(o.onTime)],
  ];
  return lines.map(([a, b, value]) => `${zh ? a : b}: ${value}`).join("\n");
}

export function register(program: Command): void {
  withOutput(withFilters(program.command("overview")))
    .description("figures of a day in a scope")
    .action((o: FilterOptions & Output) =>
      runCommand(o, async (ctx) => {
        const filter = await resolveFilter(authorise(ctx, READERS), filterWords(o));
        const value = await call(overview, ctx, { filter, asOf: o.asOf, compareWith: o.compareWith });
        return { value, text: text(value, o.lang === "zh"), exitCode: EXIT.done };
      }),
    );
}
