// Everything that a ledger would bring, entered one by one: from the round to the finding.
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { filterOptions } from "../../shared/frame/filter-options.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { ENTRIES } from "./entry-fields.ts";
import { EntryForm, type Options } from "./entry-form.tsx";
import styles from "./settings.module.css";

export function EntryTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const context = useQuery(trpc.board.context.queryOptions());
  const inspections = useQuery(trpc.entry.inspections.queryOptions());
  const asked = useFace(context);
  const board = context.data;
  if (!board || board.example) {
    const face: Face = board ? { kind: "empty", headline: t("settings.entry.example"), why: t("settings.entry.exampleWhy") } : asked;
    return (
      <Card kicker={t("settings.tabs.entry")} title="" face={face} lines={6}>
        {null}
      </Card>
    );
  }
  const choices = (of: Parameters<typeof filterOptions>[0]) => filterOptions(of, board, language, (code) => t(`words.termClass.${code}`));
  const options: Options = {
    round: choices("round"),
    group: choices("group"),
    unit: choices("unit"),
    region: choices("region").map((r) => ({ ...r, label: `${"　".repeat(Math.max(0, r.depth - 1))}${r.label}` })),
    // Findings have a category of the second level.
    category: choices("category").filter((c) => c.value.length > 1),
    termClass: choices("class").filter((c) => c.value !== "NONE"),
    inspection: (inspections.data ?? []).map((i) => ({ value: String(i.inspectionId), label: `${i.unit} · ${i.round}` })),
  };
  return (
    <div className={styles.cards}>
      <p className={styles.quiet}>{t("settings.entry.intro")}</p>
      {ENTRIES.map((kind) => (
        <EntryForm key={kind} kind={kind} options={options} />
      ))}
    </div>
  );
}
