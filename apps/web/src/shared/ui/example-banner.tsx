// Says that the board shows an invented district, and removes it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { boardErrorOf } from "../trpc/board-error.ts";
import { trpc } from "../trpc/trpc.ts";
import styles from "./example-banner.module.css";

export function ExampleBanner() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const removal = useMutation(trpc.import.removeExample.mutationOptions({ onSuccess: () => client.invalidateQueries() }));
  return (
    <aside className={styles.banner}>
      <span>{asking ? t("faces.example.confirm") : t("faces.example.notice")}</span>
      {asking ? (
        <span className={styles.actions}>
          <Button size="small" type="primary" loading={removal.isPending} onClick={() => removal.mutate()}>
            {t("faces.example.confirmed")}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>
            {t("faces.example.cancel")}
          </Button>
        </span>
      ) : (
        <button type="button" className={styles.link} onClick={() => setAsking(true)}>
          {t("faces.example.remove")}
        </button>
      )}
      {removal.error ? (
        <span role="alert" className={styles.fault}>
          {t(`errors.${boardErrorOf(removal.error).code}`)}
        </span>
      ) : null}
    </aside>
  );
}
