// Past imports, newest first.
import type { ImportRow } from "@rectify/domain/board";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, faceOf } from "../../shared/ui/face.ts";
import styles from "./history-table.module.css";
import { HistoryTable } from "./history-table.tsx";

export function HistoryTab() {
  const query = useQuery(trpc.import.list.queryOptions());
  const zone = useQuery(trpc.board.context.queryOptions()).data?.zone ?? "Asia/Shanghai";
  return <History rows={query.data ?? []} face={faceOf(query)} zone={zone} />;
}

export function History({ rows, face, zone }: { rows: readonly ImportRow[]; face: Face; zone: string }) {
  const { t } = useTranslation();
  const of = (kind: ImportRow["kind"]) => rows.filter((row) => row.kind === kind).length;
  const title = t("imports.history.title", { count: rows.length });
  const shown: Face =
    face.kind === "data" && rows.length === 0
      ? {
          kind: "empty",
          headline: t("imports.history.empty"),
          why: t("imports.history.emptyWhy"),
          next: <Link to="/import">{t("imports.tabs.ledger")}</Link>,
        }
      : face;
  return (
    <>
      <h1 className={styles.title}>{face.kind === "data" || face.kind === "stale" ? title : t("imports.tabs.history")}</h1>
      <Card
        kicker={t("imports.history.kicker")}
        title={[t("imports.history.ledgers", { count: of("LEDGER") }), t("imports.history.bulletins", { count: of("BULLETIN") })].join(
          t("imports.comma"),
        )}
        face={shown}
        lines={6}
      >
        <HistoryTable rows={rows} zone={zone} />
      </Card>
    </>
  );
}
