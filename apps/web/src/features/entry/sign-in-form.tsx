import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn } from "../../shared/session/doors.ts";
import { FormField } from "../../shared/session/form-field.tsx";
import styles from "../../shared/session/session-forms.module.css";
import type { BoardError } from "../../shared/trpc/board-error.ts";
import { CodeField } from "./code-field.tsx";

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  /** Null while the password alone is asked for. */
  const [code, setCode] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<BoardError | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const refused = await signIn(username, password, code);
    setPending(false);
    if (refused === null) return onDone();
    const codeNext = refused.code === "CODE_REQUIRED" || refused.code === "CODE_REFUSED";
    setError(refused.code === "CODE_REQUIRED" ? null : refused);
    setCode(codeNext ? "" : null);
    if (!codeNext) setPassword("");
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {code === null ? null : (
        <CodeField
          value={code}
          onChange={setCode}
          onOther={() => {
            setCode(null);
            setPassword("");
            setError(null);
          }}
        />
      )}
      {code === null ? (
        <>
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
            <Input
              type="password"
              value={password}
              autoComplete="current-password"
              required
              onChange={(e) => setPassword(e.target.value)}
            />
          </FormField>
        </>
      ) : null}
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
