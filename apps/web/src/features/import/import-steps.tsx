// The way of any file in: chosen, looked at, confirmed. A failed step keeps what stood before it and says what to do.
import { type UseQueryResult, useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../../shared/trpc/board-error.ts";
import { Card } from "../../shared/ui/card.tsx";
import { DropArea } from "./drop-area.tsx";
import { isForgotten } from "./error-sentence.ts";
import { FaultBox } from "./fault-box.tsx";
import { FileButton } from "./file-button.tsx";
import { ImportHead } from "./import-head.tsx";
import type { StartProps } from "./import-start.tsx";
import { uploadFile } from "./upload-file.ts";

/** A file on its way to the server. */
export function useFileUpload(onStored: (uploadId: number) => void) {
  return useMutation({ mutationFn: uploadFile, onSuccess: ({ uploadId }) => onStored(uploadId) });
}

type ImportStepsProps<T> = {
  upload: ReturnType<typeof useFileUpload>;
  uploadId: number | undefined;
  preview: UseQueryResult<T>;
  /** Another try after a failed preview, where the upload is still known. */
  lookAgain: () => void;
  confirmError: unknown;
  accept: string;
  hint: string;
  start: (props: StartProps) => ReactNode;
  /** Null until something was confirmed. */
  done: ((another: ReactNode) => ReactNode) | null;
  /** Below the message that there is no preview. */
  help?: ReactNode;
  children: (preview: T, around: { fault: ReactNode; another: ReactNode }) => ReactNode;
};

export function ImportSteps<T>(props: ImportStepsProps<T>) {
  const { upload, uploadId, preview, accept, hint } = props;
  const { t } = useTranslation();
  const send = (file: File) => upload.mutate(file);
  const { variables: file } = upload;
  const resend = file ? () => upload.mutate(file) : undefined;
  const another = <FileButton label={t("imports.another")} accept={accept} busy={upload.isPending} onFile={send} />;
  const fault = upload.error ? <FaultBox title={t("imports.fault.upload")} error={upload.error} retry={resend} /> : null;
  const shown = () => {
    if (props.done)
      return (
        <>
          {fault}
          {props.done(another)}
        </>
      );
    if (uploadId === undefined) return props.start({ fault, busy: upload.isPending, accept, onFile: send });
    if (preview.data !== undefined) {
      const unconfirmed = props.confirmError ? <FaultBox title={t("imports.fault.confirm")} error={props.confirmError} /> : null;
      const faults = (
        <>
          {fault}
          {unconfirmed}
        </>
      );
      return props.children(preview.data, { fault: faults, another });
    }
    if (preview.error)
      return (
        <>
          <ImportHead title={t("imports.fault.preview")} step="check" actions={another} />
          {fault}
          <FaultBox
            title={t("imports.fault.noPreview")}
            error={preview.error}
            retry={isForgotten(boardErrorOf(preview.error)) ? resend : props.lookAgain}
          />
          {props.help}
        </>
      );
    return (
      <>
        <ImportHead title={t("imports.checking")} step="check" />
        <Card kicker="" title="" face={{ kind: "loading" }} lines={6}>
          {null}
        </Card>
      </>
    );
  };
  return (
    <DropArea hint={hint} onFile={send}>
      {shown()}
    </DropArea>
  );
}
