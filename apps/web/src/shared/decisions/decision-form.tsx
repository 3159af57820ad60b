// The small form of a decision: what, by whom, until when, about what. What was typed stays whatever the server answers.
import { addDays, type LocalDate } from "@rectify/domain/local-date";
import type { About } from "@rectify/domain/meeting";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";
import { trpc } from "../trpc/trpc.ts";
import { FormField } from "../ui/form-field.tsx";
import { PlainSelect } from "../ui/plain-select.tsx";
import { AboutFields, type AboutPlaces } from "./about-fields.tsx";
import styles from "./decisions.module.css";
import { useDecisionTexts } from "./use-decision-texts.ts";
import { forgetDecisions } from "./use-decisions.ts";
import { WordsFields } from "./words-fields.tsx";

const A_WEEK = 7;

export type MeetingChoice = { id: number; label: string };
type DecisionFormProps = {
  /** The first is preselected; asked for only where there is a choice. */
  meetings: readonly MeetingChoice[];
  /** What it is about, where that is certain; else it is asked for. */
  about?: About;
  places?: AboutPlaces;
  today: LocalDate;
  onClose: () => void;
};

export function DecisionForm({ meetings, about: fixed, places = { units: [], findings: [] }, today, onClose }: DecisionFormProps) {
  const { t } = useTranslation();
  const { t: texts } = useDecisionTexts();
  const client = useQueryClient();
  const [meeting, setMeeting] = useState(String(meetings[0]?.id ?? ""));
  const [about, setAbout] = useState<About | null>(fixed ?? { about: "meeting" });
  const [words, setWords] = useState({ text: "", owner: "", dueOn: addDays(today, A_WEEK) });
  const [missing, setMissing] = useState(false);
  const make = useMutation(
    trpc.decision.make.mutationOptions({
      onSuccess: async () => {
        await forgetDecisions(client);
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacking = about === null || meeting === "" || words.text.trim() === "" || words.owner.trim() === "";
    setMissing(lacking);
    if (!lacking) make.mutate({ meetingId: Number(meeting), about, ...words });
  };
  const fault = missing ? texts.missing : make.error ? t(`errors.${boardErrorOf(make.error).code}`) : null;
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {meetings.length > 1 ? (
        <FormField label={texts.field.meeting}>
          {(field) => (
            <PlainSelect
              {...field}
              value={meeting}
              empty={texts.field.pick}
              options={meetings.map(({ id, label }) => ({ value: String(id), label }))}
              onChange={setMeeting}
            />
          )}
        </FormField>
      ) : null}
      {fixed ? null : <AboutFields value={about} places={places} onChange={setAbout} />}
      <WordsFields value={words} onChange={setWords} />
      {fault ? (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button htmlType="submit" type="primary" loading={make.isPending}>
          {texts.save}
        </Button>
        <Button onClick={onClose}>{texts.later}</Button>
      </div>
    </form>
  );
}
