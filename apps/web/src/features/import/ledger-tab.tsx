// A ledger on its way in: chosen, looked at, confirmed.
import type { LedgerImportResult } from "@rectify/domain/board";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DropArea } from "./drop-area.tsx";
import { isForgotten } from "./error-sentence.ts";
import { FaultBox } from "./fault-box.tsx";
import { FileButton } from "./file-button.tsx";
import { ImportHead } from "./import-head.tsx";
import { LedgerStart } from "./import-start.tsx";
import { LedgerDone } from "./ledger-done.tsx";
import { LedgerPreviewView } from "./ledger-preview.tsx";
import { ledgerPreviewQuery } from "./preview-queries.ts";
import { uploadFile } from "./upload-file.ts";
import { useChangeImport, useImportSearch } from "./use-import-search.ts";

const ACCEPT = ".xlsx,.csv";

export function LedgerTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const change = useChangeImport();
  const { ledger: uploadId, day } = useImportSearch();
  const [done, setDone] = useState<LedgerImportResult | null>(null);
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ uploadId: stored }) => {
      setDone(null);
      confirm.reset();
      change({ ledger: stored, day: undefined, faulty: undefined });
    },
  });
  const question = ledgerPreviewQuery(uploadId ?? 0, day, language);
  const preview = useQuery({ ...question, enabled: uploadId !== undefined && done === null });
  const confirm = useMutation(
    trpc.import.confirmLedger.mutationOptions({
      onSuccess: async (result) => {
        // Refused although the preview allowed it: something changed meanwhile, so the answer is the new preview.
        if (!result.committed) return client.setQueryData(question.queryKey, result);
        setDone(result);
        change({ ledger: undefined, day: undefined, faulty: undefined });
        client.removeQueries({ queryKey: ["import", "ledger"] });
        await client.invalidateQueries();
      },
      // The example arrived or left, or the upload is gone: look again.
      onError: (error) => (boardErrorOf(error).code === "NO_CONNECTION" ? undefined : preview.refetch()),
    }),
  );
  const send = (file: File) => upload.mutate(file);
  const resend = upload.variables ? () => upload.variables && upload.mutate(upload.variables) : undefined;
  const forgotten = preview.error !== null && isForgotten(boardErrorOf(preview.error));
  const another = <FileButton label={t("imports.another")} accept={ACCEPT} busy={upload.isPending} onFile={send} />;
  const fault = upload.error ? <FaultBox title={t("imports.fault.upload")} error={upload.error} retry={resend} /> : null;

  return (
    <DropArea hint={t("imports.drop.ledger")} onFile={send}>
      {done ? (
        <>
          {fault}
          <LedgerDone result={done} another={another} />
        </>
      ) : uploadId === undefined ? (
        <LedgerStart fault={fault} busy={upload.isPending} accept={ACCEPT} onFile={send} />
      ) : preview.data ? (
        <LedgerPreviewView
          preview={preview.data}
          arrived={uploadId}
          looking={preview.isPlaceholderData}
          fault={
            <>
              {fault}
              {confirm.error ? <FaultBox title={t("imports.fault.confirm")} error={confirm.error} /> : null}
              {confirm.data?.committed === false ? <p role="alert">{t("imports.fault.refused")}</p> : null}
            </>
          }
          another={another}
          confirming={confirm.isPending}
          onDay={(chosen) => change({ day: chosen })}
          onConfirm={(choice) => confirm.mutate({ file: { uploadId }, asOf: day ?? null, ...choice })}
        />
      ) : preview.error ? (
        <>
          <ImportHead title={t("imports.fault.preview")} step="check" actions={another} />
          {fault}
          <FaultBox
            title={t("imports.fault.noPreview")}
            error={preview.error}
            retry={forgotten ? resend : day !== undefined ? () => change({ day: undefined }) : () => void preview.refetch()}
          />
        </>
      ) : (
        <>
          <ImportHead title={t("imports.checking")} step="check" />
          <Card kicker="" title="" face={{ kind: "loading" }} lines={6}>
            {null}
          </Card>
        </>
      )}
    </DropArea>
  );
}
