// What a decision is about: the board, one figure, one unit, or one finding.
import type { About } from "@rectify/domain/meeting";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormField } from "../ui/form-field.tsx";
import { PlainSelect } from "../ui/plain-select.tsx";
import { ABOUT_FIGURES, type AboutFigure } from "./about-figure.ts";
import styles from "./decisions.module.css";
import { useDecisionTexts } from "./use-decision-texts.ts";

const KINDS = ["meeting", "figure", "unit", "finding"] as const;
type Kind = (typeof KINDS)[number];

export type AboutPlaces = {
  units: readonly { id: number; shortName: string }[];
  findings: readonly { finding: string; unit: string; text: string }[];
};
type AboutFieldsProps = { value: About | null; places: AboutPlaces; onChange: (about: About | null) => void };

/** A finding's text in a list of choices (characters). */
const SHORT = 40;

function aboutOf(kind: Kind, chosen: string): About | null {
  if (kind === "meeting") return { about: kind };
  if (chosen === "") return null;
  if (kind === "unit") return { about: kind, unitId: Number(chosen) };
  return kind === "figure" ? { about: kind, figure: chosen } : { about: kind, finding: chosen };
}

export function AboutFields({ value, places, onChange }: AboutFieldsProps) {
  const { t } = useTranslation();
  const { t: texts } = useDecisionTexts();
  const [kind, setKind] = useState<Kind>(value?.about ?? "meeting");
  const [chosen, setChosen] = useState("");
  const choose = (nextKind: Kind, next: string) => {
    setKind(nextKind);
    setChosen(next);
    onChange(aboutOf(nextKind, next));
  };
  const options = {
    meeting: [],
    figure: (Object.keys(ABOUT_FIGURES) as AboutFigure[]).map((name) => ({
      value: ABOUT_FIGURES[name],
      label: t(`definitions.${name}.name`),
    })),
    unit: places.units.map((u) => ({ value: String(u.id), label: u.shortName })),
    finding: places.findings.map((f) => ({ value: f.finding, label: `${f.unit} · ${[...f.text].slice(0, SHORT).join("")}` })),
  }[kind];
  // Nothing can be chosen from an empty list.
  const kinds = KINDS.filter((k) => k === "meeting" || k === "figure" || places[k === "unit" ? "units" : "findings"].length > 0);
  return (
    <div className={styles.pair}>
      <FormField label={texts.field.about}>
        {(field) => (
          <PlainSelect
            {...field}
            value={kind}
            empty={texts.field.pick}
            options={kinds.map((k) => ({ value: k, label: texts.about[k] }))}
            onChange={(next) => choose(KINDS.find((k) => k === next) ?? "meeting", "")}
          />
        )}
      </FormField>
      {kind === "meeting" ? null : (
        <FormField label={texts.field[kind]}>
          {(field) => (
            <PlainSelect {...field} value={chosen} empty={texts.field.pick} options={options} onChange={(next) => choose(kind, next)} />
          )}
        </FormField>
      )}
    </div>
  );
}
