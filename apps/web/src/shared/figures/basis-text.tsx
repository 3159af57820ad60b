import type { ListCondition } from "@rectify/domain/progress-filter";
import { Trans, useTranslation } from "react-i18next";
import { NumberLink } from "../ui/number-link.tsx";

type BasisKey = "byOriginal" | "within10" | "over30" | "noDueDate";

/** "按原时限 62 个": the words around a number that opens its list. */
export function BasisText({ text, count, condition }: { text: BasisKey; count: number; condition: ListCondition }) {
  const { t } = useTranslation();
  return (
    <Trans
      t={t}
      i18nKey={`overview.kpi.${text}`}
      values={{ count }}
      components={{ n: <NumberLink condition={condition}>{null}</NumberLink> }}
    />
  );
}
