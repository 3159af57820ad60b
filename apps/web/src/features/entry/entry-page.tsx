// What stands before the board: the name and password, the first account, or the first password of one's own.
import { useQueryClient } from "@tanstack/react-query";
import { useLocation, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../../shared/frame/language-switch.tsx";
import { ThemeSwitch } from "../../shared/frame/theme-switch.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import type { Entry } from "../../shared/session/may-open.ts";
import { PasswordForm } from "../../shared/session/password-form.tsx";
import { SecondFactorForm } from "../../shared/session/second-factor-form.tsx";
import styles from "./entry-page.module.css";
import { PairingStage } from "./pairing-stage.tsx";
import { ProviderDoor } from "./provider-door.tsx";
import { SetUpForm } from "./set-up-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import { useProviderTold } from "./use-provider-told.ts";

export function EntryPage({ entry }: { entry: Entry }) {
  const client = useQueryClient();
  const router = useRouter();
  const { pathname, search } = useLocation();
  // Back from the provider without being in: why is said at the door.
  const [signsIn, setSignsIn] = useState(useProviderTold() !== null);
  /** Nothing of who was here before is kept. */
  const goOn = () => {
    client.clear();
    const { hash, pathname, searchStr } = router.state.location;
    if (hash) router.history.replace(pathname + searchStr);
    void router.invalidate();
  };
  /** A wall begins with nothing of what was before, and with the newest scripts. */
  const startAfresh = () => window.location.reload();
  // The wall has no keyboard: it is paired from a desk, unless somebody wants to sign in at it.
  if (entry === "signIn" && pathname === "/screen" && !signsIn)
    return (
      <PairingStage light={(search as { stage?: unknown }).stage === "light"} onPaired={startAfresh} onSignIn={() => setSignsIn(true)} />
    );
  return <Door entry={entry} goOn={goOn} />;
}

function Door({ entry, goOn }: { entry: Entry; goOn: () => void }) {
  const { t } = useTranslation();
  const [title, why] =
    entry === "secondFactor" ? [t("secondFactor.title"), t("secondFactor.why")] : [t(`entry.${entry}.title`), t(`entry.${entry}.why`)];
  useTitle(title);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span className={styles.product}>{t("words.product")}</span>
        <span className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      <main className={styles.plate}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.why}>{why}</p>
        {entry === "signIn" ? (
          <>
            <SignInForm onDone={goOn} />
            <ProviderDoor />
          </>
        ) : null}
        {entry === "setUp" ? <SetUpForm onDone={goOn} /> : null}
        {entry === "firstPassword" ? <PasswordForm first onDone={goOn} /> : null}
        {entry === "secondFactor" ? <SecondFactorForm onDone={goOn} /> : null}
      </main>
    </div>
  );
}
