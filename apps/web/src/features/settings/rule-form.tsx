// A new value and the day from which it holds.
import type { SettingsPage } from "@rectify/domain/board";
import type { LocalDate } from "@rectify/domain/local-date";
import { firstBelowSecond, rowsWith, SETTING_SCHEMAS, type SettingKey, type Settings } from "@rectify/domain/settings";
import { Button, Checkbox, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DayEntry } from "../../shared/frame/day-entry.tsx";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { parseDays } from "./parse-days.ts";
import styles from "./settings.module.css";

export type SettingChange = { [K in SettingKey]: { key: K; value: Settings[K]; effectiveOn: LocalDate; backdated: boolean } }[SettingKey];

type RuleFormProps = { of: SettingKey; page: SettingsPage; saving: boolean; onSave: (change: SettingChange) => void };

export function RuleForm({ of, page, saving, onSave }: RuleFormProps) {
  const { t } = useTranslation();
  const inForce = page.inForce[of];
  const [number, setNumber] = useState(typeof inForce === "number" ? String(inForce) : "");
  const [off, setOff] = useState(page.inForce.holidays.off.join("\n"));
  const [worked, setWorked] = useState(page.inForce.holidays.worked.join("\n"));
  const [from, setFrom] = useState<LocalDate>(page.today);
  const [backdated, setBackdated] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const past = from < page.today;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setFault(null);
    const when = { effectiveOn: from, backdated: past && backdated };
    if (of !== "holidays") return onSave({ key: of, value: Number(number), ...when });
    const [free, busy] = [parseDays(off), parseDays(worked)];
    if (!free.ok) return setFault(t("settings.form.badDays", { line: free.line }));
    if (!busy.ok) return setFault(t("settings.form.badDays", { line: busy.line }));
    onSave({ key: of, value: { off: free.days, worked: busy.days }, ...when });
  };
  const valid = of === "holidays" || SETTING_SCHEMAS[of].safeParse(Number(number)).success;
  const conflict =
    of !== "holidays" && valid ? firstBelowSecond(rowsWith(page.rows, { key: of, effectiveOn: from, value: Number(number) })) : null;
  const said = conflict ? t("settings.form.firstBelowSecond", conflict) : fault;
  const days = { rows: 3, placeholder: t("settings.form.days") };
  return (
    <form className={styles.form} onSubmit={submit}>
      {of === "holidays" ? (
        <>
          <FormField label={t("settings.form.off")}>
            {(field) => <Input.TextArea {...field} {...days} value={off} onChange={(e) => setOff(e.target.value)} />}
          </FormField>
          <FormField label={t("settings.form.worked")}>
            {(field) => <Input.TextArea {...field} {...days} value={worked} onChange={(e) => setWorked(e.target.value)} />}
          </FormField>
        </>
      ) : (
        <FormField label={t(`settings.form.${of}`)}>
          {(field) => <Input {...field} type="number" min={1} value={number} onChange={(e) => setNumber(e.target.value)} />}
        </FormField>
      )}
      <div className={styles.day}>
        <FormField label={t("settings.form.from")}>{(field) => <DayEntry {...field} value={from} onChange={setFrom} />}</FormField>
      </div>
      {past ? (
        <Checkbox checked={backdated} onChange={(e) => setBackdated(e.target.checked)}>
          {t("settings.form.backdated")}
        </Checkbox>
      ) : null}
      <Button htmlType="submit" type="primary" loading={saving} disabled={!valid || conflict !== null || (past && !backdated)}>
        {t("settings.form.save")}
      </Button>
      <FormFault says={said} />
    </form>
  );
}
