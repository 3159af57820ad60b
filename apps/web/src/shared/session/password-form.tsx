// Another password for who is signed in.
import { PASSWORD_RULES } from "@rectify/domain/password";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";
import { trpc } from "../trpc/trpc.ts";
import { FormFault } from "../ui/form-fault.tsx";
import { FormField } from "../ui/form-field.tsx";
import { NewPasswordFields, NO_PASSWORD, newPasswordFault } from "./new-password-fields.tsx";
import styles from "./session-forms.module.css";
import { useMe } from "./session-query.ts";

export function PasswordForm({ first, onDone }: { first: boolean; onDone: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const [current, setCurrent] = useState("");
  const [chosen, setChosen] = useState(NO_PASSWORD);
  const [said, setSaid] = useState<string | null>(null);
  const change = useMutation(
    trpc.access.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent("");
        setChosen(NO_PASSWORD);
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
    const fault = newPasswordFault(t, profile, chosen, me?.id ?? "");
    setSaid(fault);
    if (fault === null) change.mutate({ current, next: chosen.next });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormField label={first ? t("access.passwordOnce") : t("access.currentPassword")}>
        {(field) => (
          <Input
            {...field}
            type="password"
            value={current}
            autoComplete="current-password"
            required
            onChange={(e) => setCurrent(e.target.value)}
          />
        )}
      </FormField>
      <NewPasswordFields profile={profile} value={chosen} onChange={setChosen} />
      <FormFault says={refusal} />
      <Button htmlType="submit" type="primary" loading={change.isPending}>
        {t("access.changePassword")}
      </Button>
    </form>
  );
}
