import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { useFace } from "../../shared/ui/face.ts";
import styles from "./account.module.css";

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export function OwnSessions() {
  const { t } = useTranslation();
  const language = useLanguage();
  const client = useQueryClient();
  const query = useQuery(trpc.access.sessions.queryOptions());
  const end = useMutation(
    trpc.access.endSession.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.access.sessions.queryFilter()) }),
  );
  const face = useFace(query);
  const sessions = query.data?.sessions ?? [];
  return (
    <Card kicker={t("access.own.sessions")} title={t("access.own.signedIn", { count: sessions.length })} face={face}>
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              {session.address} · {t("access.own.since", { time: formatInstant(session.createdAt, ZONE, language) })}
              <span className={styles.agent}>{session.agent}</span>
            </span>
            {session.id === query.data?.current ? (
              <span className={styles.quiet}>{t("access.own.here")}</span>
            ) : (
              <Button
                size="small"
                loading={end.isPending}
                aria-label={t("access.own.endOf", { address: session.address ?? "" })}
                onClick={() => end.mutate({ sessionId: session.id })}
              >
                {t("access.own.end")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
