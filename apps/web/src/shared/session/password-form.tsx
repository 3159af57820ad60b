// A new password, twice, with its rules in plain sight.
import { PASSWORD_RULES, passwordProblem } from "@rectify/domain/password";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";
import { trpc } from "../trpc/trpc.ts";
import { FormField } from "./form-field.tsx";
import styles from "./session-forms.module.css";
import { useMe } from "./session-query.ts";

export function PasswordForm({ first, onDone }: { first: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const change = useMutation(
    trpc.access.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent("");
        setNext("");
        setAgain("");
        onDone();
      },
    }),
  );
  const profile = me?.passwords ?? "dengbao3";
  const error = change.error ? boardErrorOf(change.error) : null;
  const refusal =
    said ??
    (error === null
      ? null
      : error.code === "PASSWORD_REFUSED"
        ? t(`access.problem.${String(error.facts.reason)}` as "access.problem.COMMON", { count: PASSWORD_RULES[profile].minLength })
        : error.code === "SIGN_IN_REFUSED"
          ? t("access.wrongCurrent")
          : t(`errors.${error.code}`));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const problem = passwordProblem(profile, next, me?.id ?? "");
    if (next !== again) return setSaid(t("access.notAgain"));
    if (problem) return setSaid(t(`access.problem.${problem}`, { count: PASSWORD_RULES[profile].minLength }));
    setSaid(null);
    change.mutate({ current, next });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormField label={first ? t("access.passwordOnce") : t("access.currentPassword")}>
        <Input type="password" value={current} autoComplete="current-password" required onChange={(e) => setCurrent(e.target.value)} />
      </FormField>
      <FormField label={t("access.newPassword")} hint={t(`access.rules.${profile}`)}>
        <Input type="password" value={next} autoComplete="new-password" required onChange={(e) => setNext(e.target.value)} />
      </FormField>
      <FormField label={t("access.newPasswordAgain")}>
        <Input type="password" value={again} autoComplete="new-password" required onChange={(e) => setAgain(e.target.value)} />
      </FormField>
      {refusal ? (
        <p className={styles.fault} role="alert">
          {refusal}
        </p>
      ) : null}
      <Button htmlType="submit" type="primary" loading={change.isPending}>
        {t("access.changePassword")}
      </Button>
    </form>
  );
}
