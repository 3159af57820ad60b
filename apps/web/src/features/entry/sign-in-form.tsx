import { Button, Input } from "antd";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { sendCode, signIn } from "../../shared/session/doors.ts";
import styles from "../../shared/session/session-forms.module.css";
import type { BoardError } from "../../shared/trpc/board-error.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { FormField } from "../../shared/ui/form-field.tsx";
import { CodeField } from "./code-field.tsx";
import { useProviderTold } from "./use-provider-told.ts";
import { UsernameField } from "./username-field.tsx";

export function SignInForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const told = useProviderTold();
  /** Signed in at the provider; only the code is missing. */
  const [byProvider, setByProvider] = useState(told === "code");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  /** Null while the password alone is asked for. */
  const [code, setCode] = useState<string | null>(byProvider ? "" : null);
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<BoardError | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const refused = await (byProvider ? sendCode(code ?? "") : signIn(username, password, code));
    setPending(false);
    if (refused === null) return onDone();
    const codeNext = refused.code === "CODE_REQUIRED" || refused.code === "CODE_REFUSED";
    setError(refused.code === "CODE_REQUIRED" ? null : refused);
    setCode(codeNext ? "" : null);
    if (!codeNext) startOver();
  };
  const startOver = () => {
    setCode(null);
    setByProvider(false);
    setPassword("");
  };
  const refusal = told === null || told === "code" ? null : t(`entry.refused.${told}`);
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {code === null ? null : (
        <CodeField
          value={code}
          onChange={setCode}
          onOther={() => {
            startOver();
            setError(null);
          }}
        />
      )}
      {code === null ? (
        <>
          <UsernameField value={username} onChange={setUsername} />
          <FormField label={t("access.password")}>
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
        </>
      ) : null}
      <FormFault says={error ? t(`errors.${error.code}`) : refusal} />
      <Button htmlType="submit" type="primary" loading={pending}>
        {t("access.signInAction")}
      </Button>
    </form>
  );
}
