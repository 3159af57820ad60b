// Who did what, for the audit administrator: what was done to a finding, never what it says.
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useTitle } from "../../shared/frame/use-title.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { type Face, useFace } from "../../shared/ui/face.ts";
import styles from "./audit.module.css";
import { AuditFilters } from "./audit-filters.tsx";
import { type AuditSearch, auditUrl, readAuditFilter, readBefore } from "./audit-search.ts";
import { AuditTable } from "./audit-table.tsx";
import { ChainCheck } from "./chain-check.tsx";
import { useAuditTexts } from "./use-audit-texts.ts";

export function AuditPage() {
  const { t, lang } = useAuditTexts();
  const navigate = useNavigate();
  const raw = useSearch({ strict: false }) as Record<string, unknown>;
  const filter = readAuditFilter(raw);
  const before = readBefore(raw);
  const query = useQuery({
    ...trpc.audit.list.queryOptions({ filter, ...(before ? { before } : {}) }),
    placeholderData: (last) => last,
  });
  const asked = useFace(query);
  useTitle(t.title);
  const page = query.data;
  const go = (search: AuditSearch) => void navigate({ to: "/audit", search });
  const clear = (
    <Link to="/audit" search={{}}>
      {t.clear}
    </Link>
  );
  const filtered = Object.keys(filter).length > 0;
  const face: Face =
    asked.kind === "data" && page?.lines.length === 0
      ? filtered || before
        ? { kind: "filtered-empty", headline: t.none, why: t.noneWhy, next: clear }
        : { kind: "empty", headline: t.empty, why: t.emptyWhy }
      : asked;
  return (
    <>
      <header className={styles.top}>
        <h1 className={styles.title}>{t.title}</h1>
        <p className={styles.quiet}>{t.kept}</p>
      </header>
      <div className={styles.cards}>
        <ChainCheck head={page?.head ?? null} />
        <AuditFilters key={JSON.stringify(filter)} filter={filter} people={page?.people ?? []} onSearch={go} />
        <Card
          kicker={t.kicker}
          title={t.count(page?.total ?? 0)}
          face={face}
          lines={12}
          extra={
            <a href={auditUrl(filter, lang)} download>
              {t.export}
            </a>
          }
        >
          <AuditTable lines={page?.lines ?? []} zone={page?.zone ?? "UTC"} />
          <nav className={styles.pages} aria-label={t.pages}>
            {before ? (
              <Link to="/audit" search={filter}>
                {t.newest}
              </Link>
            ) : null}
            {page?.next ? (
              <Link to="/audit" search={{ ...filter, before: page.next }}>
                {t.older}
              </Link>
            ) : null}
          </nav>
        </Card>
      </div>
    </>
  );
}
