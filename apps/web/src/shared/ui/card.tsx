// A card: a small line that says what is shown, a title that says what was found, and one of six faces.
import type { ECharts } from "echarts/core";
import { type ReactNode, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DrawnChart } from "../chart/drawn-chart.ts";
import { CardMenu } from "../files/card-menu.tsx";
import type { TableModel } from "../tables/table-model.ts";
import styles from "./card.module.css";
import type { Face } from "./face.ts";
import { EmptyPlate, ErrorPlate, StaleBanner } from "./plate.tsx";
import { Skeleton } from "./skeleton.tsx";
import { TableTwin } from "./table-twin.tsx";
import { ViewToggle } from "./view-toggle.tsx";

type CardProps = {
  kicker: ReactNode;
  /** The finding of the card, computed; shown with data only. */
  title: string;
  face: Face;
  /** Toggle, switch or link at the right of the head; shown with data only. */
  extra?: ReactNode;
  className?: string | undefined;
  /** Rows of the skeleton. */
  lines?: number;
  id?: string;
  /** The card's numbers: what is copied and downloaded. A card without numbers has no menu. */
  table?: TableModel;
  /** The children draw the table: a switch shows the table itself in their place. */
  drawing?: boolean;
  children: ReactNode;
};

/** A title breaks after a comma before it breaks inside a short clause: a number stays with what it counts. */
const clauses = (title: string): string[] => title.split(/(?<=[，；：])/);
/** Characters that fit the narrowest card whole. */
const SHORT_CLAUSE = 16;

export function Card({ kicker, title, face, extra, className, lines = 4, id, table, drawing = false, children }: CardProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  // Of the drawing (px) while its table stands in its place; null while it is drawn.
  const [height, setHeight] = useState<number | null>(null);
  const chart = useRef<ECharts | null>(null);
  const alive = face.kind === "data" || face.kind === "stale";
  if (face.kind === "loading")
    return (
      <section id={id} className={[styles.card, className].filter(Boolean).join(" ")} aria-busy="true">
        <Skeleton lines={lines} />
      </section>
    );
  const heading =
    face.kind === "error" ? t("faces.error.title") : face.kind === "empty" || face.kind === "filtered-empty" ? face.headline : title;
  return (
    <section id={id} data-table={table?.name} className={[styles.card, className].filter(Boolean).join(" ")} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div className={styles.words}>
          <div className={styles.kicker}>{kicker}</div>
          <h2 id={titleId} className={styles.title} aria-label={heading}>
            {clauses(heading).map((clause) => (
              <span key={clause} className={clause.length <= SHORT_CLAUSE ? styles.whole : undefined}>
                {clause}
              </span>
            ))}
          </h2>
        </div>
        {alive ? (
          <div className={styles.extra}>
            {extra}
            {table && drawing ? (
              <ViewToggle
                view={height === null ? "chart" : "table"}
                onChange={(view) => setHeight(view === "chart" ? null : (body.current?.offsetHeight ?? 0))}
              />
            ) : null}
            {table ? (
              <span className={styles.files}>
                <CardMenu title={title} table={table} chart={chart} />
              </span>
            ) : null}
          </div>
        ) : null}
      </header>
      {face.kind === "error" ? <ErrorPlate {...face} /> : null}
      {face.kind === "empty" || face.kind === "filtered-empty" ? <EmptyPlate why={face.why} next={face.next} /> : null}
      <StaleBanner face={face} />
      {alive ? (
        <div ref={body} className={styles.body}>
          {table && drawing && height !== null ? (
            <TableTwin table={table} label={title} height={height} />
          ) : (
            <DrawnChart value={chart}>{children}</DrawnChart>
          )}
        </div>
      ) : null}
    </section>
  );
}
