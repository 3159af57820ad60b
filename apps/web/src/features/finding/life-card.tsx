import type { FindingPage, LifeSpan } from "@rectify/domain/board";
import { addDays, daysBetween } from "@rectify/domain/local-date";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../shared/ui/card.tsx";
import type { Face } from "../../shared/ui/face.ts";
import { TableTwin } from "../../shared/ui/table-twin.tsx";
import { type View, ViewToggle } from "../../shared/ui/view-toggle.tsx";
import { LifeLine } from "./life-line.tsx";
import { lifeLineModel } from "./life-line-model.ts";
import { useLifeSentence } from "./use-life-sentence.ts";

export function LifeCard({ page, face }: { page: FindingPage; face: Face }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>("chart");
  const model = useMemo(() => lifeLineModel(page), [page]);
  const title = useLifeSentence(page);
  const stateOf = (span: LifeSpan) => t(`words.state.${span.overdue ? "OVERDUE" : span.state}`);
  const summary = page.lifeLine.map((span) => `${span.from} ${stateOf(span)}`).join(t("finding.and"));
  return (
    <Card face={face} kicker={t("finding.life.kicker")} title={title} extra={<ViewToggle view={view} onChange={setView} />}>
      {view === "chart" && model ? (
        <LifeLine model={model} label={title} summary={summary} />
      ) : (
        <TableTwin
          label={title}
          rows={page.lifeLine}
          rowKey={(span) => span.from}
          columns={[
            { key: "state", head: t("finding.life.state"), cell: stateOf },
            { key: "from", head: t("finding.life.from"), cell: (span) => span.from },
            { key: "to", head: t("finding.life.to"), cell: (span) => addDays(span.to, -1) },
            { key: "days", head: t("finding.life.days"), cell: (span) => daysBetween(span.from, span.to) },
          ]}
        />
      )}
    </Card>
  );
}
