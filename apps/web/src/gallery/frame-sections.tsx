// What frames the pages and what opens over them.
import { day } from "@rectify/domain/local-date";
import type { SearchNames } from "@rectify/domain/search";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Breadcrumbs } from "../shared/frame/breadcrumbs.tsx";
import { FilterChip } from "../shared/frame/filter-chip.tsx";
import { KeyDialog } from "../shared/frame/key-dialog.tsx";
import { SearchList } from "../shared/search/search-list.tsx";
import { type SearchOption, searchOptions } from "../shared/search/search-options.ts";
import type { SearchState } from "../shared/search/use-search-options.ts";
import { Definition } from "../shared/ui/definition.tsx";
import { ViewsButton } from "../shared/views/views-button.tsx";
import { LONG_NAME } from "../testing/build-district.ts";
import styles from "./gallery.module.css";
import { Opened, Specimen, Specimens } from "./specimen.tsx";

const AS_OF = day("2026-03-19");
const UNITS = [LONG_NAME, "区住建局", "白石镇", ...Array.from({ length: 1000 }, (_, i) => `第${i + 1}中学`)].map((label, i) => ({
  value: String(i + 1),
  label,
  depth: i > 0 && i < 3 ? 1 : 0,
}));

export function FiltersSection() {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string[]>(["1", "2"]);
  const chip = (values: readonly string[]) => (
    <FilterChip label={t("frame.filter.unit")} options={UNITS} chosen={values} onChange={setChosen} />
  );
  return (
    <Specimens>
      <Specimen of="idle, one, several">
        <div className={styles.line}>
          {chip([])} {chip(["2"])} {chip(["1"])} {chip(chosen)}
        </div>
      </Specimen>
      <Specimen of="open" width={588}>
        <Opened by="click">{chip(chosen)}</Opened>
      </Specimen>
      <Specimen of="open, few options" width={588}>
        <Opened by="click">
          <FilterChip label={t("frame.filter.round")} options={UNITS.slice(0, 3)} chosen={[]} onChange={() => {}} />
        </Opened>
      </Specimen>
    </Specimens>
  );
}

export function DefinitionSection() {
  const { t } = useTranslation();
  return (
    <Specimens>
      <Specimen of="a rate" width={588}>
        <Opened by="mouseover">
          <Definition of="verified" asOf={AS_OF} ratio={{ done: 12345, total: 54321 }}>
            {t("words.rate.verified")}
          </Definition>
        </Opened>
      </Specimen>
      <Specimen of="a count" width={588}>
        <Opened by="mouseover">
          <Definition of="overdue" asOf={AS_OF}>
            {t("overview.kpi.overdue")}
          </Definition>
        </Opened>
      </Specimen>
    </Specimens>
  );
}

const NAMES: SearchNames = {
  units: [
    { id: 1, name: LONG_NAME, shortName: LONG_NAME, findings: 12345, former: [] },
    {
      id: 2,
      name: "区住房和城乡建设局党组",
      shortName: "区住建局",
      findings: 0,
      former: [{ name: "区建设局党组", shortName: "区建设局" }],
    },
  ],
  people: [{ name: "欧阳建国", findings: 3, leads: true, units: ["区住建局", "区城管局", LONG_NAME] }],
  rounds: [{ id: 3, name: "第三轮", findings: 252 }],
  groups: [{ id: 2, name: "第二巡察组", findings: 1 }],
};
const FOUND = {
  total: 12345,
  rows: [
    {
      finding: "1-1",
      text: "公务接待先接待后补单，审批手续不全，".repeat(4),
      code: "2025-3-07",
      unit: LONG_NAME,
      state: "IN_PROGRESS",
      overdue: true,
      daysLate: 12345,
      lateSince: day("2000-01-03"),
      lateBy: "DUE",
      daysLeft: null,
    },
    {
      finding: "1-2",
      text: "合同管理不规范",
      code: null,
      unit: "区住建局",
      state: "CLOSED",
      overdue: false,
      daysLate: null,
      lateSince: null,
      lateBy: null,
      daysLeft: null,
    },
  ] as const,
};

export function SearchSection() {
  const state = (change: Partial<SearchState>): SearchState => ({ options: [], busy: false, error: null, retry: () => {}, ...change });
  const options = searchOptions(NAMES, { total: FOUND.total, rows: [...FOUND.rows] }, "合同", {});
  const list = (id: string, text: string, given: SearchState, active: string | null = null) => (
    <div className={given.options.length > 0 ? `${styles.room} ${styles.search}` : `${styles.low} ${styles.search}`}>
      <SearchList
        id={id}
        text={text}
        state={given}
        active={active}
        optionId={(option: SearchOption) => `${id}-${option.key}`}
        onPoint={() => {}}
        onChoose={() => {}}
      />
    </div>
  );
  return (
    <Specimens>
      <Specimen of="every kind, the first active" width={540}>
        {list("found", "合同", state({ options }), options[0]?.key ?? null)}
      </Specimen>
      <Specimen of="nothing found" width={540}>
        {list("none", "没有这样的词", state({}))}
      </Specimen>
      <Specimen of="nothing typed" width={540}>
        {list("hint", "", state({}))}
      </Specimen>
      <Specimen of="failed" width={540}>
        {list("failed", "合同", state({ error: new Error("no connection") }))}
      </Specimen>
    </Specimens>
  );
}

export function KeysSection() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open the dialog
      </button>
      {open ? <KeyDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

export function FrameSection() {
  const { t } = useTranslation();
  return (
    <Specimens>
      <Specimen of="crumbs" width={588}>
        <Breadcrumbs crumbs={[{ label: t("frame.nav.overview"), to: "/" }, { label: LONG_NAME, unitId: 1 }, { label: "2025-3-07" }]} />
      </Specimen>
      <Specimen of="saved views, open" width={588}>
        <Opened by="click">
          <div className={styles.right}>
            <ViewsButton />
          </div>
        </Opened>
      </Specimen>
    </Specimens>
  );
}
