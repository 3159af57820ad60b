// Setting up a second factor: the password once more, the secret for the device, a code from it, and the recovery codes.
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../trpc/trpc.ts";
import { FormField } from "../ui/form-field.tsx";
import { latePart } from "../ui/late-part.tsx";
import styles from "./second-factor.module.css";
import { useCodeRefusal } from "./use-code-refusal.ts";

// Without the picture there is still the secret to type in.
const SecretPicture = latePart(
  async () => (await import("./secret-picture.tsx")).SecretPicture,
  () => null,
);

export function SecondFactorForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const refusal = useCodeRefusal();
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const start = useMutation(trpc.access.startSecondFactor.mutationOptions({ onSettled: () => setPassword("") }));
  const confirm = useMutation(trpc.access.confirmSecondFactor.mutationOptions({ onSettled: () => setCode("") }));
  if (confirm.data)
    return (
      <div className={styles.form}>
        <p role="status">
          <b>{t("secondFactor.saved")}</b>
        </p>
        <p className={styles.quiet}>{t("secondFactor.savedWhy")}</p>
        <ol className={styles.codes} aria-label={t("secondFactor.codes")}>
          {confirm.data.recoveryCodes.map((one) => (
            <li key={one}>
              <code>{one}</code>
            </li>
          ))}
        </ol>
        <Button type="primary" onClick={onDone}>
          {t("secondFactor.done")}
        </Button>
      </div>
    );
  const begun = start.data;
  const fault = refusal(begun ? confirm.error : start.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (begun) confirm.mutate({ code });
    else start.mutate({ password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {begun ? (
        <>
          <p>{t("secondFactor.scan")}</p>
          <div className={styles.picture}>
            <Suspense fallback={null}>
              <SecretPicture uri={begun.uri} />
            </Suspense>
          </div>
          <code className={styles.secret}>{begun.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
          <FormField label={t("secondFactor.code")} fault={fault}>
            {(field) => (
              <Input
                {...field}
                value={code}
                autoComplete="one-time-code"
                inputMode="numeric"
                placeholder={t("secondFactor.codeHint")}
                maxLength={40}
                required
                autoFocus
                onChange={(e) => setCode(e.target.value)}
              />
            )}
          </FormField>
        </>
      ) : (
        <FormField label={t("secondFactor.password")} fault={fault}>
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
      )}
      <Button htmlType="submit" type="primary" loading={start.isPending || confirm.isPending}>
        {t(begun ? "secondFactor.confirm" : "secondFactor.start")}
      </Button>
    </form>
  );
}
