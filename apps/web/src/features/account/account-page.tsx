// One's own account: what it may do, where it is signed in, and its password.
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/frame/use-title.ts";
import { signOut } from "../../shared/session/doors.ts";
import { PasswordForm } from "../../shared/session/password-form.tsx";
import { sessionOptions, useMe } from "../../shared/session/session-query.ts";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./account.module.css";
import { OwnSecondFactor } from "./own-second-factor.tsx";
import { OwnSessions } from "./own-sessions.tsx";

export function AccountPage() {
  const { t } = useTranslation();
  const me = useMe();
  const client = useQueryClient();
  const router = useRouter();
  const [changed, setChanged] = useState(false);
  useTitle(t("access.own.title"));
  if (!me) return null;
  const leave = async () => {
    await signOut();
    client.clear();
    // Who signs in next begins at the beginning.
    await router.navigate({ to: "/" });
    await router.invalidate();
  };
  const askAgain = () => void client.invalidateQueries({ queryKey: sessionOptions.queryKey });
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{me.name}</h1>
        <Button onClick={() => void leave()}>{t("access.signOut")}</Button>
      </header>
      <p className={styles.quiet}>
        {me.id} · {me.roles.map((role) => (role === "firstRun" ? "" : t(`access.role.${role}`))).join(t("access.comma"))} ·{" "}
        {me.scope === "all" ? t("access.reachAll") : t("access.reachPart")}
      </p>
      <div className={styles.cards}>
        <OwnSessions />
        {me.secondFactor ? <OwnSecondFactor state={me.secondFactor} onChange={askAgain} /> : null}
        <Card kicker={t("access.password")} title={t("access.own.password")} face={{ kind: "data" }}>
          {me.passwordOld === null ? null : <p className={styles.quiet}>{t("access.own.old", { count: me.passwordOld })}</p>}
          <PasswordForm
            first={false}
            onDone={() => {
              setChanged(true);
              askAgain();
            }}
          />
          <p role="status">{changed ? t("access.own.changed") : ""}</p>
        </Card>
      </div>
    </>
  );
}
