// A ledger on its way in: chosen, looked at, confirmed.
import type { LedgerImportResult } from "@rectify/domain/board";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { LedgerStart } from "./import-start.tsx";
import { ImportSteps, useFileUpload } from "./import-steps.tsx";
import { LedgerDone } from "./ledger-done.tsx";
import { LedgerPreviewView } from "./ledger-preview.tsx";
import { ledgerPreviewQuery } from "./preview-queries.ts";
import { useChangeImport, useImported, useImportSearch } from "./use-import-search.ts";

export function LedgerTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const change = useChangeImport();
  const { ledger: uploadId, day } = useImportSearch();
  const imported = useImported();
  const [done, setDone] = useState<LedgerImportResult | null>(null);
  const upload = useFileUpload((stored) => {
    setDone(null);
    confirm.reset();
    change({ ledger: stored, day: undefined, faulty: undefined });
  });
  const question = ledgerPreviewQuery(uploadId ?? 0, day, language);
  const preview = useQuery({ ...question, enabled: uploadId !== undefined && done === null });
  const confirm = useMutation(
    trpc.import.confirmLedger.mutationOptions({
      onSuccess: async (result) => {
        // Refused although the preview allowed it: something changed meanwhile, so the answer is the new preview.
        if (!result.committed) return client.setQueryData(question.queryKey, result);
        setDone(result);
        change({ ledger: undefined, day: undefined, faulty: undefined }, true);
        client.removeQueries({ queryKey: ["import", "ledger"] });
        await client.invalidateQueries();
      },
      // The example arrived or left, or the upload is gone: look again.
      onError: (error) => (boardErrorOf(error).code === "NO_CONNECTION" ? undefined : preview.refetch()),
    }),
  );
  return (
    <ImportSteps
      upload={upload}
      uploadId={uploadId}
      preview={preview}
      lookAgain={day === undefined ? () => void preview.refetch() : () => change({ day: undefined })}
      confirmError={confirm.error}
      accept=".xlsx,.csv"
      hint={t("imports.drop.ledger")}
      start={(props) => <LedgerStart {...props} />}
      done={done === null || !imported ? null : (another) => <LedgerDone result={done} another={another} />}
    >
      {(shown, { fault, another }) => (
        <LedgerPreviewView
          preview={shown}
          arrived={uploadId ?? 0}
          looking={preview.isPlaceholderData}
          fault={
            <>
              {fault}
              {confirm.data?.committed === false ? <p role="alert">{t("imports.fault.refused")}</p> : null}
            </>
          }
          another={another}
          confirming={confirm.isPending}
          onDay={(chosen) => change({ day: chosen })}
          onConfirm={(choice) => confirm.mutate({ file: { uploadId: uploadId ?? 0 }, asOf: day ?? null, ...choice })}
        />
      )}
    </ImportSteps>
  );
}
