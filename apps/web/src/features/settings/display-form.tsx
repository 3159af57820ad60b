// The office types the code a screen shows, and decides what that screen may see.
import type { RegionNode } from "@rectify/domain/board";
import { showable } from "@rectify/domain/display";
import type { DisplayLevel } from "@rectify/domain/principal";
import { SCENES, type Scene } from "@rectify/domain/screen/scenes";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { PlainSelect } from "../../shared/ui/plain-select.tsx";
import styles from "./displays.module.css";
import settings from "./settings.module.css";
import { useDisplayTexts } from "./use-display-texts.ts";

const DAYS = [1, 7, 30, 90, 365];
const LEVELS: readonly DisplayLevel[] = ["internal", "public"];
const FRESH = {
  code: "",
  name: "",
  level: "internal" as DisplayLevel,
  region: "",
  days: 90,
  scenes: SCENES as readonly Scene[],
  watermark: true,
};

export function DisplayForm({ regions }: { regions: readonly RegionNode[] }) {
  const { t } = useTranslation();
  const texts = useDisplayTexts();
  const client = useQueryClient();
  const [form, setForm] = useState(FRESH);
  const [said, setSaid] = useState<string | null>(null);
  const confirm = useMutation(
    trpc.display.confirm.mutationOptions({
      onSuccess() {
        setForm(FRESH);
        return client.invalidateQueries(trpc.display.list.queryFilter());
      },
    }),
  );
  const change = (part: Partial<typeof FRESH>) => {
    setForm({ ...form, ...part });
    setSaid(null);
    if (confirm.error) confirm.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { region, scenes, ...rest } = form;
    const scope = region === "" ? ("all" as const) : { regions: [Number(region)], units: [] };
    if (showable({ ...rest, scope, scenes: [...scenes] }).length === 0) return setSaid(texts.noScene);
    // All scenes means those that are added one day as well.
    confirm.mutate({ ...rest, scope, scenes: scenes.length === SCENES.length ? [] : [...scenes] });
  };
  const refused = () => {
    if (!confirm.error) return null;
    const { code } = boardErrorOf(confirm.error);
    return code === "CODE_REFUSED" ? texts.codeWrong : code === "SIGN_IN_LOCKED" ? texts.locked : t(`errors.${code}`);
  };
  return (
    <>
      <p className={settings.quiet}>{texts.pairHow(`${window.location.origin}/screen`)}</p>
      <form className={`${settings.entry} ${styles.form}`} onSubmit={submit}>
        <FormField label={texts.code} hint={texts.codeHint}>
          {(field) => (
            <Input
              {...field}
              className={styles.code}
              value={form.code}
              autoComplete="off"
              maxLength={12}
              required
              onChange={(e) => change({ code: e.target.value.toUpperCase() })}
            />
          )}
        </FormField>
        <FormField label={texts.name} hint={texts.nameHint}>
          {(field) => (
            <Input
              {...field}
              value={form.name}
              autoComplete="off"
              maxLength={40}
              required
              onChange={(e) => change({ name: e.target.value })}
            />
          )}
        </FormField>
        <FormField label={texts.days}>
          {(field) => (
            <PlainSelect
              {...field}
              value={String(form.days)}
              options={DAYS.map((days) => ({ value: String(days), label: texts.daysOf(days) }))}
              onChange={(days) => change({ days: Number(days) })}
            />
          )}
        </FormField>
        <FormField label={texts.level} hint={texts.levelHint}>
          {(field) => (
            <PlainSelect
              {...field}
              value={form.level}
              options={LEVELS.map((level) => ({ value: level, label: texts.levels[level] }))}
              onChange={(chosen) => change({ level: LEVELS.find((level) => level === chosen) ?? "public" })}
            />
          )}
        </FormField>
        <FormField label={texts.region}>
          {(field) => (
            <PlainSelect
              {...field}
              value={form.region}
              empty={texts.allRegions}
              options={regions.map((r) => ({ value: String(r.id), label: `${"　".repeat(Math.max(0, r.depth - 1))}${r.name}` }))}
              onChange={(region) => change({ region })}
            />
          )}
        </FormField>
        <fieldset className={`${styles.scenes} ${settings.wide}`}>
          <legend>{texts.scenes}</legend>
          {SCENES.map((scene) => (
            <Checkbox
              key={scene}
              checked={form.scenes.includes(scene)}
              onChange={(e) => change({ scenes: SCENES.filter((s) => (s === scene ? e.target.checked : form.scenes.includes(s))) })}
            >
              {texts.scene[scene]}
            </Checkbox>
          ))}
        </fieldset>
        <div className={settings.wide}>
          <Checkbox checked={form.watermark} onChange={(e) => change({ watermark: e.target.checked })}>
            {texts.watermark}
          </Checkbox>
        </div>
        <div className={settings.wide}>
          <FormFault says={said ?? refused()} />
          <Button htmlType="submit" type="primary" loading={confirm.isPending}>
            {texts.action}
          </Button>
        </div>
      </form>
      <p role="status" className={settings.quiet}>
        {confirm.isSuccess ? texts.done(confirm.variables.name, confirm.data.address) : ""}
      </p>
    </>
  );
}
