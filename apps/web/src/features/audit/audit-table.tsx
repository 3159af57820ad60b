import { type AuditLine, outcomeOf } from "@rectify/domain/audit";
import { ACTION_WORDS, OUTCOME_WORDS, originWords, personWords, subjectWords } from "@rectify/domain/audit-words";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./audit.module.css";
import { auditStamp } from "./audit-stamp.ts";
import { type ChangeLine, changeLines } from "./change-lines.ts";
import { useAuditTexts } from "./use-audit-texts.ts";

/** As many lines of a row as are shown at once. */
const SHOWN = 3;

export function AuditTable({ lines, zone }: { lines: readonly AuditLine[]; zone: string }) {
  const { t, lang } = useAuditTexts();
  return (
    <table className={`${plain.table} ${styles.table}`}>
      <thead>
        <tr>
          <th scope="col" className={plain.number}>
            {t.columns.id}
          </th>
          <th scope="col">{t.columns.at}</th>
          <th scope="col">{t.who}</th>
          <th scope="col">{t.columns.what}</th>
          <th scope="col">{t.columns.object}</th>
          <th scope="col">{t.columns.change}</th>
          <th scope="col">{t.columns.from}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const outcome = outcomeOf(line.action);
          const name = personWords(line, lang);
          return (
            <tr key={line.id}>
              <th scope="row" className={plain.number}>
                {line.id}
              </th>
              <td className={styles.whole}>{auditStamp(line.at, zone)}</td>
              <td className={styles.who}>
                {name}
                {name === line.actorName && name !== line.actor ? <span className={styles.account}>{line.actor}</span> : null}
              </td>
              <td className={styles.what}>
                {ACTION_WORDS[line.action]?.[lang] ?? line.action}
                {outcome === "done" ? null : <span className={styles.outcome}>{OUTCOME_WORDS[outcome][lang]}</span>}
              </td>
              <td className={styles.object}>{subjectWords(line.subject, lang)}</td>
              <td className={styles.change}>
                <Changes lines={changeLines(line, lang)} />
              </td>
              <td className={styles.origin}>{originWords(line.origin, lang)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Changes({ lines }: { lines: readonly ChangeLine[] }) {
  const { t } = useAuditTexts();
  if (lines.length === 0) return <span className={styles.quiet}>{t.noChange}</span>;
  const rest = lines.slice(SHOWN);
  return (
    <>
      <Lines lines={lines.slice(0, SHOWN)} />
      {rest.length > 0 ? (
        <details>
          <summary>{t.more(rest.length)}</summary>
          <Lines lines={rest} />
        </details>
      ) : null}
    </>
  );
}

function Lines({ lines }: { lines: readonly ChangeLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map(({ path, label, text }) => (
        <li key={path}>
          {label ? <span className={styles.quiet}>{label} </span> : null}
          {text}
        </li>
      ))}
    </ul>
  );
}
