// What is looked for. It is in force once it is sent, and then stands in the URL.
import { AUDIT_OUTCOMES, type AuditFilter } from "@rectify/domain/audit";
import { ACTION_WORDS, OUTCOME_WORDS, personWords } from "@rectify/domain/audit-words";
import { parseLocalDate } from "@rectify/domain/local-date";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { FormField } from "../../shared/ui/form-field.tsx";
import { PlainSelect } from "../../shared/ui/plain-select.tsx";
import styles from "./audit.module.css";
import { readAuditFilter } from "./audit-search.ts";
import { useAuditTexts } from "./use-audit-texts.ts";

type AuditFiltersProps = {
  filter: AuditFilter;
  people: readonly { id: string; name: string }[];
  onSearch: (filter: AuditFilter) => void;
};

export function AuditFilters({ filter, people, onSearch }: AuditFiltersProps) {
  const { t, lang } = useAuditTexts();
  const [typed, setTyped] = useState<Record<string, string>>({ ...filter });
  const [told, setTold] = useState(false);
  const set = (key: keyof AuditFilter) => (value: string) => setTyped({ ...typed, [key]: value });
  const bad = (key: "from" | "to") => Boolean(typed[key]?.trim()) && !parseLocalDate(typed[key]?.trim() ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (bad("from") || bad("to")) return;
    onSearch(readAuditFilter(Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ""))));
  };
  return (
    <form className={styles.filters} onSubmit={submit}>
      {(["from", "to"] as const).map((key) => (
        <div key={key} className={styles.day}>
          <FormField label={t[key]} fault={told && bad(key) ? t.badDay : null}>
            {(field) => (
              <Input {...field} value={typed[key] ?? ""} maxLength={10} autoComplete="off" onChange={(e) => set(key)(e.target.value)} />
            )}
          </FormField>
        </div>
      ))}
      <FormField label={t.who}>
        {(field) => (
          <PlainSelect
            {...field}
            value={typed.who ?? ""}
            empty={t.all}
            options={people.map(({ id, name }) => {
              const shown = personWords({ actor: id, actorName: name }, lang);
              return { value: id, label: name === id ? shown : `${shown}（${id}）` };
            })}
            onChange={set("who")}
          />
        )}
      </FormField>
      <FormField label={t.action}>
        {(field) => (
          <PlainSelect
            {...field}
            value={typed.action ?? ""}
            empty={t.all}
            options={Object.entries(ACTION_WORDS).map(([value, words]) => ({ value, label: words[lang] }))}
            onChange={set("action")}
          />
        )}
      </FormField>
      <FormField label={t.outcome}>
        {(field) => (
          <PlainSelect
            {...field}
            value={typed.outcome ?? ""}
            empty={t.all}
            options={AUDIT_OUTCOMES.map((value) => ({ value, label: OUTCOME_WORDS[value][lang] }))}
            onChange={set("outcome")}
          />
        )}
      </FormField>
      <div className={styles.actions}>
        <Button htmlType="submit" type="primary">
          {t.search}
        </Button>
        {Object.keys(filter).length > 0 ? <Button onClick={() => onSearch({})}>{t.clear}</Button> : null}
      </div>
    </form>
  );
}
