// The list behind every number.

import { compareDefault } from "@rectify/domain/compare-day";
import { STATES } from "@rectify/domain/finding";
import type { FindingsList } from "@rectify/domain/overview";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { BackToToday } from "../../shared/frame/back-to-today.tsx";
import { FilterBar } from "../../shared/frame/filter-bar.tsx";
import { FilterChip } from "../../shared/frame/filter-chip.tsx";
import { PageFoot } from "../../shared/frame/page-foot.tsx";
import { useTitle } from "../../shared/frame/use-title.ts";
import { formatDay } from "../../shared/i18n/format-day.ts";
import { useLanguage } from "../../shared/i18n/use-language.ts";
import { PHONE, useMedia } from "../../shared/theme/use-media.ts";
import { trpc } from "../../shared/trpc/trpc.ts";
import { Card } from "../../shared/ui/card.tsx";
import { EmptyFirstRun, isFirstRun } from "../../shared/ui/empty-first-run.tsx";
import { type Face, useDrawn } from "../../shared/ui/face.ts";
import { StaleBanner } from "../../shared/ui/plate.tsx";
import { isFiltered } from "../../shared/url/board-search.ts";
import { countsOverdue, isKept, quickOf } from "../../shared/url/condition-parts.ts";
import { type FindingsSearch, sortOf } from "../../shared/url/findings-search.ts";
import { conditionOf } from "../../shared/url/list-search.ts";
import { useConditionParts } from "../../shared/url/use-condition-parts.ts";
import { FindingsCards } from "./findings-cards.tsx";
import styles from "./findings-page.module.css";
import { FindingsTable } from "./findings-table.tsx";
import { ConditionChips, QuickSwitch, SortChoice, useFindingsSearch, useSortChange } from "./list-controls.tsx";
import { ListHeading } from "./list-heading.tsx";
import { useFirstPage, useScopeTotal } from "./use-finding-pages.ts";

export function FindingsPage() {
  const { t } = useTranslation();
  useTitle(t("findings.title"));
  const language = useLanguage();
  const [search, change] = useFindingsSearch();
  const context = useQuery(trpc.board.context.queryOptions()).data;
  const query = useFirstPage(search);
  const condition = conditionOf(search);
  const asOf = query.data?.asOf ?? search.asOf ?? context?.today ?? null;
  const parts = useConditionParts(search, asOf);
  const total = useScopeTotal(search, parts.length > 0);
  const sort = sortOf(search);
  const onSort = useSortChange();
  const { data, face, behind } = useDrawn(query);
  if (isFirstRun(context)) return <EmptyFirstRun />;
  return (
    <>
      <FilterBar exported={parts.length > 0 ? query.data?.total : undefined}>
        <FilterChip
          label={t("findings.column.state")}
          options={STATES.map((state) => ({ value: state, label: t(`words.state.${state}`), depth: 0 }))}
          chosen={search.state ?? []}
          onChange={(states) => change({ ...search, state: states.length === 0 ? undefined : (states as typeof search.state) })}
        />
      </FilterBar>
      <ListHeading
        words={parts.map((part) => part.words)}
        count={query.data?.total ?? null}
        total={total}
        overdue={countsOverdue(condition)}
      />
      <div className={styles.controls}>
        <span className={styles.asOf}>{asOf === null ? null : t("findings.asOf", { day: formatDay(asOf, language) })}</span>
        <QuickSwitch />
        <ConditionChips
          parts={
            quickOf(condition) === null
              ? parts.filter((part) => !part.keys.includes("state"))
              : parts.filter((part) => part.keys.some(isKept))
          }
        />
        <SortChoice sort={sort} onSort={onSort} />
      </div>
      <div data-looking={behind}>
        <ListFaces list={data ?? null} face={face} search={search} narrowed={parts.length > 0 || isFiltered(search)} />
      </div>
      {asOf === null ? null : (
        <PageFoot
          title={t("findings.title")}
          asOf={asOf}
          compareWith={search.compareWith ?? compareDefault(asOf, context?.meetingDays ?? [])}
          context={context ?? null}
        />
      )}
    </>
  );
}

type ListFacesProps = { list: FindingsList | null; face: Face; search: FindingsSearch; narrowed: boolean };

export function ListFaces({ list, face, search, narrowed }: ListFacesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const phone = useMedia(PHONE);
  const onSort = useSortChange();
  const empty = list !== null && list.total === 0 && face.kind === "data";
  if (list === null || empty)
    return (
      <Card
        kicker={t("findings.title")}
        title=""
        face={empty ? emptyFace(narrowed, list ? formatDay(list.asOf, language) : "", t) : face}
        lines={6}
      >
        {null}
      </Card>
    );
  const label = t("findings.title");
  return (
    <section aria-label={label} className={styles.surface}>
      <StaleBanner face={face} />
      {list.total > list.rows.length ? <p className={styles.onPaper}>{t("findings.onPaper", { count: list.rows.length })}</p> : null}
      {phone ? (
        <FindingsCards label={label} search={search} total={list.total} first={list.rows} />
      ) : (
        <FindingsTable label={label} search={search} total={list.total} first={list.rows} sort={sortOf(search)} onSort={onSort} />
      )}
    </section>
  );
}

/** Nothing matches, or nothing is there yet: the two look different. */
function emptyFace(narrowed: boolean, day: string, t: TFunction): Face {
  return narrowed
    ? { kind: "filtered-empty", headline: t("findings.none"), why: t("findings.noneWhy"), next: <ClearAll /> }
    : { kind: "empty", headline: t("faces.emptyDay.title"), why: t("faces.emptyDay.why", { day }), next: <BackToToday /> };
}

/** Every filter and condition goes; the days and the order stay. */
function ClearAll() {
  const { t } = useTranslation();
  const [{ asOf, compareWith, sort }, change] = useFindingsSearch();
  return <Button onClick={() => change({ asOf, compareWith, sort })}>{t("faces.clearFilters")}</Button>;
}
