import type { FindingPage } from "@rectify/domain/board";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { TableTwin } from "../../shared/ui/table-twin.tsx";
import { lifeTableModel, stateOf } from "./finding-table-models.ts";
import { LifeLine } from "./life-line.tsx";
import { lifeLineModel } from "./life-line-model.ts";
import { useLifeSentence } from "./use-life-sentence.ts";

export function LifeCard({ page, face }: { page: FindingPage; face: Face }) {
  const { t } = useTranslation();
  const model = useMemo(() => lifeLineModel(page), [page]);
  const title = useLifeSentence(page);
  const summary = page.lifeLine.map((span) => `${span.from} ${stateOf(span, t)}`).join(t("finding.and"));
  const table = lifeTableModel(page, t);
  return (
    <Card face={face} kicker={t("finding.life.kicker")} title={title} table={table} drawing={model !== null}>
      {model ? <LifeLine model={model} label={title} summary={summary} /> : <TableTwin table={table} label={title} />}
    </Card>
  );
}
