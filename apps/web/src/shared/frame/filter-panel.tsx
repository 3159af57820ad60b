// The list under a filter chip: search by name, pinyin or initials, then tick. Loaded when the first chip is opened.
import { Checkbox, Input } from "antd";
import { match } from "pinyin-pro";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./filter-bar.module.css";
import type { FilterOption } from "./filter-options.ts";

const SHOWN = 200;
const SEARCH_FROM = 9;

type FilterPanelProps = {
  label: string;
  options: readonly FilterOption[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
  onClose: () => void;
};

export function FilterPanel({ label, options, chosen, onChange, onClose }: FilterPanelProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const text = wanted.trim().toLowerCase();
  const found =
    text === ""
      ? options
      : options.filter((o) => o.label.toLowerCase().includes(text) || match(o.label, text, { continuous: true }) !== null);
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
  return (
    <>
      {options.length >= SEARCH_FROM ? (
        <Input
          aria-label={t("frame.filter.search")}
          placeholder={t("frame.filter.search")}
          value={wanted}
          onChange={(e) => setWanted(e.target.value)}
        />
      ) : null}
      <fieldset className={styles.options}>
        <legend className="visually-hidden">{label}</legend>
        {found.slice(0, SHOWN).map((option) => (
          <span key={option.value} style={{ paddingInlineStart: option.depth * 16 }}>
            <Checkbox checked={chosen.includes(option.value)} onChange={() => toggle(option.value)}>
              {option.label}
            </Checkbox>
          </span>
        ))}
        {found.length === 0 ? <span className={styles.none}>{t("frame.filter.none")}</span> : null}
      </fieldset>
      <span className={styles.ends}>
        <button type="button" className={styles.reset} disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t("frame.filter.reset")}
        </button>
        <button type="button" className={styles.reset} onClick={onClose}>
          {t("frame.keys.close")}
        </button>
      </span>
    </>
  );
}
