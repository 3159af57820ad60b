// The presenter's remote: a phone in the hand, or a window at the desk, steers a wall that is open elsewhere.
import { STAGE_DARK } from "@rectify/charts/palette-stage";
import type { Wall } from "@rectify/domain/screen/wall-state";
import { useQuery } from "@tanstack/react-query";
import { useTitle } from "../../shared/frame/use-title.ts";
import { formatClock, formatShortDay } from "../../shared/i18n/format-day.ts";
import { cssVariables } from "../../shared/theme/css-variables.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Delayed } from "../../shared/ui/delayed.tsx";
import styles from "./remote.module.css";
import { Steering } from "./steering.tsx";
import { useRemoteTexts } from "./use-remote-texts.ts";
import { useChosen, useWalls } from "./use-walls.ts";

const COLOURS = cssVariables(STAGE_DARK) as React.CSSProperties;

export function RemotePage() {
  const { t } = useRemoteTexts();
  useTitle(t.title);
  const { all, connected, heardMs } = useWalls();
  const [wall, choose] = useChosen(all);
  return (
    <div className={styles.page} style={COLOURS}>
      <Head wall={wall} all={all ?? []} connected={connected} onChoose={choose} />
      {wall ? (
        <Steering key={wall.id} wall={wall} heardMs={heardMs} />
      ) : (
        <main className={styles.empty}>
          {all === undefined ? (
            <Delayed>
              <h1>{t.waiting}</h1>
            </Delayed>
          ) : (
            <Choice all={all} onChoose={choose} />
          )}
          <p>
            <a href="/meetings">{t.back}</a>
          </p>
        </main>
      )}
    </div>
  );
}

function useWallName(): (wall: Wall) => string {
  const { t } = useRemoteTexts();
  return ({ name, state }) => `${name === "guest" ? t.guest : name}${state ? ` · ${t.size(state.width, state.height)}` : ""}`;
}

type HeadProps = { wall: Wall | undefined; all: readonly Wall[]; connected: boolean; onChoose(id: string): void };

/** Which wall, whether it hears, and of when its figures are. */
function Head({ wall, all, connected, onChoose }: HeadProps) {
  const { t, lang } = useRemoteTexts();
  const nameOf = useWallName();
  const state = wall?.state;
  const zone = useQuery(trpc.board.context.queryOptions()).data?.zone;
  const time = state ? formatClock(state.dataMs, Date.now(), lang, zone) : "";
  return (
    <header className={styles.head}>
      <span className={styles.which}>
        <span className={connected && wall ? styles.on : styles.off} aria-hidden="true" />
        {wall && all.length > 1 ? (
          <select aria-label={t.choose} value={wall.id} onChange={(event) => onChoose(event.target.value)}>
            {all.map((one) => (
              <option key={one.id} value={one.id}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        ) : (
          <strong>{wall ? nameOf(wall) : t.title}</strong>
        )}
        <span className={connected ? "visually-hidden" : styles.cut} role="status">
          {connected ? (wall ? t.connected : "") : t.cut}
        </span>
      </span>
      {state ? (
        <span className={styles.days}>
          <span>{t.asOf(formatShortDay(state.asOf, lang))}</span> <span>{state.frozen ? t.frozenAt(time) : t.data(time)}</span>
        </span>
      ) : null}
    </header>
  );
}

function Choice({ all, onChoose }: { all: readonly Wall[]; onChoose(id: string): void }) {
  const { t } = useRemoteTexts();
  const nameOf = useWallName();
  if (all.length === 0)
    return (
      <>
        <h1>{t.none}</h1>
        <p>{t.noneWhy}</p>
      </>
    );
  return (
    <>
      <h1>{t.choose}</h1>
      <ul className={styles.walls}>
        {all.map((wall) => (
          <li key={wall.id}>
            <button type="button" className={styles.plain} onClick={() => onChoose(wall.id)}>
              <span>{nameOf(wall)}</span>
              <small>{wall.state?.headline ?? ""}</small>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
