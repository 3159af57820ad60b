// A stored bulletin: its text on the left, what was read from it on the right, with the same numbers.
import type { BulletinCheckRow } from "@rectify/domain/board";
import type { BulletinFacts, SourceParagraph } from "@rectify/domain/bulletin";
import type { LocalDate } from "@rectify/domain/local-date";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { CheckTable } from "../../shared/bulletin/check-table.tsx";
import { checkTableModel } from "../../shared/bulletin/check-table-model.ts";
import { FactList } from "../../shared/bulletin/fact-list.tsx";
import { numberedFacts } from "../../shared/bulletin/numbered-facts.ts";
import { sourceMarks } from "../../shared/bulletin/source-marks.ts";
import { SourceWithSpans } from "../../shared/bulletin/source-with-spans.tsx";
import { Breadcrumbs } from "../../shared/frame/breadcrumbs.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { absenceFace } from "../../shared/ui/absence-face.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { StaleBanner } from "../../shared/ui/plate.tsx";
import styles from "./bulletin-page.module.css";
import type { BulletinSearch } from "./bulletin-search.ts";

export function BulletinPage() {
  const { bulletinId } = useParams({ strict: false }) as { bulletinId: string };
  const query = useQuery(trpc.bulletin.get.queryOptions({ bulletinId: Number(bulletinId) }));
  const context = useQuery(trpc.board.context.queryOptions()).data ?? null;
  const bulletin = query.data ?? null;
  const face = useFace(query);
  return (
    <>
      <BulletinFaces bulletin={bulletin} face={face} />
      {bulletin === null ? null : <PageFoot title={bulletin.unit} asOf={bulletin.ledgerAsOf} context={context} />}
    </>
  );
}

type Bulletin = {
  unit: string;
  unitId: number;
  roundId: number;
  fileName: string;
  text: string;
  facts: BulletinFacts;
  check: BulletinCheckRow[];
  ledgerAsOf: LocalDate;
  nowAsOf: LocalDate;
  paragraphs: SourceParagraph[];
};

export function BulletinFaces({ bulletin, face }: { bulletin: Bulletin | null; face: Face }) {
  const { t } = useTranslation();
  useTitle(bulletin === null ? t("bulletin.title") : t("bulletin.titleOf", { unit: bulletin.unit }));
  const home = { label: t("frame.nav.overview"), to: "/" as const };
  const absent = absenceFace(face, { headline: t("bulletin.absent"), why: t("errors.NOT_FOUND"), next: null });
  if (bulletin === null)
    return (
      <>
        <Breadcrumbs crumbs={[home, { label: t("bulletin.title") }]} />
        <h1 className={face.kind === "loading" ? "visually-hidden" : styles.heading}>{t("bulletin.title")}</h1>
        <Card kicker={t("bulletin.title")} title="" face={absent} lines={6} className={styles.lonely}>
          {null}
        </Card>
      </>
    );
  return (
    <>
      <Breadcrumbs crumbs={[home, { label: bulletin.unit, unitId: bulletin.unitId }, { label: t("bulletin.title") }]} />
      <StaleBanner face={face} />
      <Read bulletin={bulletin} />
    </>
  );
}

function Read({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { fact = null } = useSearch({ strict: false }) as BulletinSearch;
  const facts = useMemo(() => numberedFacts(bulletin.facts), [bulletin.facts]);
  const marks = useMemo(() => sourceMarks(bulletin.text, facts, bulletin.facts.items), [facts, bulletin]);
  const found = facts.filter(({ number }) => number !== null).length;
  const activate = (number: number) =>
    void navigate({
      to: ".",
      search: (now: object) => ({ ...now, fact: number === fact ? undefined : number }) as never,
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <h1 className={styles.heading}>{useCheckSentence(bulletin.check)}</h1>
      <div className={styles.grid}>
        <Card
          face={{ kind: "data" }}
          kicker={`${t("bulletin.source.kicker")} · ${bulletin.fileName}`}
          title={t("bulletin.source.title", { count: found })}
        >
          <SourceWithSpans text={bulletin.text} paragraphs={bulletin.paragraphs} marks={marks} active={fact} onActivate={activate} />
        </Card>
        <div className={styles.column}>
          <Card
            face={{ kind: "data" }}
            kicker={t("bulletin.check.kicker")}
            title={t("bulletin.check.title")}
            table={checkTableModel({ rows: bulletin.check, ledgerAsOf: bulletin.ledgerAsOf, nowAsOf: bulletin.nowAsOf }, bulletin.unit, t)}
          >
            <CheckTable
              rows={bulletin.check}
              ledgerAsOf={bulletin.ledgerAsOf}
              nowAsOf={bulletin.nowAsOf}
              scope={{ unit: [bulletin.unitId], round: [bulletin.roundId] }}
            />
            <p className={styles.note}>{t("bulletin.check.note")}</p>
          </Card>
          <Card
            face={{ kind: "data" }}
            kicker={t("bulletin.facts.kicker")}
            title={t("bulletin.facts.title", { count: found, inferred: facts.filter((f) => f.inferred).length })}
          >
            <FactList facts={facts} active={fact} onActivate={activate} />
          </Card>
        </div>
      </div>
    </>
  );
}

/** "9 项全部对上；21 个具体问题只报了总数，一个也没有逐条列出" */
function useCheckSentence(check: readonly BulletinCheckRow[]): string {
  const { t } = useTranslation();
  const row = (key: BulletinCheckRow["key"]) => check.find((r) => r.key === key);
  const [items, findings] = [row("items"), row("findings")];
  const parts: string[] = [];
  if (items?.listed != null)
    parts.push(
      items.declared === null
        ? t("bulletin.sentence.items", { count: items.listed })
        : items.declared === items.listed
          ? t("bulletin.sentence.itemsAgree", { count: items.listed })
          : t("bulletin.sentence.itemsDiffer", { declared: items.declared, listed: items.listed }),
    );
  if (findings?.declared != null)
    parts.push(
      findings.listed === null
        ? t("bulletin.sentence.findingsTotal", { count: findings.declared })
        : t("bulletin.sentence.findings", { declared: findings.declared, listed: findings.listed }),
    );
  return parts.length === 0 ? t("bulletin.title") : parts.join(t("bulletin.sentence.and"));
}
