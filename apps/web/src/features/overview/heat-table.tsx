// The heat map as an HTML table: each cell says its one worst fact and opens exactly its list.
import { type HeatFact, type HeatLevel, type HeatModel, type HeatRow, SHADE_FROM } from "@rectify/charts/heat-model";
import { categoryOf } from "@rectify/domain/taxonomy";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./heat-card.module.css";
import { HEAT_CONDITION } from "./heat-condition.ts";
import { useCategoryName } from "./use-category-name.ts";
import { useRowsInReach } from "./use-rows-in-reach.ts";

type HeatTableProps = { model: HeatModel; rows: readonly HeatRow[]; level: HeatLevel; label: string };

export function HeatTable({ model, rows, level, label }: HeatTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useCategoryName();
  const full = (code: string) => categoryOf(code)?.[language];
  // A thousand units are seven thousand links: more than a second's work for rows far below.
  const { drawn, end } = useRowsInReach(rows.length);
  const upright = level === 2 ? styles.upright : undefined;
  // Where an aspect ends, a wider gap follows.
  const ends = new Set(model.groups.map((_, i) => model.groups.slice(0, i + 1).reduce((sum, g) => sum + g.span, 0) - 1));
  return (
    <section className={styles.scroll} aria-label={label} tabIndex={level === 2 ? 0 : undefined}>
      <table className={level === 2 ? `${styles.table} ${styles.fine}` : styles.table} aria-label={label}>
        <thead>
          {level === 2 ? (
            <tr>
              <td />
              {model.groups.map((group) => (
                <th key={group.code} scope="colgroup" colSpan={group.span} className={styles.group} title={full(group.code)}>
                  <span className={group.span === 1 ? "visually-hidden" : undefined}>{name(group.code)}</span>
                </th>
              ))}
              <td />
            </tr>
          ) : null}
          <tr>
            <th scope="col" className={styles.unit}>
              {t("overview.heat.unit")}
            </th>
            {model.columns.map((code) => (
              <th key={code} scope="col" className={styles.column} title={full(code)}>
                <span className={upright}>{name(code)}</span>
              </th>
            ))}
            <th scope="col" className={styles.late}>
              <span className={upright}>{t("overview.heat.overdue")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map((row) => (
            <HeatTableRow key={row.unitId} row={row} columns={model.columns} ends={ends} />
          ))}
        </tbody>
      </table>
      {/* Anew with each step, so that it is looked at again where it stands then. */}
      {drawn < rows.length ? <div key={drawn} ref={end} /> : null}
      <HeatKey level={level} />
    </section>
  );
}

function HeatTableRow({ row, columns, ends }: { row: HeatRow; columns: readonly string[]; ends: ReadonlySet<number> }) {
  const board = useBoard();
  return (
    <tr>
      <th scope="row" className={styles.unit}>
        <Link to="/units/$unitId" params={{ unitId: String(row.unitId) }} search={board} title={row.fullName} className={styles.name}>
          {row.unit}
        </Link>
      </th>
      {columns.map((code, i) => {
        const fact = row.facts[i];
        return (
          <td key={code} className={ends.has(i) ? `${styles.place} ${styles.end}` : styles.place}>
            {fact ? <Cell row={row} code={code} fact={fact} /> : null}
          </td>
        );
      })}
      <td className={styles.late}>
        <NumberLink condition={{ overdue: true }} narrow={{ unit: [row.unitId] }} tone={row.overdue > 0 ? "overdue" : "muted"}>
          {row.overdue}
        </NumberLink>
      </td>
    </tr>
  );
}

function Cell({ row, code, fact }: { row: HeatRow; code: string; fact: HeatFact }) {
  const { t } = useTranslation();
  const name = useCategoryName();
  const { total, verified, overdue } = fact;
  const said = t("overview.heat.cell", { unit: row.unit, category: name(code), total, overdue, open: total - verified });
  const look = fact.kind === "open" ? `${styles.cell} ${styles[`open${fact.shade}`]}` : `${styles.cell} ${styles[fact.kind]}`;
  return (
    <span title={said}>
      <NumberLink condition={HEAT_CONDITION[fact.kind]} narrow={{ unit: [row.unitId], category: fact.codes }} label={said} className={look}>
        {fact.kind === "closed" ? <span className={styles.dot} /> : fact.count}
      </NumberLink>
    </span>
  );
}

/** What the colours say; the numbers stand in the cells. */
function HeatKey({ level }: { level: HeatLevel }) {
  const { t } = useTranslation();
  const [second, third] = SHADE_FROM[level];
  const span = (from: number, to: number) => (from === to ? String(from) : `${from}–${to}`);
  const steps = [
    [styles.open1, span(1, second - 1)],
    [styles.open2, span(second, third - 1)],
    [styles.open3, t("overview.heat.from", { from: third })],
  ] as const;
  return (
    <p className={styles.key}>
      <span className={styles.entry}>
        <span className={`${styles.swatch} ${styles.overdue}`} />
        {t("overview.heat.key.overdue")}
      </span>
      {steps.map(([look, range], i) => (
        <span key={range} className={styles.entry}>
          <span className={`${styles.swatch} ${look}`} />
          {i === 0 ? t("overview.heat.key.open", { range }) : range}
        </span>
      ))}
      <span className={styles.entry}>
        <span className={styles.dot} />
        {t("overview.heat.key.closed")}
      </span>
      <span>{t("overview.heat.key.blank")}</span>
    </p>
  );
}
