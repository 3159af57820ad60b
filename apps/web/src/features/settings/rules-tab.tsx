import type { SettingsPage } from "@rectify/domain/board";
import { SETTING_KEYS, type SettingKey } from "@rectify/domain/settings";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { mayKeepRules } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { type BoardError, boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { useDrawn } from "../../shared/ui/face.ts";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import { StaleBanner } from "../../shared/ui/plate.tsx";
import { RuleForm, type SettingChange } from "./rule-form.tsx";
import { RuleHistory } from "./rule-history.tsx";
import styles from "./settings.module.css";
import { useRuleWords } from "./use-rule-words.ts";

export function RulesTab() {
  const { t } = useTranslation();
  const query = useQuery(trpc.settings.get.queryOptions());
  const { data: page, face } = useDrawn(query);
  if (!page)
    return (
      <Card kicker={t("settings.tabs.rules")} title={t("settings.rules.title")} face={face} lines={6}>
        {null}
      </Card>
    );
  return (
    <div className={styles.cards}>
      <StaleBanner face={face} />
      <p className={styles.quiet}>
        {t("settings.rules.title")} · {t("settings.rules.why")}
      </p>
      {SETTING_KEYS.map((key) => (
        <RuleCard key={key} of={key} page={page} />
      ))}
    </div>
  );
}

function RuleCard({ of, page }: { of: SettingKey; page: SettingsPage }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useRuleWords();
  const keeps = mayKeepRules(useMe());
  const change = useMutation(trpc.settings.change.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
  const sentence = ({ code, facts }: BoardError) =>
    facts.reason === "FIRST_BELOW_SECOND"
      ? t("settings.form.firstBelowSecond", { day: String(facts.day), first: Number(facts.first), second: Number(facts.second) })
      : t(`errors.${code}`);
  const rows = page.rows.filter((row) => row.key === of);
  return (
    <Card
      kicker={t(`settings.rules.${of}`)}
      title={t("settings.today", { value: say(of, page.inForce[of]) })}
      face={{ kind: "data" }}
      id={`rule-${of}`}
    >
      <p className={styles.quiet}>{t("settings.default", { value: say(of, page.defaults[of]) })}</p>
      {keeps ? <RuleForm of={of} page={page} saving={change.isPending} onSave={(input: SettingChange) => change.mutate(input)} /> : null}
      <FormFault says={change.error ? sentence(boardErrorOf(change.error)) : null} />
      <p role="status">{change.isSuccess ? t("settings.saved") : ""}</p>
      {rows.length > 0 ? <RuleHistory rows={rows} /> : null}
    </Card>
  );
}
