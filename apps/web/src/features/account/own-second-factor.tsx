// The own second factor: on or off, and the way from one to the other.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "../../shared/session/second-factor.module.css";
import { SecondFactorForm } from "../../shared/session/second-factor-form.tsx";
import { useCodeRefusal } from "../../shared/session/use-code-refusal.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";

type OwnSecondFactorProps = { state: { on: boolean; required: boolean }; onChange: () => void };

export function OwnSecondFactor({ state: { on, required }, onChange }: OwnSecondFactorProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [stopped, setStopped] = useState(false);
  const done = (off: boolean) => {
    setOpen(false);
    setStopped(off);
    onChange();
  };
  return (
    <Card kicker={t("secondFactor.kicker")} title={t(on ? "secondFactor.on" : "secondFactor.off")} face={{ kind: "data" }}>
      <div className={styles.form}>
        <p className={styles.quiet}>{t(on ? "secondFactor.onWhy" : "secondFactor.offWhy")}</p>
        {required ? <p className={styles.quiet}>{t("secondFactor.required")}</p> : null}
        {open ? null : <p role="status">{stopped ? t("secondFactor.stopped") : ""}</p>}
        {open || (on && required) ? null : (
          <Button onClick={() => setOpen(true)}>{t(on ? "secondFactor.stop" : "secondFactor.begin")}</Button>
        )}
        {open && !on ? <SecondFactorForm onDone={() => done(false)} /> : null}
        {open && on ? <StopForm onDone={() => done(true)} /> : null}
        {open ? <Button onClick={() => setOpen(false)}>{t("secondFactor.cancel")}</Button> : null}
      </div>
    </Card>
  );
}

function StopForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const refusal = useCodeRefusal();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const stop = useMutation(trpc.access.stopSecondFactor.mutationOptions({ onSuccess: onDone, onError: () => setCode("") }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    stop.mutate({ password, code });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormField label={t("secondFactor.password")}>
        {(field) => (
          <Input
            {...field}
            type="password"
            value={password}
            autoComplete="current-password"
            required
            onChange={(e) => setPassword(e.target.value)}
          />
        )}
      </FormField>
      <FormField label={t("secondFactor.stopCode")} fault={refusal(stop.error)}>
        {(field) => (
          <Input {...field} value={code} autoComplete="one-time-code" maxLength={40} required onChange={(e) => setCode(e.target.value)} />
        )}
      </FormField>
      <Button htmlType="submit" loading={stop.isPending}>
        {t("secondFactor.stop")}
      </Button>
    </form>
  );
}
