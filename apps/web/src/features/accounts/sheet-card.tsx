// Many accounts from one workbook: choose, look, confirm, hand out.
import { MAX_SHEET_ACCOUNTS } from "@rectify/domain/account-sheet";
import { MAX_UPLOAD_BYTES } from "@rectify/domain/upload-limit";
import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { Card } from "../../shared/ui/card.tsx";
import { FormFault } from "../../shared/ui/form-fault.tsx";
import styles from "./accounts.module.css";
import { confirmFile, previewFile } from "./accounts-file.ts";
import { MadeList } from "./made-list.tsx";
import type { Places } from "./places.ts";
import { SheetPreview } from "./sheet-preview.tsx";
import { useRefusal } from "./use-refusal.ts";

type SheetCardProps = { places: Places; onMade: () => void; onClose: () => void };

export function SheetCard({ places, onMade, onClose }: SheetCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refusal = useRefusal();
  const input = useRef<HTMLInputElement>(null);
  const preview = useMutation({ mutationFn: previewFile });
  const make = useMutation({ mutationFn: confirmFile, onSuccess: onMade });
  const choose = (file: File | undefined) => {
    make.reset();
    if (file) preview.mutate(file);
  };
  const made = make.data !== undefined && make.data.passwords.length > 0 ? make.data : null;
  const fault = refusal(make.error ?? preview.error);
  if (made)
    return (
      <Card
        kicker={t("accounts.fromSheet.action")}
        title={t("accounts.fromSheet.done", { count: made.passwords.length })}
        face={{ kind: "data" }}
      >
        <MadeList made={made} onClose={onClose} />
      </Card>
    );
  // Who confirms what has changed meanwhile sees it as it is now.
  const seen = make.data ?? preview.data ?? null;
  const file = preview.variables;
  return (
    <Card kicker={t("accounts.fromSheet.action")} title={t("accounts.fromSheet.title")} face={{ kind: "data" }}>
      <div className={styles.sheet}>
        <p className={styles.quiet}>{t("accounts.fromSheet.why")}</p>
        <div className={styles.actions}>
          <Button href={`/downloads/accounts-template.xlsx?lang=${language}`} download>
            {t("accounts.fromSheet.template")}
          </Button>
          <Button type={seen ? "default" : "primary"} loading={preview.isPending} onClick={() => input.current?.click()}>
            {t("accounts.fromSheet.choose")}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx"
            aria-label={t("accounts.fromSheet.choose")}
            onChange={(event) => {
              choose(event.target.files?.[0]);
              // The same file may be chosen again, after it was mended.
              event.target.value = "";
            }}
          />
          <Button onClick={onClose}>{t("accounts.cancel")}</Button>
        </div>
        <p className={styles.quiet}>{t("accounts.fromSheet.accept", { mb: MAX_UPLOAD_BYTES / 1024 / 1024, count: MAX_SHEET_ACCOUNTS })}</p>
        <FormFault says={fault} />
        {seen && file ? <SheetPreview seen={seen} places={places} pending={make.isPending} onConfirm={() => make.mutate(file)} /> : null}
      </div>
    </Card>
  );
}
