import type { SettingRow, Settings } from "@rectify/domain/settings";
import { useTranslation } from "react-i18next";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./settings.module.css";
import { useRuleWords } from "./use-rule-words.ts";

const ACTORS = ["guest", "operator"] as const;

/** Every value the rule ever had or will have, latest day first. */
export function RuleHistory({ rows }: { rows: readonly SettingRow[] }) {
  const { t } = useTranslation();
  const say = useRuleWords();
  const actor = (id: string) => {
    const known = ACTORS.find((a) => a === id);
    return known ? t(`history.actor.${known}`) : id;
  };
  const days = ({ off, worked }: Settings["holidays"]) => [...off, ...worked.map((day) => `+${day}`)].join(" ");
  return (
    <div className={plain.scroll}>
      <table className={`${plain.table} ${styles.words}`}>
        <caption className={styles.quiet}>{t("settings.history.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settings.history.from")}</th>
            <th scope="col">{t("settings.history.value")}</th>
            <th scope="col">{t("settings.history.by")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.effectiveOn}>
              <th scope="row">{row.effectiveOn}</th>
              <td title={row.key === "holidays" ? days(row.value as Settings["holidays"]) : undefined}>{say(row.key, row.value)}</td>
              <td>{actor(row.actor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
