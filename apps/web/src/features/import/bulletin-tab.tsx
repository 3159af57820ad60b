// A bulletin on its way in: chosen, looked at beside its source, confirmed.
import type { BulletinPreview } from "@rectify/domain/board";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { BulletinDone } from "./bulletin-done.tsx";
import { BulletinPlaces } from "./bulletin-places.tsx";
import { BulletinPreviewView } from "./bulletin-preview.tsx";
import { DropArea } from "./drop-area.tsx";
import { isForgotten } from "./error-sentence.ts";
import { FaultBox } from "./fault-box.tsx";
import { FileButton } from "./file-button.tsx";
import { ImportHead } from "./import-head.tsx";
import { BulletinStart } from "./import-start.tsx";
import { bulletinPreviewQuery } from "./preview-queries.ts";
import { uploadFile } from "./upload-file.ts";
import { useChangeImport, useImportSearch } from "./use-import-search.ts";

const ACCEPT = ".txt,.docx";

export function BulletinTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const change = useChangeImport();
  const { bulletin: uploadId, unitName, roundName } = useImportSearch();
  const names = { ...(unitName ? { unit: unitName } : {}), ...(roundName ? { round: roundName } : {}) };
  const [done, setDone] = useState<BulletinPreview | null>(null);
  const upload = useMutation({
    mutationFn: uploadFile,
    onSuccess: ({ uploadId: stored }) => {
      setDone(null);
      confirm.reset();
      change({ bulletin: stored, unitName: undefined, roundName: undefined });
    },
  });
  const question = bulletinPreviewQuery(uploadId ?? 0, names, language);
  const preview = useQuery({ ...question, enabled: uploadId !== undefined && done === null });
  const confirm = useMutation(
    trpc.import.confirmBulletin.mutationOptions({
      onSuccess: async (result) => {
        if (!result.committed) return client.setQueryData(question.queryKey, result);
        setDone(result);
        change({ bulletin: undefined, unitName: undefined, roundName: undefined });
        client.removeQueries({ queryKey: ["import", "bulletin"] });
        await client.invalidateQueries();
      },
      onError: (error) => (boardErrorOf(error).code === "NO_CONNECTION" ? undefined : preview.refetch()),
    }),
  );
  const send = (file: File) => upload.mutate(file);
  const resend = upload.variables ? () => upload.variables && upload.mutate(upload.variables) : undefined;
  const another = <FileButton label={t("imports.another")} accept={ACCEPT} busy={upload.isPending} onFile={send} />;
  const fault = upload.error ? <FaultBox title={t("imports.fault.upload")} error={upload.error} retry={resend} /> : null;
  const places = (
    <BulletinPlaces
      key={uploadId}
      preview={preview.data ?? null}
      names={names}
      onNames={({ unit, round }) => change({ unitName: unit, roundName: round })}
    />
  );

  return (
    <DropArea hint={t("imports.drop.bulletin")} onFile={send}>
      {done ? (
        <>
          {fault}
          <BulletinDone result={done} another={another} />
        </>
      ) : uploadId === undefined ? (
        <BulletinStart fault={fault} busy={upload.isPending} accept={ACCEPT} onFile={send} />
      ) : preview.data ? (
        <BulletinPreviewView
          preview={preview.data}
          arrived={uploadId}
          looking={preview.isPlaceholderData}
          fault={
            <>
              {fault}
              {confirm.error ? <FaultBox title={t("imports.fault.confirm")} error={confirm.error} /> : null}
            </>
          }
          places={places}
          another={another}
          confirming={confirm.isPending}
          onConfirm={(replaceExample) => confirm.mutate({ file: { uploadId }, ...names, replaceExample })}
        />
      ) : preview.error ? (
        <>
          <ImportHead title={t("imports.fault.preview")} step="check" actions={another} />
          {fault}
          <FaultBox
            title={t("imports.fault.noPreview")}
            error={preview.error}
            retry={isForgotten(boardErrorOf(preview.error)) ? resend : () => void preview.refetch()}
          />
          {boardErrorOf(preview.error).code === "AMBIGUOUS_NAME" ? places : null}
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
