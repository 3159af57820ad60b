// On the page of a unit or a finding: what meetings decided about it. Nothing while there is no meeting.
import type { About } from "@rectify/domain/meeting";
import { useQuery } from "@tanstack/react-query";
import { mayChange } from "../session/may-open.ts";
import { useMe } from "../session/session-query.ts";
import { trpc } from "../trpc/trpc.ts";
import { Card } from "../ui/card.tsx";
import { openOnes } from "./about-link.tsx";
import { DecideHere } from "./decide-here.tsx";
import { DecisionList } from "./decision-list.tsx";
import { useDecisionTexts } from "./use-decision-texts.ts";
import { useDecisions } from "./use-decisions.ts";

export function DecisionsAbout({ about }: { about: About }) {
  const { t } = useDecisionTexts();
  const today = useQuery(trpc.board.context.queryOptions()).data?.today;
  const meetings = useQuery(trpc.meeting.list.queryOptions()).data?.rows ?? [];
  const rows = useDecisions(about);
  const office = mayChange(useMe());
  if (today === undefined || rows === null || meetings.length === 0 || (rows.length === 0 && !office)) return null;
  return (
    <Card kicker={t.title} title={t.aboutThis(openOnes(rows, today).length)} face={{ kind: "data" }}>
      <DecisionList rows={rows} today={today} />
      {office ? <DecideHere today={today} about={about} /> : null}
    </Card>
  );
}
