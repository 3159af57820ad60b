// Which display it is, and when: over the stage, so faint that nothing is harder to read, and still there on a photograph of the wall.
import { STAGE_DARK, STAGE_LIGHT } from "@rectify/charts/palette-stage";
import { useEffect, useState } from "react";
import { cssVariables } from "../../shared/theme/css-variables.ts";
import styles from "./watermark.module.css";

const SECOND_MS = 1000;
/** Rows and columns, so that every part of a picture holds one. */
const PLACES = Array.from({ length: 9 }, (_, i) => ({
  left: 32 * (i % 3) + 7 + 4 * (Math.floor(i / 3) % 2),
  top: 21 + 30 * Math.floor(i / 3),
}));
/** "2026-11-26 13:25" by this machine's clock, as the time of the data in the strip is. */
const CLOCK = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "short" });

export function Watermark({ name, stage }: { name: string; stage: "dark" | "light" }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  const text = `${name} ${CLOCK.format(now)}`;
  return (
    <svg
      className={styles.layer}
      style={cssVariables(stage === "dark" ? STAGE_DARK : STAGE_LIGHT) as React.CSSProperties}
      data-watermark={text}
      aria-hidden="true"
      focusable="false"
    >
      {PLACES.map(({ left, top }) => (
        <text key={`${left} ${top}`} className={styles.mark} x={`${left}%`} y={`${top}%`}>
          {text}
        </text>
      ))}
    </svg>
  );
}
