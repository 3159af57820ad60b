import type { LocalDate } from "@rectify/domain/local-date";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";

/** The uploaded workbook itself, its faults marked in their cells, in the language the page speaks. */
export function MarkedLedgerLink({ uploadId, asOf }: { uploadId: number; asOf: LocalDate }) {
  const { t } = useTranslation();
  const lang = useLanguage();
  return (
    <Button href={`/downloads/marked-ledger.xlsx?uploadId=${uploadId}&asOf=${asOf}&lang=${lang}`} download>
      {t("imports.marked")}
    </Button>
  );
}
