import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { trpc } from "../../shared/trpc/trpc.ts";
import styles from "./accounts.module.css";

export function AccountSessions({ id }: { id: number }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sessions = useQuery(trpc.account.sessions.queryOptions({ id })).data ?? [];
  const end = useMutation(
    trpc.account.endSessions.mutationOptions({ onSuccess: () => client.invalidateQueries(trpc.account.sessions.queryFilter()) }),
  );
  if (sessions.length === 0) return <p className={styles.quiet}>{t("accounts.noSession")}</p>;
  return (
    <p>
      {t("accounts.sessions", { count: sessions.length, addresses: [...new Set(sessions.map((s) => s.address))].join(t("access.comma")) })}{" "}
      <Button size="small" loading={end.isPending} onClick={() => end.mutate({ id })}>
        {t("accounts.endSessions")}
      </Button>
    </p>
  );
}
