// A decision's words anew, or how it ended.
import type { LocalDate } from "@rectify/domain/local-date";
import { type DecisionRow, type DecisionWords, OUTCOMES, type Outcome } from "@rectify/domain/meeting";
import { Button, Input } from "antd";
import { type FormEvent, type ReactNode, useState } from "react";
import { DayEntry } from "../frame/day-entry.tsx";
import { FormField } from "../ui/form-field.tsx";
import { SwitchRow } from "../ui/switch-row.tsx";
import styles from "./decisions.module.css";
import { endOf, useChangeDecision } from "./use-change-decision.ts";
import { useDecisionTexts } from "./use-decision-texts.ts";
import { WordsFields } from "./words-fields.tsx";

type ChangeFormProps = { row: DecisionRow; today: LocalDate; onClose: () => void };

export function EditForm({ row, onClose }: ChangeFormProps) {
  const { t } = useDecisionTexts();
  const [words, setWords] = useState<DecisionWords>({ text: row.text, owner: row.owner, dueOn: row.dueOn });
  const { send, fault, busy } = useChangeDecision(row, onClose);
  const complete = words.text.trim() !== "" && words.owner.trim() !== "";
  return (
    <Form action={t.save} fault={fault} busy={busy} complete={complete} onSend={() => send(words, endOf(row))} onClose={onClose}>
      <WordsFields value={words} onChange={setWords} />
    </Form>
  );
}

export function EndForm({ row, today, onClose }: ChangeFormProps) {
  const { t } = useDecisionTexts();
  const [outcome, setOutcome] = useState<Outcome>("DONE");
  const [on, setOn] = useState(today);
  const [note, setNote] = useState("");
  const { send, fault, busy } = useChangeDecision(row, onClose);
  return (
    <Form action={t.saveEnd} fault={fault} busy={busy} complete onSend={() => send(row, { on, outcome, note })} onClose={onClose}>
      <div className={styles.pair}>
        <div>
          <SwitchRow
            label={t.field.outcome}
            value={outcome}
            options={OUTCOMES.map((value) => ({ value, label: t.outcome[value] }))}
            onChange={setOutcome}
          />
        </div>
        <FormField label={t.field.on}>
          {(field) => <DayEntry {...field} value={on} earliest={row.heldOn} latest={today} onChange={setOn} />}
        </FormField>
      </div>
      <FormField label={t.field.note}>
        {(field) => <Input {...field} maxLength={500} value={note} onChange={(e) => setNote(e.target.value)} />}
      </FormField>
    </Form>
  );
}

type FormProps = {
  action: string;
  fault: string | null;
  busy: boolean;
  complete: boolean;
  onSend: () => void;
  onClose: () => void;
  children: ReactNode;
};

function Form({ action, fault, busy, complete, onSend, onClose, children }: FormProps) {
  const { t } = useDecisionTexts();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {children}
      {fault ? (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button htmlType="submit" type="primary" loading={busy} disabled={!complete}>
          {action}
        </Button>
        <Button onClick={onClose}>{t.later}</Button>
      </div>
    </form>
  );
}
