// The stage before there is anything to show: nothing yet, nothing in this scope, or no answer. Never an empty chart, never a zero.
import { STAGE_DARK, STAGE_LIGHT } from "@rectify/charts/palette-stage";
import { cssVariables } from "../../shared/theme/css-variables.ts";
import { Delayed } from "../../shared/ui/delayed.tsx";
import type { ScreenSetting } from "./screen-search.ts";
import { useScreenTexts } from "./stage-view.ts";
import type { ScreenAnswer } from "./use-screen-data.ts";
import styles from "./waiting.module.css";

type WaitingProps = { stage: ScreenSetting["stage"]; answer: Pick<ScreenAnswer, "data" | "failed"> };

export function Waiting({ stage, answer: { data, failed } }: WaitingProps) {
  const texts = useScreenTexts();
  const variables = cssVariables(stage === "dark" ? STAGE_DARK : STAGE_LIGHT) as React.CSSProperties;
  return (
    <main className={styles.screen} style={variables} data-stage={stage}>
      {data !== null ? (
        <>
          <h1>{texts.empty}</h1>
          <p>{texts.emptyWhy}</p>
        </>
      ) : failed !== null ? (
        <h1 className={styles.fault}>{failed === "NOT_FOUND" || failed === "CONFLICT" ? texts.noMeeting : texts.failed}</h1>
      ) : (
        <Delayed>
          <h1>{texts.loading}</h1>
        </Delayed>
      )}
    </main>
  );
}
