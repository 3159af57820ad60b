// The sentence a leader can read aloud. Each number in it opens its list.

import type { LocalDate } from "@rectify/domain/local-date";
import type { Overview } from "@rectify/domain/overview";
import { Link } from "@tanstack/react-router";
import { Trans, useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import { useBoard } from "../../shared/url/use-board.ts";
import styles from "./headline.module.css";
import { overdueFacts, progressFacts } from "./headline-facts.ts";

/** `today` decides whether the year has to be said. */
export function Headline({ overview, today = overview.asOf }: { overview: Overview; today?: LocalDate }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useBoard();
  return (
    <h1 className={styles.headline}>
      <span className={styles.part}>
        <Trans
          t={t}
          i18nKey="overview.headline.progress"
          values={progressFacts(overview, language, today)}
          components={{
            units: <Link to="/units" search={board} className={styles.number} />,
            total: <NumberLink condition={{}}>{null}</NumberLink>,
            closed: <NumberLink condition={{ states: ["CLOSED"] }}>{null}</NumberLink>,
          }}
        />
      </span>
      <span className={styles.part}>{overview.overdue === 0 ? t("overview.headline.none") : <OverduePart overview={overview} />}</span>
    </h1>
  );
}

function OverduePart({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { overdue, change, where, ...facts } = overdueFacts(overview, language, t);
  return (
    <>
      <Trans
        t={t}
        i18nKey="overview.headline.overdue"
        values={{ overdue, change }}
        components={{
          overdue: (
            <NumberLink condition={{ overdue: true }} tone="overdue" className={styles.overdue}>
              {null}
            </NumberLink>
          ),
        }}
      />
      <Trans
        t={t}
        i18nKey={`overview.headline.${where}`}
        values={facts}
        components={{
          top: (
            <NumberLink condition={{ overdue: true }} narrow={{ unit: facts.unitIds }}>
              {null}
            </NumberLink>
          ),
        }}
      />
    </>
  );
}
