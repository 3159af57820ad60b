import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Face } from "../ui/face.ts";
import { LateLayer } from "../ui/late-layer.tsx";
import { AbsentPart, latePart } from "../ui/late-part.tsx";
import { LayerPanel } from "../ui/layer-panel.tsx";
import { ErrorPlate } from "../ui/plate.tsx";
import { useOpener } from "../ui/use-opener.ts";
import styles from "./filter-bar.module.css";
import type { FilterOption } from "./filter-options.ts";

const FilterPanel = latePart(async () => (await import("./filter-panel.tsx")).FilterPanel, AbsentPart);

type FilterChipProps = {
  label: string;
  /** Null until they have arrived, or when they did not: `face` says which. */
  options: readonly FilterOption[] | null;
  face?: Face;
  chosen: readonly string[];
  onChange: (values: string[]) => void;
};

/** Grey label, ink value, caret; brand line, tint and × while it filters. */
export function FilterChip({ label, options, face, chosen, onChange }: FilterChipProps) {
  const { t } = useTranslation();
  const { button, layer, close, dismiss } = useOpener();
  const names = chosen.map((value) => (options === null ? "…" : (options.find((o) => o.value === value)?.label ?? value)));
  const [first] = names;
  const shown =
    first === undefined ? t("frame.filter.all") : names.length === 1 ? first : t("frame.filter.more", { first, count: names.length });
  const active = chosen.length > 0;
  return (
    <span className={active ? `${styles.chip} ${styles.active}` : styles.chip}>
      <button {...button} type="button" className={styles.open} onKeyDown={(e) => e.key === "Escape" && dismiss()}>
        <span className={styles.label}>{label}</span> <span className={styles.value}>{shown}</span>
        <svg width="8" height="5" viewBox="0 0 8 5" aria-hidden="true">
          <path d="M0 0h8L4 5z" fill="currentColor" />
        </svg>
      </button>
      <LateLayer
        {...layer}
        placement="bottomLeft"
        content={
          face?.kind === "error" ? (
            <LayerPanel label={label} className={styles.panel} onClose={close}>
              <ErrorPlate {...face} />
            </LayerPanel>
          ) : options === null ? (
            <div className={styles.panel}>{t("frame.filter.loading")}</div>
          ) : (
            <Suspense fallback={<div className={styles.panel}>{t("frame.filter.loading")}</div>}>
              <LayerPanel label={label} className={styles.panel} onClose={close}>
                <FilterPanel label={label} options={options} chosen={chosen} onChange={onChange} onClose={close} />
              </LayerPanel>
            </Suspense>
          )
        }
      />
      {active ? (
        <button type="button" className={styles.clear} aria-label={t("frame.filter.clear", { name: label })} onClick={() => onChange([])}>
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d="m1 1 8 8M9 1 1 9" stroke="currentColor" strokeWidth="1.3" />
          </svg>
        </button>
      ) : null}
    </span>
  );
}
