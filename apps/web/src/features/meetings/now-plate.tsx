// What the same days give now: later entries with earlier days are named beside the figures of then, never mixed into them.
import type { Difference } from "@rectify/domain/frozen-differences";
import type { Overview } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import plain from "../../shared/ui/plain-table.module.css";
import { type DifferenceWords, differenceWords } from "./difference-words.ts";
import styles from "./meetings.module.css";
import { useMeetingTexts } from "./use-meeting-texts.ts";

/** Shown at once; the rest is folded away. */
const FIRST = 10;

export function NowPlate({ differences, overview }: { differences: readonly Difference[]; overview: Overview }) {
  const { t: words } = useTranslation();
  const { t, lang } = useMeetingTexts();
  const lines = differenceWords(differences, overview, words, lang);
  const none = lines.length === 0;
  return (
    <Card kicker={t.look.now.kicker} title={none ? t.look.now.same : t.look.now.title(lines.length)} face={{ kind: "data" }}>
      <p className={styles.quiet}>{none ? t.look.now.sameWhy : t.look.now.why}</p>
      {none ? null : <DifferenceTable lines={lines.slice(0, FIRST)} />}
      {lines.length > FIRST ? (
        <details className={styles.folded}>
          <summary>{t.look.now.more(lines.length - FIRST)}</summary>
          <DifferenceTable lines={lines.slice(FIRST)} />
        </details>
      ) : null}
    </Card>
  );
}

function DifferenceTable({ lines }: { lines: readonly DifferenceWords[] }) {
  const { t } = useMeetingTexts();
  return (
    <div className={plain.scroll}>
      <table className={plain.table}>
        <thead>
          <tr>
            <th scope="col">{t.look.now.thing}</th>
            <th scope="col" className={plain.number}>
              {t.look.now.thenHead}
            </th>
            <th scope="col" className={plain.number}>
              {t.look.now.nowHead}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, what, before, now, finding }) => (
            <tr key={key}>
              <th scope="row">
                {finding === undefined ? (
                  what
                ) : (
                  <Link to="/findings/$finding" params={{ finding }}>
                    {what}
                  </Link>
                )}
              </th>
              <td className={`${styles.whole} ${plain.number}`}>{before}</td>
              <td className={`${styles.whole} ${plain.number}`}>{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
