// What the tables of a unit's page must hold, made of the use-case's answer alone: none of the page's own models is asked.
import type { UnitPage } from "@rectify/domain/board";
import type { FindingRow } from "@rectify/domain/overview";
import { type Language, serial, WORDS } from "./expected-tables.ts";
import type { Cell } from "./read-workbook.ts";

const daySerial = (day: string | null, language: Language): Cell => (day === null ? WORDS[language].words.notStated : serial(day));

/** The word a finding wears: late before near before its state; lateness that began with a return or a relapse says so. */
function stateWord({ overdue, daysLeft, state, lateBy, lateSince }: FindingRow, language: Language): string {
  const { words, finding } = WORDS[language];
  if (!overdue) return daysLeft !== null ? words.state.DUE_SOON : words.state[state];
  if (lateBy === null || lateBy === "DUE") return words.state.OVERDUE;
  return words.state.OVERDUE + finding.comma + words.lateFrom[lateBy].replace("{{day}}", String(lateSince));
}

/** name of the card → rows of its file, in any order. A unit of one inspection with one bulletin at most. */
export function expectedUnitTables(page: UnitPage, language: Language): Record<string, Cell[][]> {
  const { words, history, bulletin: said } = WORDS[language];
  const tables: Record<string, Cell[][]> = {};
  const [tree] = page.trees;
  if (tree)
    tables.findings = tree.aspects.flatMap(({ title: aspect, items }) =>
      items.flatMap(({ title: item, findings }) =>
        findings.map((f) => [
          f.text,
          aspect ?? "",
          item ?? "",
          stateWord(f, language),
          f.daysLate ?? f.daysLeft ?? f.awaitingDays ?? "",
          f.leader ?? words.notStated,
          f.measures,
          daySerial(f.dueOn, language),
          daySerial(f.originalDueOn, language),
        ]),
      ),
    );
  if (page.timeline.length > 0)
    tables.timeline = page.timeline.flatMap(({ day, kind, reason, inferred, findings }) =>
      (findings.length === 0 ? [{ text: "" }] : findings).map(({ text }): Cell[] => [
        serial(day),
        history.event[kind],
        text,
        reason ?? "",
        inferred ? history.inferred : "",
      ]),
    );
  const [bulletin] = page.bulletins;
  if (bulletin) {
    const { check, ledgerAsOf, nowAsOf } = bulletin;
    const later = ledgerAsOf < nowAsOf && check.some((row) => row.now !== null);
    tables.check = check.map((row): Cell[] => {
      const listed = row.key === "completed" || row.key === "closed" ? words.notStated : said.check.notListed;
      const ledger = (count: number | null): Cell => count ?? said.check.noLedger;
      return [
        said.check[row.key],
        row.declared ?? words.notStated,
        row.listed ?? listed,
        ledger(row.ledger),
        ...(later ? [ledger(row.now)] : []),
      ];
    });
  }
  return tables;
}
