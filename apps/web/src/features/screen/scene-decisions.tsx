// Scene 9: what earlier meetings decided and is still open; the overdue first, with their days.
import type { WallDecision } from "@rectify/domain/meeting";
import { widthInEm } from "@rectify/domain/screen/fit-text";
import { pagesOf } from "@rectify/domain/screen/pages";
import type { Drill } from "@rectify/domain/screen/rotation";
import type { Viewing } from "@rectify/domain/screen/viewing";
import { useTranslation } from "react-i18next";
import { aboutWords } from "../../shared/decisions/about-link.tsx";
import { useDecisionTexts } from "../../shared/decisions/use-decision-texts.ts";
import list from "./list-rows.module.css";
import { FittedName, useHeldOrder } from "./parts.tsx";
import styles from "./scene-decisions.module.css";
import { OneLine } from "./scene-overdue.tsx";
import type { SceneProps } from "./scene-props.ts";
import type { ScreenData } from "./screen-data.ts";
import { fitName, type Layout, useScreenTexts, useShortDay, useStage, v } from "./stage-view.ts";

const WIDE_COLUMNS = 2;
const TALLEST = 15;
const ROOM = { mid: 69, far: 67.5 };
const GAP = 2.6;

export function decisionPages({ decisions }: ScreenData, viewing: Viewing, { wide }: Layout): WallDecision[][] {
  return pagesOf(decisions, viewing.decisionRows * (wide ? WIDE_COLUMNS : 1));
}

/** What a decision is about, if that can be opened on the wall. */
export function drillOf({ about }: WallDecision): Drill | null {
  if (about.about === "unit") return { kind: "unit", unitId: about.unitId };
  return about.about === "finding" ? { kind: "finding", finding: about.finding } : null;
}

export function DecisionsScene({ data, page }: SceneProps) {
  const texts = useScreenTexts();
  const { viewing, layout, persons } = useStage();
  const held = useHeldOrder(decisionPages(data, viewing, layout)[page] ?? [], data.decisions, (row) => row.id);
  if (held.length === 0) return <p className={styles.none}>{texts.decisions.none}</p>;
  const perColumn = Math.ceil(held.length / (layout.wide ? WIDE_COLUMNS : 1));
  const columns = layout.wide ? [held.slice(0, perColumn), held.slice(perColumn)].filter((column) => column.length > 0) : [held];
  const width = layout.wide ? (layout.width - 8) / WIDE_COLUMNS : layout.width;
  const height = Math.min(TALLEST * (viewing.k > 1 ? 1.5 : 1), (layout.wide ? 77 : ROOM[viewing.preset]) / perColumn);
  const [due, who] = viewing.preset === "far" ? [30, 38] : [24, 36];
  const template = { gridTemplateColumns: `${v(due)} minmax(0, 1fr) ${v(who)}`, columnGap: v(GAP) };
  return (
    <div className={layout.wide ? list.columns : list.one}>
      {columns.map((column) => (
        <div key={column[0]?.key}>
          <div className={list.head} style={template}>
            <span>{texts.decisions.due}</span>
            <span>{texts.decisions.what}</span>
            <span>{persons ? texts.decisions.owner : ""}</span>
          </div>
          <ol>
            {column.map(({ key, row }) => (
              <li key={key} className={list.place} style={{ height: v(height) }}>
                {row ? <Row row={row} template={template} due={due} what={width - due - who - 2 * GAP - 1} who={who} /> : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

type RowProps = { row: WallDecision; template: React.CSSProperties; due: number; what: number; who: number };

function Row({ row, template, ...widths }: RowProps) {
  const { drill } = useStage();
  const into = drillOf(row);
  const cells = <Cells row={row} {...widths} />;
  return into === null ? (
    <div className={list.row} style={template} data-decision={row.id}>
      {cells}
    </div>
  ) : (
    <button type="button" className={list.row} style={template} data-decision={row.id} onClick={() => drill(into)}>
      {cells}
    </button>
  );
}

function Cells({ row, due, what, who }: Omit<RowProps, "template">) {
  const { t } = useTranslation();
  const { t: words } = useDecisionTexts();
  const texts = useScreenTexts();
  const short = useShortDay();
  const { viewing, persons } = useStage();
  const { daysLate } = row;
  const about = row.about.about === "meeting" ? null : (row.unit ?? aboutWords(row, words, t));
  // A name that takes two lines leaves one to the decision.
  const base = 3.2 * viewing.k;
  // A little smaller rather than cut.
  const size = [viewing.label, 3.2 * viewing.k].find((one) => widthInEm(row.text) * one <= 1.9 * what) ?? 2.8 * viewing.k;
  const lines = about !== null && fitName(about, what, viewing, base).lines.length > 1 ? 1 : 2;
  return (
    <>
      {daysLate === null ? (
        <OneLine text={texts.decisions.by(short(row.dueOn))} width={due} base={4.4 * viewing.k} className={styles.day} />
      ) : (
        <span className={styles.late}>
          {daysLate}
          <small>{texts.decisions.daysLate(daysLate)}</small>
        </span>
      )}
      <span className={styles.what}>
        <span className={styles.text} style={{ WebkitLineClamp: lines, fontSize: v(size) }} data-cut="">
          {row.text}
        </span>
        {about === null ? null : (
          <span className={styles.about}>
            <FittedName name={about} width={what} base={base} plain />
          </span>
        )}
      </span>
      <span className={styles.owner}>{persons ? <FittedName name={row.owner} width={who} base={viewing.label} /> : null}</span>
    </>
  );
}
