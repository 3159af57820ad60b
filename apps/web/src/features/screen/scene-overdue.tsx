// Scene 4: what is overdue, the longest first, with who answers for it.

import { widthInEm } from "@rectify/domain/screen/fit-text";
import { pagesOf } from "@rectify/domain/screen/pages";
import type { Viewing } from "@rectify/domain/screen/viewing";
import type { WallRow } from "@rectify/domain/screen/wall-rows";
import list from "./list-rows.module.css";
import { FittedName, useHeldOrder } from "./parts.tsx";
import styles from "./scene-overdue.module.css";
import type { SceneProps } from "./scene-props.ts";
import type { ScreenData } from "./screen-data.ts";
import { type Layout, SMALLEST, useScreenTexts, useStage, v } from "./stage-view.ts";

const WIDE_COLUMNS = 2;
/** Rows grow into a short page, up to this height. */
const TALLEST = 11.4;
const ROOM = { mid: 69, far: 67.5 };

export function overduePages({ late }: ScreenData, viewing: Viewing, { wide }: Layout): WallRow[][] {
  return pagesOf(late, viewing.overdueRows * (wide ? WIDE_COLUMNS : 1));
}

export function OverdueScene({ data, page }: SceneProps) {
  const texts = useScreenTexts();
  const { viewing, layout } = useStage();
  const rows = overduePages(data, viewing, layout)[page] ?? [];
  const held = useHeldOrder(rows, data.late, (row) => row.finding);
  if (held.length === 0) return <p className={styles.done}>{texts.overdue.done}</p>;
  const perColumn = Math.ceil(held.length / (layout.wide ? WIDE_COLUMNS : 1));
  const columns = layout.wide ? [held.slice(0, perColumn), held.slice(perColumn)].filter((column) => column.length > 0) : [held];
  return (
    <div className={layout.wide ? list.columns : list.one}>
      {columns.map((column) => (
        <LateList
          key={column[0]?.key}
          rows={column}
          height={
            layout.wide
              ? Math.min(13, 77 / perColumn)
              : Math.min(viewing.preset === "far" ? 13.5 : TALLEST, ROOM[viewing.preset] / perColumn)
          }
          width={layout.wide ? (layout.width - 8) / WIDE_COLUMNS : layout.width}
        />
      ))}
    </div>
  );
}

/** The list as another scene shows it beside itself: its first page. */
export function OverdueAside({ data, width }: { data: ScreenData; width: number }) {
  const { viewing } = useStage();
  const held = useHeldOrder(data.late.slice(0, viewing.overdueRows), data.late, (row) => row.finding);
  return <LateList rows={held} height={Math.min(TALLEST, 77 / Math.max(1, held.length))} width={width} narrow />;
}

type Held = { key: string | number; row: WallRow | null };

function LateList({ rows, height, width, narrow = false }: { rows: readonly Held[]; height: number; width: number; narrow?: boolean }) {
  const texts = useScreenTexts();
  const { viewing, persons } = useStage();
  const days = viewing.preset === "far" ? 25 : 20;
  const who = viewing.preset === "far" ? 38 : narrow ? 30 : 36;
  const gap = 2.6;
  const template = { gridTemplateColumns: `${v(days)} minmax(0, 1fr) ${v(who)}`, columnGap: v(gap) };
  return (
    <div>
      <div className={list.head} style={template}>
        <span>{texts.overdue.late}</span>
        <span>{texts.overdue.finding}</span>
        <span>{persons ? texts.overdue.leader : texts.finding.department}</span>
      </div>
      <ol>
        {rows.map(({ key, row }) => (
          <li key={key} className={list.place} style={{ height: v(height) }}>
            {row ? <Row row={row} template={template} name={width - days - who - 2 * gap - 1} who={who} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Row({ row, template, name, who }: { row: WallRow; template: React.CSSProperties; name: number; who: number }) {
  const texts = useScreenTexts();
  const { viewing, drill, persons } = useStage();
  const count = row.daysLate ?? 0;
  return (
    <button
      type="button"
      className={list.row}
      style={template}
      data-finding={row.finding}
      onClick={() => drill({ kind: "finding", finding: row.finding })}
    >
      <span className={styles.days}>
        {count}
        <small>{texts.overdue.days(count)}</small>
      </span>
      <span className={styles.what}>
        <FittedName name={row.unit} width={name} />
        <span className={styles.text} data-cut="">
          {row.text}
        </span>
      </span>
      <span className={styles.who}>
        {persons ? (
          <OneLine
            text={row.leader ?? texts.overdue.notStated}
            width={who}
            base={viewing.label}
            className={row.leader ? styles.leader : styles.unknown}
          />
        ) : null}
        {row.department ? <OneLine text={row.department} width={who} base={3 * viewing.k} className={styles.department} /> : null}
      </span>
    </button>
  );
}

/** A name of people or departments: smaller where it must be, and cut only where even that does not help. */
export function OneLine({ text, width, base, className }: { text: string; width: number; base: number; className?: string | undefined }) {
  const size = Math.max(SMALLEST, Math.min(base, width / widthInEm(text)));
  return (
    <span
      className={className}
      style={{ display: "block", overflow: "hidden", fontSize: v(size), textOverflow: "ellipsis", whiteSpace: "nowrap" }}
      data-cut=""
    >
      {text}
    </span>
  );
}
