// One kind of entry: its fields, and what came of it. What was typed stays until it is entered.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button, Input } from "antd";
import type { TFunction } from "i18next";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DayEntry } from "../../shared/frame/day-entry.tsx";
import { type BoardError, boardErrorOf } from "../../shared/trpc/board-error.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { PlainSelect } from "../../shared/ui/plain-select.tsx";
import { type EntryKind, FIELDS, type FieldName, sendEntry, type Values } from "./entry-fields.ts";
import styles from "./settings.module.css";

export type Options = Partial<Record<FieldName, { value: string; label: string }[]>>;

export function EntryForm({ kind, options }: { kind: EntryKind; options: Options }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [values, setValues] = useState<Values>({});
  const sent = useRef({ text: "", key: "" });
  const name = (of: Values) => of.text ?? of.unitName ?? of.groupName ?? of.roundName ?? labelOf(options, of, "unit");
  const enter = useMutation({
    mutationFn: (of: Values) => {
      const text = JSON.stringify(of);
      if (sent.current.text !== text) sent.current = { text, key: crypto.randomUUID() };
      return sendEntry(kind, of, sent.current.key);
    },
    onSuccess: (_, of) => {
      // The next finding is mostly one of the same inspection.
      setValues(of.inspection === undefined ? {} : { inspection: of.inspection });
      return client.invalidateQueries();
    },
  });
  const change = (field: FieldName, value: string) => {
    setValues({ ...values, [field]: value });
    if (enter.error) enter.reset();
  };
  const missing = FIELDS[kind].some((f) => f.required && !values[f.name]?.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter.mutate(values);
  };
  return (
    <Card kicker={t(`settings.entry.kind.${kind}`)} title={t(`settings.entry.title.${kind}`)} face={{ kind: "data" }}>
      <form className={styles.entry} onSubmit={submit}>
        {FIELDS[kind].map(({ name, kind: look, required }) => (
          <div key={name} className={look === "long" ? styles.wide : undefined}>
            <FormField label={t(`settings.entry.field.${name}`)}>
              {(field) =>
                look === "choice" ? (
                  <PlainSelect
                    {...field}
                    value={values[name] ?? ""}
                    empty={t(required ? "settings.entry.pick" : "settings.entry.none")}
                    options={options[name] ?? []}
                    onChange={(value) => change(name, value)}
                  />
                ) : look === "long" ? (
                  <Input.TextArea {...field} rows={3} value={values[name] ?? ""} onChange={(e) => change(name, e.target.value)} />
                ) : look === "day" ? (
                  <DayEntry
                    {...field}
                    value={values[name] ?? ""}
                    onChange={(day) => change(name, day)}
                    onClear={required ? undefined : () => change(name, "")}
                  />
                ) : (
                  <Input {...field} maxLength={200} value={values[name] ?? ""} onChange={(e) => change(name, e.target.value)} />
                )
              }
            </FormField>
          </div>
        ))}
        <div className={styles.wide}>
          <Button htmlType="submit" type="primary" loading={enter.isPending} disabled={missing}>
            {t("settings.entry.save")}
          </Button>
        </div>
      </form>
      <FormFault says={enter.error ? faultSentence(t, boardErrorOf(enter.error)) : null} />
      <p role="status" className={styles.quiet}>
        {enter.isSuccess ? t("settings.entry.done", { name: name(enter.variables) }) : ""}{" "}
        {enter.data?.finding ? (
          <Link to="/findings/$finding" params={{ finding: enter.data.finding }}>
            {t("settings.entry.open")}
          </Link>
        ) : null}
      </p>
    </Card>
  );
}

function labelOf(options: Options, values: Values, field: FieldName): string {
  return options[field]?.find((o) => o.value === values[field])?.label ?? "";
}

function faultSentence(t: TFunction, { code, facts }: BoardError): string {
  if (facts.reason === "NAME_TAKEN") return t("settings.entry.taken", { name: String(facts.name) });
  if (facts.reason === "INSPECTION_KNOWN") return t("settings.entry.inspectionKnown");
  if (facts.reason === "FINDING_KNOWN") return t("settings.entry.findingKnown", { finding: String(facts.finding) });
  if (code === "INVALID_INPUT" && JSON.stringify(facts).includes("DUE_BEFORE_FEEDBACK")) return t("settings.entry.dueBeforeFeedback");
  return t(`errors.${code}`);
}
