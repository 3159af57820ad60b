// What stands before the board: the name and password, the first account, or the first password of one's own.
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LanguageSwitch } from "../../shared/frame/language-switch.tsx";
import { ThemeSwitch } from "../../shared/frame/theme-switch.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import type { Entry } from "../../shared/session/may-open.ts";
import { PasswordForm } from "../../shared/session/password-form.tsx";
import { SecondFactorForm } from "../../shared/session/second-factor-form.tsx";
import styles from "./entry-page.module.css";
import { ProviderDoor } from "./provider-door.tsx";
import { SetUpForm } from "./set-up-form.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export function EntryPage({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const router = useRouter();
  const [title, why] =
    entry === "secondFactor" ? [t("secondFactor.title"), t("secondFactor.why")] : [t(`entry.${entry}.title`), t(`entry.${entry}.why`)];
  useTitle(title);
  /** Nothing of who was here before is kept. */
  const goOn = () => {
    client.clear();
    const { hash, pathname, searchStr } = router.state.location;
    if (hash) router.history.replace(pathname + searchStr);
    void router.invalidate();
  };
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
