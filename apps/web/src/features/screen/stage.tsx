// The stage: strip, headline and evidence, foot. Every length below it is a share of its height, so all resolutions show one picture.
import { STAGE_DARK, STAGE_LIGHT } from "@rectify/charts/palette-stage";
import { fitText, widthInEm } from "@rectify/domain/screen/fit-text";
import type { ReactNode } from "react";
import { cssVariables } from "../../shared/theme/css-variables.ts";
import styles from "./stage.module.css";
import { useStage, v } from "./stage-view.ts";

export type StageProps = {
  stage: "dark" | "light";
  pointer: boolean;
  strip: ReactNode;
  headline: string;
  /** At the foot of the panel of a very wide wall. */
  howTo: string | null;
  /** What is up: another one fades in. */
  shown: string;
  foot: ReactNode;
  children: ReactNode;
};

export function Stage({ stage, pointer, strip, headline, howTo, shown, foot, children }: StageProps) {
  const { viewing, layout } = useStage();
  const variables = cssVariables(stage === "dark" ? STAGE_DARK : STAGE_LIGHT) as React.CSSProperties;
  return (
    <div
      className={styles.screen}
      style={variables}
      data-stage={stage}
      data-preset={viewing.preset}
      data-layout={layout.wide ? "wide" : "common"}
      data-pointer={pointer ? "seen" : "hidden"}
    >
      <div className={styles.frame}>
        {strip}
        <main className={styles.stage}>
          <div key={shown} className={styles.shown}>
            <div className={styles.panel}>
              <Headline text={headline} />
              {layout.wide && howTo !== null ? <p className={styles.howTo}>{howTo}</p> : null}
            </div>
            {children}
          </div>
        </main>
        {foot}
      </div>
    </div>
  );
}

/** One line where it fits, else a little smaller, else two. In the panel of a very wide wall it is broken at its commas first. */
function Headline({ text }: { text: string }) {
  const { viewing, layout } = useStage();
  const rule = layout.wide
    ? { width: PANEL_WIDTH, base: 5.9, oneLine: 5, floor: 4.6 }
    : { width: layout.width - 1, base: viewing.headline, oneLine: 4.2, floor: 3.4 };
  const fits = (clause: string) => widthInEm(clause.trim()) * rule.base <= rule.width;
  const clauses = layout.wide ? clausesOf(text, fits) : [text];
  return (
    <h1 className={styles.headline}>
      {clauses.map((clause) => {
        const { size, lines } = fitText(clause.trim(), rule);
        return lines.map((line) => (
          <span key={clause + line} className={styles.line} style={{ fontSize: v(size) }}>
            {line}{" "}
          </span>
        ));
      })}
    </h1>
  );
}

/** The last of the panel, without the space before its rule. */
const PANEL_WIDTH = 54.5;
const CLAUSE_END = /(?<=[，；：、,;:])/u;

/** A number stays with the words before it where both fit into one line. */
function clausesOf(text: string, fits: (clause: string) => boolean): string[] {
  const clauses: string[] = [];
  for (const part of text.split(CLAUSE_END).filter((one) => one.trim() !== "")) {
    const joined = (clauses.at(-1) ?? "") + part;
    if (clauses.length > 0 && /^\s*\d/u.test(part) && fits(joined)) clauses.splice(-1, 1, joined);
    else clauses.push(part);
  }
  return clauses;
}
