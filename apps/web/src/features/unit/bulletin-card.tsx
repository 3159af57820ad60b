// A published bulletin against its own list and against the ledger.
import type { BulletinSummary, InspectionFacts } from "@rectify/domain/board";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { CheckTable } from "../../shared/bulletin/check-table.tsx";
import { checkTableModel } from "../../shared/bulletin/check-table-model.ts";
import { formatDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { Card } from "../../shared/ui/card.tsx";
import { useScope } from "../../shared/url/scope.tsx";
import { useBoard } from "../../shared/url/use-board.ts";

type BulletinCardProps = { unit: string; bulletin: BulletinSummary; inspection: InspectionFacts | null };

export function BulletinCard({ unit, bulletin, inspection }: BulletinCardProps) {
  const { t } = useTranslation();
  const board = useBoard();
  const scope = useScope();
  const on = bulletin.publishedOn === null ? t("unit.bulletin.noDay") : t("unit.bulletin.day", { day: bulletin.publishedOn });
  return (
    <Card
      face={{ kind: "data" }}
      kicker={`${t("unit.bulletin.kicker")} · ${on}`}
      title={useBulletinTitle(bulletin)}
      table={checkTableModel({ rows: bulletin.check, ledgerAsOf: bulletin.ledgerAsOf, nowAsOf: bulletin.nowAsOf }, unit, t)}
      extra={
        <Link to="/bulletins/$bulletinId" params={{ bulletinId: String(bulletin.bulletinId) }} search={board}>
          {t("unit.bulletin.source")}
        </Link>
      }
    >
      <CheckTable
        rows={bulletin.check}
        ledgerAsOf={bulletin.ledgerAsOf}
        nowAsOf={bulletin.nowAsOf}
        scope={{
          ...(scope.unit ? { unit: scope.unit } : {}),
          ...(inspection ? { round: [inspection.roundId] } : {}),
        }}
      />
    </Card>
  );
}

/** What the bulletin claims beside what the ledger holds on the bulletin's own day. */
function useBulletinTitle({ check, ledgerAsOf }: BulletinSummary): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const row = (key: (typeof check)[number]["key"]) => check.find((r) => r.key === key);
  const completed = row("completed");
  const findings = row("findings")?.declared ?? null;
  const closed = row("closed")?.ledger ?? null;
  if (completed?.declared == null) return t("unit.bulletin.silent");
  const claim = findings === completed.declared ? "claimsAll" : findings === null ? "claims" : "claimsOf";
  const facts = { claimed: completed.declared, total: findings ?? 0 };
  return completed.ledger === null || closed === null
    ? t(`unit.bulletin.${claim}Alone`, facts)
    : t(`unit.bulletin.${claim}`, { ...facts, day: formatDay(ledgerAsOf, language), declared: completed.ledger, closed });
}
