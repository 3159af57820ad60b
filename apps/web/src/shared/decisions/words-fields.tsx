import type { DecisionWords } from "@rectify/domain/meeting";
import { Input } from "antd";
import { DayEntry } from "../frame/day-entry.tsx";
import { FormField } from "../ui/form-field.tsx";
import styles from "./decisions.module.css";
import { useDecisionTexts } from "./use-decision-texts.ts";

export function WordsFields({ value, onChange }: { value: DecisionWords; onChange: (value: DecisionWords) => void }) {
  const { t } = useDecisionTexts();
  return (
    <>
      <FormField label={t.field.text}>
        {(field) => (
          <Input.TextArea
            {...field}
            autoSize={{ minRows: 2, maxRows: 6 }}
            maxLength={500}
            value={value.text}
            onChange={(e) => onChange({ ...value, text: e.target.value })}
          />
        )}
      </FormField>
      <div className={styles.pair}>
        <FormField label={t.field.owner}>
          {(field) => (
            <Input
              {...field}
              autoComplete="off"
              maxLength={100}
              value={value.owner}
              onChange={(e) => onChange({ ...value, owner: e.target.value })}
            />
          )}
        </FormField>
        <FormField label={t.field.dueOn}>
          {(field) => <DayEntry {...field} value={value.dueOn} onChange={(dueOn) => onChange({ ...value, dueOn })} />}
        </FormField>
      </div>
    </>
  );
}
