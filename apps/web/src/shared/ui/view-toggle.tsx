import { useTranslation } from "react-i18next";
import { SwitchRow } from "./switch-row.tsx";

export type View = "chart" | "table";

/** Every chart has a table twin; this opens it. */
export function ViewToggle({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useTranslation();
  return (
    <SwitchRow
      label={t("faces.view")}
      value={view}
      onChange={onChange}
      options={[
        { value: "chart", label: t("faces.chart") },
        { value: "table", label: t("faces.table") },
      ]}
    />
  );
}
