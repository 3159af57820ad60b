import { usernameSchema } from "@rectify/domain/account";
import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { NewPasswordFields, NO_PASSWORD, newPasswordFault } from "../../shared/session/new-password-fields.tsx";
import styles from "../../shared/session/session-forms.module.css";
import { useMe } from "../../shared/session/session-query.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { UsernameField } from "./username-field.tsx";

/** Makes the security administrator, once. Afterwards that name signs in like any other. */
export function SetUpForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const profile = useMe()?.passwords ?? "dengbao3";
  const [username, setUsername] = useState("");
  const [name, setName] = useState("");
  const [password, setPassword] = useState(NO_PASSWORD);
  const [said, setSaid] = useState<string | null>(null);
  const setUp = useMutation(trpc.access.setUp.mutationOptions({ onSuccess: onDone }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!usernameSchema.safeParse(username).success) return setSaid(t("access.badUsername"));
    const fault = newPasswordFault(t, profile, password, username.trim());
    setSaid(fault);
    if (fault === null) setUp.mutate({ username, name, password: password.next });
  };
  const refusal = said ?? (setUp.error ? t(`errors.${boardErrorOf(setUp.error).code}`) : null);
  return (
    <form className={styles.form} onSubmit={submit}>
      <UsernameField hint={t("access.usernameHint")} value={username} onChange={setUsername} />
      <FormField label={t("access.name")}>
        {(field) => <Input {...field} value={name} autoComplete="name" maxLength={60} required onChange={(e) => setName(e.target.value)} />}
      </FormField>
      <NewPasswordFields profile={profile} value={password} onChange={setPassword} />
      <FormFault says={refusal} />
      <Button htmlType="submit" type="primary" loading={setUp.isPending}>
        {t("entry.setUpAction")}
      </Button>
    </form>
  );
}
