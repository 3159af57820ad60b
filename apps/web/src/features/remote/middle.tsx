// The middle of the remote, one of three: the notes of the meeting's plan, the scenes to jump to, the rows that are on the wall now.
import { MEETING_READERS } from "@rectify/domain/principal";
import type { WallOrder, WallRow, WallState } from "@rectify/domain/screen/wall-state";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { may } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { StateShape } from "../../shared/ui/state-shape.tsx";
import { useSceneNames } from "../../shared/wall/use-scene-names.ts";
import styles from "./remote.module.css";
import { useRemoteTexts } from "./use-remote-texts.ts";

type MiddleProps = { state: WallState; send(order: WallOrder): void };
const TABS = ["notes", "jump", "drill"] as const;

export function Middle({ state, send }: MiddleProps) {
  const { t } = useRemoteTexts();
  const [chosen, choose] = useState<(typeof TABS)[number]>(state.meeting === null ? "jump" : "notes");
  return (
    <section className={styles.middle} aria-label={t.middle}>
      <div className={styles.tabs}>
        {TABS.map((tab) => (
          <button key={tab} type="button" aria-pressed={tab === chosen} onClick={() => choose(tab)}>
            {t.tabs[tab]}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.panel} tabIndex={0} aria-label={t.tabs[chosen]}>
        {chosen === "notes" ? (
          <Notes state={state} />
        ) : chosen === "jump" ? (
          <Jump state={state} send={send} />
        ) : (
          <Rows state={state} send={send} />
        )}
      </section>
    </section>
  );
}

function Notes({ state: { meeting, scene } }: Pick<MiddleProps, "state">) {
  const { t } = useRemoteTexts();
  const reads = may(useMe(), MEETING_READERS);
  const { data } = useQuery({ ...trpc.meeting.get.queryOptions({ id: meeting ?? 0 }), enabled: meeting !== null && reads });
  if (meeting === null) return <p className={styles.quiet}>{t.noMeeting}</p>;
  const notes = data?.plan.scenes[scene]?.notes ?? "";
  if (notes === "")
    return (
      <>
        <p>{t.noNotes}</p>
        <p className={styles.quiet}>{t.notesWhere}</p>
      </>
    );
  const lines = notes.split(/\n+/).map((text, place) => ({ text, place }));
  return (
    <ul className={styles.notes}>
      {lines.map(({ text, place }) => (
        <li key={place}>{text}</li>
      ))}
    </ul>
  );
}

function Jump({ state: { scenes, scene: up }, send }: MiddleProps) {
  const names = useSceneNames();
  const places = scenes.map((one, place) => ({ ...one, place }));
  return (
    <ol className={styles.jump}>
      {places.map(({ scene, title, place }) => (
        <li key={place}>
          <button
            type="button"
            className={styles.plain}
            aria-current={place === up ? "step" : undefined}
            onClick={() => send({ type: "jump", scene: place })}
          >
            <b>{place + 1}</b> <span>{title || names[scene]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function Rows({ state: { rows, drill }, send }: MiddleProps) {
  const { t } = useRemoteTexts();
  return (
    <>
      {drill ? (
        <button type="button" className={`${styles.plain} ${styles.return}`} onClick={() => send({ type: "back" })}>
          {t.return}
        </button>
      ) : null}
      {rows.length === 0 && drill === null ? <p className={styles.quiet}>{t.noRows}</p> : null}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={JSON.stringify(row.into)}>
            <button type="button" onClick={() => send({ type: "drill", into: row.into })}>
              <span>
                {row.rank === null ? null : <b>{row.rank}</b>} {row.name}
                {row.text === "" ? null : <small>{row.text}</small>}
              </span>
              <Late row={row} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Late({ row: { overdue, daysLate } }: { row: WallRow }) {
  const { t } = useRemoteTexts();
  const words = daysLate !== null ? t.daysLate(daysLate) : overdue === null ? null : overdue > 0 ? t.overdue(overdue) : t.noOverdue;
  if (words === null) return null;
  return daysLate !== null || overdue ? (
    <span className={styles.late}>
      <StateShape mark="OVERDUE" /> {words}
    </span>
  ) : (
    <span className={styles.quiet}>{words}</span>
  );
}
