// Whether the chain is whole, asked for by hand: it walks every row.
import { type AuditHead, formatHead } from "@rectify/domain/audit";
import { LINK_WORDS } from "@rectify/domain/audit-words";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import styles from "./audit.module.css";
import { useAuditTexts } from "./use-audit-texts.ts";

export function ChainCheck({ head }: { head: AuditHead | null }) {
  const { t, lang } = useAuditTexts();
  const client = useQueryClient();
  const check = useMutation(trpc.audit.check.mutationOptions({ onSettled: () => client.invalidateQueries(trpc.audit.list.queryFilter()) }));
  const verdict = check.data;
  const title = check.isPending
    ? t.check.running
    : verdict
      ? verdict.firstBad
        ? t.check.broken(verdict.firstBad.row)
        : t.check.whole(verdict.rows)
      : t.check.idle;
  const shown = verdict ?? head;
  return (
    <Card
      kicker={t.check.kicker}
      title={title}
      face={{ kind: "data" }}
      extra={
        <Button loading={check.isPending} onClick={() => check.mutate({})}>
          {t.check.action}
        </Button>
      }
    >
      <div role="status">
        {check.isError ? <p className={styles.fault}>{t.check.failed}</p> : null}
        {verdict?.firstBad ? (
          <p
            className={styles.fault}
          >{`${t.check.broken(verdict.firstBad.row)}${lang === "zh" ? "，" : ": "}${LINK_WORDS[verdict.firstBad.link][lang]}`}</p>
        ) : null}
        {verdict && !verdict.firstBad ? <p className="visually-hidden">{t.check.whole(verdict.rows)}</p> : null}
      </div>
      {shown ? (
        <p className={styles.head}>
          {t.check.head} <code>{formatHead(shown)}</code>
          <span className={styles.quiet}>{t.check.headWhy}</span>
        </p>
      ) : null}
    </Card>
  );
}
