// Past imports, newest first.
import type { ImportRow } from "@rectify/domain/board";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import { BlockingFindings } from "./blocking-findings.tsx";
import { FaultBox } from "./fault-box.tsx";
import styles from "./history-table.module.css";
import { HistoryTable } from "./history-table.tsx";
import { importsTableModel } from "./history-table-model.ts";

export function HistoryTab() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery(trpc.import.list.queryOptions());
  const zone = useQuery(trpc.board.context.queryOptions()).data?.zone ?? "Asia/Shanghai";
  const undo = useMutation(trpc.import.undo.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
  return (
    <History
      rows={query.data ?? []}
      face={useFace(query)}
      zone={zone}
      fault={
        undo.error ? (
          <FaultBox title={t("imports.undo.failed")} error={undo.error}>
            <BlockingFindings error={undo.error} />
          </FaultBox>
        ) : null
      }
      undoing={undo.isPending ? undo.variables.importId : null}
      onUndo={(importId) => undo.mutate({ importId })}
    />
  );
}

type HistoryProps = {
  rows: readonly ImportRow[];
  face: Face;
  zone: string;
  fault?: ReactNode;
  undoing?: number | null;
  onUndo?: (importId: number) => void;
};

export function History({ rows, face, zone, fault = null, undoing = null, onUndo = () => {} }: HistoryProps) {
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
      {fault}
      <Card
        kicker={t("imports.history.kicker")}
        title={[t("imports.history.ledgers", { count: of("LEDGER") }), t("imports.history.bulletins", { count: of("BULLETIN") })].join(
          t("imports.comma"),
        )}
        face={shown}
        table={importsTableModel(rows, zone, t)}
        lines={6}
      >
        <HistoryTable rows={rows} zone={zone} undoing={undoing} onUndo={onUndo} />
      </Card>
    </>
  );
}
