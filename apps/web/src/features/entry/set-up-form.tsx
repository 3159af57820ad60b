import { usernameSchema } from "@rectify/domain/account";
import { PASSWORD_RULES, passwordProblem } from "@rectify/domain/password";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../../shared/session/form-field.tsx";
import styles from "../../shared/session/session-forms.module.css";
import { useMe } from "../../shared/session/session-query.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";

/** Makes the security administrator, once. Afterwards that name signs in like any other. */
export function SetUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const profile = useMe()?.passwords ?? "dengbao3";
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [said, setSaid] = useState<string | null>(null);
  const setUp = useMutation(trpc.access.setUp.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!usernameSchema.safeParse(username).success) return setSaid(t("access.badUsername"));
    const problem = passwordProblem(profile, password, username.trim());
    if (problem) return setSaid(t(`access.problem.${problem}`, { count: PASSWORD_RULES[profile].minLength }));
    if (password !== again) return setSaid(t("access.notAgain"));
    setSaid(null);
    setUp.mutate({ username, name, password });
  };
  const refusal = said ?? (setUp.error ? t(`errors.${boardErrorOf(setUp.error).code}`) : null);
  return (
    <form className={styles.form} onSubmit={submit}>
      <FormField label={t("access.username")} hint={t("access.usernameHint")}>
        <Input
          value={username}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          onChange={(e) => setUsername(e.target.value)}
        />
      </FormField>
      <FormField label={t("access.name")}>
        <Input value={name} autoComplete="name" maxLength={60} required onChange={(e) => setName(e.target.value)} />
      </FormField>
      <FormField label={t("access.newPassword")} hint={t(`access.rules.${profile}`)}>
        <Input type="password" value={password} autoComplete="new-password" required onChange={(e) => setPassword(e.target.value)} />
      </FormField>
      <FormField label={t("access.newPasswordAgain")}>
        <Input type="password" value={again} autoComplete="new-password" required onChange={(e) => setAgain(e.target.value)} />
      </FormField>
      {refusal ? (
        <p className={styles.fault} role="alert">
          {refusal}
        </p>
      ) : null}
      <Button htmlType="submit" type="primary" loading={setUp.isPending}>
        {t("access.setUpAction")}
      </Button>
    </form>
  );
}
