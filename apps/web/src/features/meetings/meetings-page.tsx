// The meetings, the latest first, and what they left to be done.
import type { MeetingRow } from "@rectify/domain/meeting";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { openOnes } from "../../shared/decisions/about-link.tsx";
import { DecisionList } from "../../shared/decisions/decision-list.tsx";
import { useDecisionTexts } from "../../shared/decisions/use-decision-texts.ts";
import { useTitle } from "../../shared/frame/use-title.ts";
import { mayChange } from "../../shared/session/may-open.ts";
import { useMe } from "../../shared/session/session-query.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import plain from "../../shared/ui/plain-table.module.css";
import styles from "./meetings.module.css";
import { useMeetingTexts } from "./use-meeting-texts.ts";

export function MeetingsPage() {
  const { t } = useMeetingTexts();
  const { t: texts } = useDecisionTexts();
  const navigate = useNavigate();
  const office = mayChange(useMe());
  useTitle(t.title);
  const meetings = useQuery(trpc.meeting.list.queryOptions());
  const list = useQuery(trpc.decision.list.queryOptions({}));
  const today = useQuery(trpc.board.context.queryOptions()).data?.today;
  const face = useFace(meetings);
  const listFace = useFace(list);
  const rows = meetings.data?.rows ?? [];
  const make = (
    <Button type="primary" onClick={() => void navigate({ to: "/meetings/$meeting", params: { meeting: "new" } })}>
      {t.make}
    </Button>
  );
  const empty = face.kind === "data" && rows.length === 0;
  const shown: Face = empty
    ? { kind: "empty", headline: t.empty, why: office ? t.emptyWhy : `${t.emptyWhy} ${t.emptyRead}`, next: office ? make : undefined }
    : face;
  const decisions = list.data ?? [];
  const { open = 0, overdue = 0 } = meetings.data?.decisions ?? {};
  const counts = [texts.open(open), ...(overdue > 0 ? [texts.overdue(overdue)] : [])].join(" · ");
  const nothingOpen: Face = { kind: "empty", headline: texts.none, why: texts.noneWhy };
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t.title}</h1>
        {office && rows.length > 0 ? make : null}
      </header>
      <div className={styles.cards}>
        <Card kicker={t.kicker} title={t.count(rows.length)} face={shown} lines={6}>
          <MeetingTable rows={rows} />
        </Card>
        {empty || today === undefined ? null : (
          <Card
            id="decisions"
            kicker={texts.title}
            title={counts}
            face={listFace.kind === "data" && decisions.length === 0 ? nothingOpen : listFace}
          >
            {openOnes(decisions, today).length === 0 ? <p className={styles.quiet}>{texts.none}</p> : null}
            <DecisionList rows={decisions} today={today} />
          </Card>
        )}
      </div>
    </>
  );
}

function MeetingTable({ rows }: { rows: readonly MeetingRow[] }) {
  const { t } = useMeetingTexts();
  const spare = styles.spare ?? "";
  return (
    <div className={plain.scroll}>
      <table className={plain.table} aria-label={t.title}>
        <thead>
          <tr>
            <th scope="col">{t.columns.heldOn}</th>
            <th scope="col">{t.columns.title}</th>
            <th scope="col" className={spare}>
              {t.columns.asOf}
            </th>
            <th scope="col" className={spare}>
              {t.columns.compareWith}
            </th>
            <th scope="col">{t.columns.state}</th>
            <th scope="col" className={`${plain.number} ${spare}`}>
              {t.columns.decisions}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={styles.whole}>{row.heldOn}</td>
              <th scope="row">
                <Link to="/meetings/$meeting" params={{ meeting: String(row.id) }}>
                  {row.title}
                </Link>
              </th>
              <td className={`${styles.whole} ${spare}`}>{row.asOf}</td>
              <td className={`${styles.whole} ${spare}`}>{row.compareWith}</td>
              <td className={styles.state}>{row.frozenAt === null ? t.preparing : t.frozen}</td>
              <td className={`${plain.number} ${spare}`}>{row.decisions}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
