// Scene 10 of the wall: a screen that nobody is signed in at shows a code, and what to do with it. Nothing of the board is on it.
import { STAGE_DARK, STAGE_LIGHT } from "@rectify/charts/palette-stage";
import { CODE_LENGTH } from "@rectify/domain/pairing-code";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/frame/use-title.ts";
import { pairingEn } from "../../shared/i18n/en/pairing.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { pairingZh } from "../../shared/i18n/zh/pairing.ts";
import { cssVariables } from "../../shared/theme/css-variables.ts";
import styles from "./pairing-stage.module.css";
import { type Pairing, usePairing } from "./use-pairing.ts";

const HALF = CODE_LENGTH / 2;
const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, "0")}`;

type PairingStageProps = { light: boolean; onPaired: () => void; onSignIn: () => void };

export function PairingStage({ light, onPaired, onSignIn }: PairingStageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const texts = language === "zh" ? pairingZh : pairingEn;
  const [shown, again] = usePairing(onPaired);
  useTitle(texts.title);
  return (
    <div className={styles.screen} style={cssVariables(light ? STAGE_LIGHT : STAGE_DARK) as React.CSSProperties} data-pairing={shown.kind}>
      <header className={styles.strip}>
        <span className={styles.name}>{texts.title}</span>
        <span>{t("words.product")}</span>
      </header>
      <main className={styles.stage}>
        <Shown shown={shown} texts={texts} other={language === "zh" ? "en" : "zh-CN"} onAgain={again} />
      </main>
      <footer className={styles.foot}>
        <button type="button" className={styles.quiet} onClick={onSignIn}>
          {texts.signIn}
        </button>
      </footer>
    </div>
  );
}

type ShownProps = { shown: Pairing; texts: typeof pairingZh; other: string; onAgain: () => void };

function Shown({ shown, texts, other, onAgain }: ShownProps) {
  if (shown.kind === "over") return <Stopped title={texts.over} why={texts.overWhy} action={texts.again} onAgain={onAgain} />;
  if (shown.kind === "ended")
    return <Stopped title={texts[shown.why]} why={texts.endedWhy(shown.name)} action={texts.pairAnew} onAgain={onAgain} />;
  if (shown.kind !== "code") return <h1 role="status">{texts[shown.kind]}</h1>;
  const { code, leftMs } = shown;
  return (
    <>
      <h1>{texts.headline}</h1>
      {/* Read out sign by sign, seen in two groups. */}
      <p className={styles.code}>
        <span className={styles.unseen}>{`${texts.code}: ${[...code].join(" ")}`}</span>
        <span aria-hidden="true">{code.slice(0, HALF)}</span>
        <span aria-hidden="true">{code.slice(HALF)}</span>
      </p>
      <ol className={styles.steps}>
        {texts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.note}>{texts.life(clock(leftMs))}</p>
      <p className={styles.note} lang={other}>
        {texts.other}
      </p>
    </>
  );
}

type StoppedProps = { title: string; why: ReactNode; action: string; onAgain: () => void };

/** Any key goes on: a clicker is all there may be. */
function Stopped({ title, why, action, onAgain }: StoppedProps) {
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (!["Tab", "Shift", "Enter", " "].includes(key) && !ctrlKey && !metaKey && !altKey) onAgain();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [onAgain]);
  return (
    <>
      <h1 role="status">{title}</h1>
      <p className={styles.why}>{why}</p>
      <button type="button" className={styles.action} onClick={onAgain}>
        {action}
      </button>
    </>
  );
}
