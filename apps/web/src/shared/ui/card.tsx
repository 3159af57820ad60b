// A card: a small line that says what is shown, a title that says what was found, and one of six faces.
import type { ECharts } from "echarts/core";
import { type ReactNode, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DrawnChart } from "../chart/drawn-chart.ts";
import { CardMenu } from "../files/card-menu.tsx";
import styles from "./card.module.css";
import type { Face } from "./face.ts";
import { EmptyPlate, ErrorPlate, StaleBanner } from "./plate.tsx";
import { Skeleton } from "./skeleton.tsx";

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
  /** The table behind a chart, or the whole of a shortened one: what is copied and downloaded instead of the table in view. */
  twin?: ReactNode;
  children: ReactNode;
};

export function Card({ kicker, title, face, extra, className, lines = 4, id, twin, children }: CardProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
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
    <section id={id} className={[styles.card, className].filter(Boolean).join(" ")} aria-labelledby={titleId}>
      <header className={styles.head}>
        <div className={styles.words}>
          <div className={styles.kicker}>{kicker}</div>
          <h2 id={titleId} className={styles.title}>
            {heading}
          </h2>
        </div>
        {alive ? (
          <div className={styles.extra}>
            {extra}
            <span className={styles.files}>
              <CardMenu title={title} body={body} chart={chart} twin={twin} />
            </span>
          </div>
        ) : null}
      </header>
      {face.kind === "error" ? <ErrorPlate {...face} /> : null}
      {face.kind === "empty" || face.kind === "filtered-empty" ? <EmptyPlate why={face.why} next={face.next} /> : null}
      <StaleBanner face={face} />
      {alive ? (
        <div ref={body} className={styles.body}>
          <DrawnChart value={chart}>{children}</DrawnChart>
        </div>
      ) : null}
    </section>
  );
}
