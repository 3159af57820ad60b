import type { BoardContext } from "@rectify/domain/board";
import type { MeetingPage } from "@rectify/domain/meeting";
import type { FindingRow } from "@rectify/domain/overview";
import { DecideHere } from "../../shared/decisions/decide-here.tsx";
import { DecisionList } from "../../shared/decisions/decision-list.tsx";
import { useDecisionTexts } from "../../shared/decisions/use-decision-texts.ts";
import { mayChange } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { Card } from "../../shared/ui/card.tsx";
import { useMeetingTexts } from "./use-meeting-texts.ts";

type DecidedHereProps = { page: MeetingPage; context: BoardContext; findings: readonly FindingRow[] };

/** What this meeting decided; the office adds to it, also after it was frozen. */
export function DecidedHere({ page, context, findings }: DecidedHereProps) {
  const { t } = useMeetingTexts();
  const { t: texts } = useDecisionTexts();
  const office = mayChange(useMe());
  return (
    <Card kicker={t.decided.kicker} title={t.decided.title(page.decided.length)} face={{ kind: "data" }}>
      <DecisionList rows={page.decided} today={context.today} />
      {office ? (
        <DecideHere
          today={context.today}
          label={texts.add}
          meetings={[{ id: page.id, label: page.plan.title }]}
          places={{ units: context.units, findings }}
        />
      ) : null}
    </Card>
  );
}
