import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn } from "../../shared/session/doors.ts";
import { FormField } from "../../shared/session/form-field.tsx";
import styles from "../../shared/session/session-forms.module.css";
import type { BoardError } from "../../shared/trpc/board-error.ts";

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<BoardError | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const refused = await signIn(username, password);
    setPending(false);
    setError(refused);
    if (refused === null) onDone();
    else setPassword("");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <FormField label={t("access.username")}>
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
      <FormField label={t("access.password")}>
        <Input type="password" value={password} autoComplete="current-password" required onChange={(e) => setPassword(e.target.value)} />
      </FormField>
      {error ? (
        <p className={styles.fault} role="alert">
          {t(`errors.${error.code}`)}
        </p>
      ) : null}
      <Button htmlType="submit" type="primary" loading={pending}>
        {t("access.signInAction")}
      </Button>
    </form>
  );
}
