import type { ListCondition } from "@rectify/domain/progress-filter";
import { Trans, useTranslation } from "react-i18next";
import { NumberLink } from "../ui/number-link.tsx";

type BasisKey = "byOriginal" | "within" | "over" | "noDueDate" | "extended";

type BasisTextProps = {
  text: BasisKey;
  count: number;
  condition: ListCondition;
  /** Of "within" and "over". */
  days?: number;
};

/** "按原时限 62 个", "10 日内 4 个": the words around a number that opens its list. */
export function BasisText({ text, count, condition, days }: BasisTextProps) {
  const { t } = useTranslation();
  return (
    <Trans
      t={t}
      i18nKey={`overview.kpi.${text}`}
      values={{ findings: count, count: days ?? count }}
      components={{ n: <NumberLink condition={condition}>{null}</NumberLink> }}
    />
  );
}
