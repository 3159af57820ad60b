// "Decide on this": a button that opens the small form, with the last meeting preselected.
import type { LocalDate } from "@rectify/domain/local-date";
import type { About, MeetingRow } from "@rectify/domain/meeting";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef, useState } from "react";
import { trpc } from "../trpc/trpc.ts";
import type { AboutPlaces } from "./about-fields.tsx";
import { DecisionForm, type MeetingChoice } from "./decision-form.tsx";
import styles from "./decisions.module.css";
import { useDecisionTexts } from "./use-decision-texts.ts";

const RECENT = 10;

/** The last meeting that was held first; while none was, the one being prepared. */
export function lastMeetings(rows: readonly MeetingRow[]): MeetingRow[] {
  const held = rows.find(({ frozenAt }) => frozenAt !== null);
  return (held ? [held, ...rows.filter((row) => row !== held)] : [...rows]).slice(0, RECENT);
}

type DecideHereProps = {
  today: LocalDate;
  label?: string;
  about?: About;
  places?: AboutPlaces;
  /** The meeting, where one is in view. */
  meetings?: readonly MeetingChoice[];
};

export function DecideHere({ today, label, meetings, ...form }: DecideHereProps) {
  const { t } = useDecisionTexts();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const rows = useQuery({ ...trpc.meeting.list.queryOptions(), enabled: meetings === undefined }).data?.rows ?? [];
  const choices = meetings ?? lastMeetings(rows).map(({ id, heldOn, title }) => ({ id, label: `${heldOn} ${title}` }));
  const close = () => {
    setOpen(false);
    // The form that had the focus is gone.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (choices.length === 0) return null;
  if (open) return <DecisionForm {...form} meetings={choices} today={today} onClose={close} />;
  return (
    <p className={styles.buttons}>
      <Button ref={button} onClick={() => setOpen(true)}>
        {label ?? t.decide}
      </Button>
    </p>
  );
}
