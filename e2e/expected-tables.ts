// What the tables of the overview must hold, made of the use-case's answer alone: none of the page's own models is asked.

import type { Overview, PooledRow } from "@rectify/domain/overview";
import { AGEING_BANDS, MOVEMENTS } from "@rectify/domain/progress-filter";
import { categoryOf, TAXONOMY } from "@rectify/domain/taxonomy";
import { en } from "../apps/web/src/shared/i18n/en.ts";
import { zh } from "../apps/web/src/shared/i18n/zh.ts";
import type { Cell } from "./read-workbook.ts";

export type Language = "zh" | "en";
export const WORDS = { zh, en };

/** Excel's serial of an ISO day. */
export const serial = (day: string): number => Date.parse(day) / 86_400_000 + 25_569;

/** Shown value of n/d as a fraction with three decimals. */
function rate(done: number, total: number): Cell {
  return total === 0 ? "—" : Math.max(Math.floor((1000 * done) / total), done > 0 ? 1 : 0) / 1000;
}
const pair = (done: number, total: number): Cell[] => [rate(done, total), done, total];
/** Percentage points between the two shown rates. */
const pointsBetween = (low: number, high: number, total: number): number =>
  Math.round((Number(rate(high, total)) - Number(rate(low, total))) * 1000) / 10;

export function categoryName(code: string, language: Language): string {
  const category = categoryOf(code);
  return category ? (language === "zh" ? category.shortZh : category.shortEn) : code;
}

const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);

/** name of the card → rows of its file, in any order. Only what the answer says; a card without rows is absent. */
export function expectedTables(o: Overview, language: Language, level: 1 | 2): Record<string, Cell[][]> {
  const words = WORDS[language];
  const name = (code: string) => categoryName(code, language);
  const unitOf = new Map(o.units.map((unit) => [unit.unitId, unit.unit]));
  const first = o.trend.findIndex((p) => p.total > 0);
  const pooled = (code: string, depth: "1" | "2", row: PooledRow): Cell[] => [
    name(code),
    words.overview.heat.level[depth],
    row.total,
    ...pair(row.verified, row.total),
    row.overdue,
  ];
  const groups = TAXONOMY.map(({ code }) => ({ code, rows: o.categories.filter((c) => c.total > 0 && c.code.startsWith(code)) }));
  const cells = new Map<string, { unit: string; code: string; total: number; verified: number; overdue: number }>();
  for (const { unitId, code, total, verified, overdue } of o.heat) {
    const column = level === 1 ? code.slice(0, 1) : code;
    const at = cells.get(`${unitId} ${column}`) ?? { unit: unitOf.get(unitId) ?? "", code: column, total: 0, verified: 0, overdue: 0 };
    cells.set(`${unitId} ${column}`, { ...at, total: at.total + total, verified: at.verified + verified, overdue: at.overdue + overdue });
  }
  const { since } = o;
  const lines = words.overview.since.line;
  const sign = (movement: keyof typeof lines) => (/^(new|reopened|fellDue|returnedOrReopened)$/.test(movement) ? 1 : -1);
  const late = MOVEMENTS.indexOf("fellDue");
  const moves = MOVEMENTS.map((movement, i): Cell[] => [
    lines[movement],
    i < late ? words.overview.since.open : words.overview.since.overdue,
    sign(movement) * since[movement] + 0,
  ]);
  const tables: Record<string, Cell[][]> = {
    rank: o.units.map((u) => [
      u.unit,
      u.rank ?? "—",
      ...pair(u.verified, u.total),
      ...pair(u.declared, u.total),
      u.total === 0 ? "—" : pointsBetween(u.verified, u.declared, u.total),
      u.overdue,
    ]),
    trend: (first < 0 ? [] : o.trend.slice(Math.max(0, first - 1))).map((p) => [
      serial(p.day),
      p.total,
      p.planned,
      p.declared,
      p.verified,
      p.overdue,
    ]),
    since: [
      ...moves,
      ...([since.openBefore, since.openAfter] as const).map((n): Cell[] => ["", words.overview.since.open, n]),
      ...([since.overdueBefore, since.overdueAfter] as const).map((n): Cell[] => ["", words.overview.since.overdue, n]),
    ],
    categories: groups
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ code, rows }) => [
        pooled(code, "1", {
          total: sum(rows, (r) => r.total),
          declared: 0,
          verified: sum(rows, (r) => r.verified),
          overdue: sum(rows, (r) => r.overdue),
        }),
        ...rows.map((row) => pooled(row.code, "2", row)),
      ]),
    heat: [...cells.values()].map((c) => [c.unit, name(c.code), c.total, c.total - c.verified, c.overdue]),
  };
  const bands = AGEING_BANDS.map((band): Cell[] => [
    words.words.band[band],
    o.ageing[band],
    o.ageingOriginal[band],
    o.ageing[band] - o.before.ageing[band],
  ]);
  if (o.overdue > 0 || o.overdueOriginal > 0)
    tables.ageing = [...bands, [words.words.total, o.overdue, o.overdueOriginal, o.overdue - o.before.overdue]];
  if (o.longestOverdue.length > 0)
    tables.longest = o.longestOverdue.map((f) => [
      f.text,
      f.unit,
      name(f.category),
      f.days,
      f.leader ?? words.words.notStated,
      serial(f.dueOn),
      serial(f.originalDueOn),
      [
        ...(f.returned > 0 && f.lateBy !== "RETURNED" ? [words.overview.longest.returned] : []),
        ...(f.reopened > 0 && f.lateBy !== "REOPENED" ? [words.overview.longest.reopened] : []),
        ...(f.lateBy === "DUE" ? [] : [words.words.lateFrom[f.lateBy].replace("{{day}}", f.lateSince)]),
      ].join(words.finding.and),
    ]);
  return tables;
}

/** The strip of figures: each number and change in the order of the page. */
export function expectedFigures(o: Overview): Cell[] {
  const points = (of: "declared" | "verified" | "onTime"): Cell => {
    const [now, before] = [rate(o[of].done, o[of].total), rate(o.before[of].done, o.before[of].total)];
    return typeof now === "string" || typeof before === "string" ? "—" : Math.round(1000 * now - 1000 * before) / 10 + 0;
  };
  const whole = (of: "declared" | "verified" | "onTime"): Cell[] => [...pair(o[of].done, o[of].total), points(of)];
  const change = (of: "total" | "overdue" | "dueSoon" | "awaitingVerification") => o[of] - o.before[of];
  return [
    o.total,
    o.units.filter((u) => u.total > 0).length,
    change("total"),
    ...whole("declared"),
    ...whole("verified"),
    o.overdue,
    o.overdueOriginal,
    change("overdue"),
    o.dueSoon,
    o.dueSoon10,
    change("dueSoon"),
    o.awaitingVerification,
    o.awaitingOver30,
    change("awaitingVerification"),
    ...whole("onTime"),
  ];
}
