// The list the finding was opened from: its place there, the way back, and its neighbours. Leafing replaces the history entry, so that back leaves the list's findings at once.
import type { LocalDate } from "@rectify/domain/local-date";
import type { FindingPlace } from "@rectify/domain/overview";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../shared/frame/keys.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { scopeOf } from "../../shared/url/board-search.ts";
import { inOneSentence } from "../../shared/url/condition-parts.ts";
import { type FindingSearch, sortOf } from "../../shared/url/findings-search.ts";
import { conditionOf } from "../../shared/url/list-search.ts";
import { useConditionParts } from "../../shared/url/use-condition-parts.ts";
import styles from "./list-steps.module.css";

type Step = "previous" | "next";

/** Nothing where the finding was not opened from a list. `asOf`: the day of the page; null while it is not known. */
export function ListSteps({ id, asOf }: { id: string; asOf: LocalDate | null }) {
  const search = useSearch({ strict: false }) as FindingSearch;
  return search.list ? <Steps id={id} asOf={asOf} search={search} /> : null;
}

function Steps({ id, asOf, search }: { id: string; asOf: LocalDate | null; search: FindingSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useQuery({
    ...trpc.finding.place.queryOptions({ id, ...scopeOf(search), condition: conditionOf(search), sort: sortOf(search) }),
    placeholderData: keepPreviousData,
  });
  // While the place of another finding still stands here, a step would start from there.
  const place = query.isPlaceholderData ? null : (query.data ?? null);
  usePrefetched(place, search.asOf);
  const { list: _, ...listSearch } = search;
  const go = (step: Step) => {
    const finding = place?.[step];
    return finding ? () => void navigate({ to: "/findings/$finding", params: { finding }, search, replace: true }) : null;
  };
  useKeys([
    { keys: "j", says: t("finding.steps.next"), run: go("next") },
    { keys: "k", says: t("finding.steps.previous"), run: go("previous") },
    { keys: "Escape", says: t("finding.steps.back"), run: () => void navigate({ to: "/findings", search: listSearch }) },
  ]);
  const shown = query.data;
  const words = useConditionParts(search, asOf).map((part) => part.words);
  const what = inOneSentence(words, t("findings.and"));
  const standing =
    shown === undefined
      ? t("finding.steps.back")
      : shown === null
        ? t("finding.steps.gone")
        : t(what === "" ? "finding.steps.place" : "finding.steps.placeOf", { what, place: shown.place, total: shown.total });
  return (
    <nav aria-label={t("finding.steps.label")} className={styles.steps}>
      <Link to="/findings" search={listSearch} className={styles.place} title={t("finding.steps.back")}>
        {standing}
      </Link>
      <StepLink step="previous" keys="k" finding={place?.previous ?? null} search={search} />
      <StepLink step="next" keys="j" finding={place?.next ?? null} search={search} />
    </nav>
  );
}

type StepLinkProps = { step: Step; keys: string; finding: string | null; search: FindingSearch };

function StepLink({ step, keys, finding, search }: StepLinkProps) {
  const { t } = useTranslation();
  const words = t(`finding.steps.${step}`);
  return finding === null ? (
    <span className={styles.end}>{words}</span>
  ) : (
    <Link to="/findings/$finding" params={{ finding }} search={search} replace aria-keyshortcuts={keys} title={`${words} (${keys})`}>
      {words}
    </Link>
  );
}

/** Fetches both neighbours before they are asked for, so that a step shows the next finding at once. */
function usePrefetched(place: FindingPlace | null, asOf: LocalDate | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    for (const id of [place?.next, place?.previous])
      if (id) void client.prefetchQuery(trpc.finding.get.queryOptions({ id, ...(asOf ? { asOf } : {}) }));
  }, [client, place?.next, place?.previous, asOf]);
}
