import type { LocalDate } from "@rectify/domain/local-date";
import { queryOptions } from "@tanstack/react-query";
import type { Language } from "../../shared/i18n/language.ts";
import { trpcClient } from "../../shared/trpc/trpc.ts";

/** A preview writes nothing, so it may be asked for like any query; its messages are in the language it was asked in. */
export function ledgerPreviewQuery(uploadId: number, day: LocalDate | undefined, language: Language) {
  return queryOptions({
    queryKey: ["import", "ledger", uploadId, day ?? null, language] as const,
    queryFn: () => trpcClient.import.previewLedger.mutate({ file: { uploadId }, ...(day ? { asOf: day } : {}) }),
    // While the day is being changed, the sheet of the same file stays in view.
    placeholderData: (last, query) => (query?.queryKey[2] === uploadId ? last : undefined),
    refetchOnWindowFocus: false,
    retry: false,
  });
}

export function bulletinPreviewQuery(uploadId: number, names: { unit?: string; round?: string }, language: Language) {
  return queryOptions({
    queryKey: ["import", "bulletin", uploadId, names.unit ?? null, names.round ?? null, language] as const,
    queryFn: () => trpcClient.import.previewBulletin.mutate({ file: { uploadId }, ...names }),
    placeholderData: (last, query) => (query?.queryKey[2] === uploadId ? last : undefined),
    refetchOnWindowFocus: false,
    retry: false,
  });
}
