// The unit in one sentence, each number opening its list.
import type { UnitPage } from "@rectify/domain/board";
import type { Overview } from "@rectify/domain/overview";
import { Trans, useTranslation } from "react-i18next";
import { NumberLink } from "../../shared/ui/number-link.tsx";
import styles from "./unit-page.module.css";

/** Why the findings are late: all of them came back, some did, or none; `days` is the longest. */
function latenessOf(page: UnitPage): { tail: "allBack" | "someBack" | "longest"; back: number; days: number } {
  const late = page.trees.flatMap((tree) => tree.aspects.flatMap((a) => a.items.flatMap((i) => i.findings))).filter((f) => f.overdue);
  const back = late.filter((f) => f.returned + f.reopened > 0).length;
  const days = Math.max(0, ...late.map((f) => f.daysLate ?? 0));
  return { tail: back > 0 && back === late.length ? "allBack" : back > 0 ? "someBack" : "longest", back, days };
}

export function UnitHeadline({ page, overview }: { page: UnitPage; overview: Overview | null }) {
  const { t } = useTranslation();
  const unit = page.shortName;
  if (overview === null) return <h1 className={styles.heading}>{unit}</h1>;
  if (overview.total === 0)
    return (
      <h1 className={styles.heading}>{t(page.bulletins.length > 0 ? "unit.headline.bulletinOnly" : "unit.headline.empty", { unit })}</h1>
    );
  const { total, overdue, verified } = overview;
  const { tail, back, days } = latenessOf(page);
  const said = overdue > 0 ? tail : verified.done === total ? "done" : "none";
  return (
    <h1 className={styles.heading}>
      <Trans
        t={t}
        i18nKey={`unit.headline.${said}`}
        count={overdue}
        values={{ unit, total, closed: verified.done, back, days: t("words.days", { count: days }) }}
        components={{
          total: <NumberLink condition={{}}>{null}</NumberLink>,
          closed: <NumberLink condition={{ states: ["CLOSED"] }}>{null}</NumberLink>,
          overdue: (
            <NumberLink condition={{ overdue: true }} tone="overdue" className={styles.overdue}>
              {null}
            </NumberLink>
          ),
        }}
      />
    </h1>
  );
}
