// A bulletin on its way in: chosen, looked at beside its source, confirmed.
import type { BulletinPreview } from "@rectify/domain/board";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { BulletinDone } from "./bulletin-done.tsx";
import { BulletinPlaces } from "./bulletin-places.tsx";
import { BulletinPreviewView } from "./bulletin-preview.tsx";
import { BulletinStart } from "./import-start.tsx";
import { ImportSteps, useFileUpload } from "./import-steps.tsx";
import { bulletinPreviewQuery } from "./preview-queries.ts";
import { useChangeImport, useImported, useImportSearch } from "./use-import-search.ts";

export function BulletinTab() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const change = useChangeImport();
  const { bulletin: uploadId, unitName, roundName } = useImportSearch();
  const names = { ...(unitName ? { unit: unitName } : {}), ...(roundName ? { round: roundName } : {}) };
  const imported = useImported();
  const [done, setDone] = useState<BulletinPreview | null>(null);
  const upload = useFileUpload((stored) => {
    setDone(null);
    confirm.reset();
    change({ bulletin: stored, unitName: undefined, roundName: undefined });
  });
  const question = bulletinPreviewQuery(uploadId ?? 0, names, language);
  const preview = useQuery({ ...question, enabled: uploadId !== undefined && done === null });
  const confirm = useMutation(
    trpc.import.confirmBulletin.mutationOptions({
      onSuccess: async (result) => {
        if (!result.committed) return client.setQueryData(question.queryKey, result);
        setDone(result);
        change({ bulletin: undefined, unitName: undefined, roundName: undefined }, true);
        client.removeQueries({ queryKey: ["import", "bulletin"] });
        await client.invalidateQueries();
      },
      onError: (error) => (boardErrorOf(error).code === "NO_CONNECTION" ? undefined : preview.refetch()),
    }),
  );
  const places = (
    <BulletinPlaces
      key={uploadId}
      preview={preview.data ?? null}
      names={names}
      onNames={({ unit, round }) => change({ unitName: unit, roundName: round })}
    />
  );
  return (
    <ImportSteps
      upload={upload}
      uploadId={uploadId}
      preview={preview}
      lookAgain={() => void preview.refetch()}
      confirmError={confirm.error}
      accept=".txt,.docx"
      hint={t("imports.drop.bulletin")}
      start={(props) => <BulletinStart {...props} />}
      done={done === null || !imported ? null : (another) => <BulletinDone result={done} another={another} />}
      help={preview.error && boardErrorOf(preview.error).code === "AMBIGUOUS_NAME" ? places : null}
    >
      {(shown, { fault, another }) => (
        <BulletinPreviewView
          preview={shown}
          arrived={uploadId ?? 0}
          looking={preview.isPlaceholderData}
          fault={fault}
          places={places}
          another={another}
          confirming={confirm.isPending}
          onConfirm={(replaceExample) => confirm.mutate({ file: { uploadId: uploadId ?? 0 }, ...names, replaceExample })}
        />
      )}
    </ImportSteps>
  );
}
