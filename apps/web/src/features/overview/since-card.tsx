import type { Overview, Since } from "@rectify/domain/overview";
import { useTranslation } from "react-i18next";
import { formatShortDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { Card } from "../../shared/ui/card.tsx";
import { Definition } from "../../shared/ui/definition.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { formatCountChange } from "../../shared/ui/format-delta.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { sinceTitle } from "./card-titles.ts";
import { type Ledger, ledgerScale, ledgers } from "./ledger-lines.ts";
import page from "./overview-page.module.css";
import styles from "./since-card.module.css";
import { sinceTableModel } from "./since-table-model.ts";

export function SinceCard({ overview, face }: { overview: Overview; face: Face }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { since, asOf } = overview;
  const both = ledgers(since);
  const scale = ledgerScale(both);
  return (
    <Card
      id="since"
      className={page.since}
      face={face}
      kicker={t("overview.since.kicker", { from: formatShortDay(since.from, language, asOf), to: formatShortDay(asOf, language) })}
      title={sinceTitle(overview, t)}
      table={sinceTableModel(since, asOf, (day) => formatShortDay(day, language, asOf), t)}
      drawing
    >
      <div className={styles.ledgers}>
        {both.map((ledger) => (
          <LedgerTable key={ledger.kind} ledger={ledger} scale={scale} overview={overview} />
        ))}
      </div>
    </Card>
  );
}

function LedgerTable({ ledger, scale, overview }: { ledger: Ledger; scale: number; overview: Overview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { from } = overview.since;
  const late = ledger.kind === "overdue";
  const counted = late ? { overdue: true } : { open: true };
  // Red is the fact 逾期: where nothing is overdue, nothing is red.
  const tone = (count: number) => (late && count > 0 ? "overdue" : "plain");
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        <Definition of={ledger.kind} asOf={overview.asOf}>
          {t(`overview.since.${ledger.kind}`)}
        </Definition>
      </caption>
      <colgroup>
        <col className={styles.nameColumn} />
        <col />
        <col className={styles.countColumn} />
      </colgroup>
      <tbody>
        <tr className={styles.balance}>
          <th scope="row" colSpan={2}>
            {t("overview.since.before", { day: formatShortDay(from, language, overview.asOf) })}
          </th>
          <td>
            <NumberLink condition={counted} narrow={{ asOf: from, compareWith: undefined }} tone={tone(ledger.before)}>
              {ledger.before}
            </NumberLink>
          </td>
        </tr>
        {ledger.lines.flatMap((line) => [
          <tr key={line.movement}>
            <th scope="row">{t(`overview.since.line.${line.movement}`)}</th>
            <td className={styles.moves}>
              <span className={styles.zero}>
                {line.change === 0 ? null : (
                  <NumberLink
                    condition={{ movement: line.movement }}
                    className={[styles.move, styles[line.tone], line.change < 0 ? styles.down : styles.up].join(" ")}
                    label={`${t(`overview.since.line.${line.movement}`)} ${formatCountChange(line.change)}`}
                  >
                    <span style={{ display: "block", width: `${(100 * Math.abs(line.change)) / scale}%` }} />
                  </NumberLink>
                )}
              </span>
            </td>
            <td>
              <NumberLink condition={{ movement: line.movement }} tone={line.change === 0 ? "muted" : "plain"}>
                {formatCountChange(line.change)}
              </NumberLink>
            </td>
          </tr>,
          ...(line.movement === "returnedOrReopened" ? [<NewlyOverdue key="newlyOverdue" since={overview.since} />] : []),
        ])}
        <tr className={styles.balance}>
          <th scope="row" colSpan={2}>
            {t("overview.since.after", { day: formatShortDay(overview.asOf, language) })}
          </th>
          <td>
            <NumberLink condition={counted} tone={tone(ledger.after)}>
              {ledger.after}
            </NumberLink>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** All that led into lateness, as the sum of the lines above it. */
function NewlyOverdue({ since }: { since: Since }) {
  const { t } = useTranslation();
  const count = since.fellDue + since.returnedOrReopened;
  return (
    <tr className={styles.sum}>
      <th scope="row" colSpan={2}>
        {t("overview.since.line.newlyOverdue")}
      </th>
      <td>
        <NumberLink condition={{ movement: "newlyOverdue" }} tone={count === 0 ? "muted" : "plain"}>
          {formatCountChange(count)}
        </NumberLink>
      </td>
    </tr>
  );
}
