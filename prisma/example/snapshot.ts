// The district's ledger as it stood on one day: a row for every finding fed back by then.
import { categoryLabel } from "@rectify/domain/category-names";
import type { TermClass } from "@rectify/domain/finding";
import { day, type LocalDate } from "@rectify/domain/local-date";
import { CATEGORIES } from "@rectify/domain/taxonomy";
import type { LedgerSheetRow } from "@rectify/reports/ledger-workbook";
import { ROUND_NAMES } from "./calendar.ts";
import type { ExampleFinding } from "./example-finding.ts";
import type { Step } from "./life.ts";
import { prng, word } from "./prng.ts";
import { EXTENSION_REMARKS, PROGRESS_TEXTS, REOPEN_REMARKS, RETURN_REMARKS, WORKS_EXTENSION_REMARKS } from "./texts/progress-texts.ts";

/** The round whose units never numbered their findings, so that rows are matched by what they say. */
const ROUND_WITHOUT_CODES = 2;
/** From this snapshot on, a new leader has taken over the findings of one at this unit. */
const SUCCESSION = { unit: "health", from: day("2025-06-19") };

const CLASS_WORDS: Record<TermClass, string> = { IMMEDIATE: "立行立改", TIME_LIMITED: "限期整改", SUSTAINED: "长期坚持" };
const ORDINALS = ["一", "二", "三", "四", "五", "六"];

type Stand = { word: string; progress: keyof typeof PROGRESS_TEXTS | null };
const STANDS: Record<Exclude<Step["kind"], "extend">, Stand> = {
  start: { word: "整改中", progress: "IN_PROGRESS" },
  stage: { word: "阶段性完成", progress: "STAGE_COMPLETED" },
  complete: { word: "已完成", progress: "COMPLETED" },
  close: { word: "已销号", progress: "CLOSED" },
  return: { word: "整改中", progress: "RETURNED" },
  reopen: { word: "整改中", progress: "REOPENED" },
  cancel: { word: "已撤销", progress: "CANCELLED" },
};

/** Rows of the snapshot in the order of the district; fields without a value are absent. */
export function snapshotRows(findings: readonly ExampleFinding[], asOf: LocalDate): LedgerSheetRow[] {
  return findings.filter((f) => f.feedbackOn <= asOf).map((f, i) => stated(rowOf(f, i + 1, asOf)));
}

function rowOf(f: ExampleFinding, ordinal: number, asOf: LocalDate): Partial<Record<keyof LedgerSheetRow, string | null>> {
  const past = f.steps.filter((s) => s.on <= asOf);
  const moves = past.filter((s) => s.kind !== "extend");
  const last = moves.at(-1) ?? null;
  const stand: Stand = last ? STANDS[last.kind] : { word: "未启动", progress: null };
  const turned = moves.findLastIndex((s) => s.kind === "return" || s.kind === "reopen");
  const standing = (kind: Step["kind"]) => moves.slice(turned + 1).find((s) => s.kind === kind)?.on ?? null;
  const planning = f.inspection.story === "new";
  return {
    code: f.inspection.round === ROUND_WITHOUT_CODES ? null : f.code,
    ordinal: String(ordinal),
    round: ROUND_NAMES[f.inspection.round],
    unit: f.unit.name,
    region: f.unit.region,
    group: f.group,
    aspect: f.aspect,
    item: f.item,
    text: f.text,
    category: f.silent.category ? null : categoryCell(f.category),
    termClass: CLASS_WORDS[f.termClass],
    measures: planning
      ? null
      : f.measures
          .map((m, i) => `${ORDINALS[i]}是${m}`)
          .join("；")
          .concat("。"),
    leader: planning ? null : leaderOn(f, asOf),
    department: planning ? null : f.department,
    person: planning ? null : f.person,
    feedbackOn: f.feedbackOn,
    dueOn: f.dueOn,
    extendedTo: past.findLast((s) => s.kind === "extend")?.to ?? null,
    state: stand.word,
    startedOn: f.silent.start ? null : (moves.find((s) => s.kind === "start")?.on ?? null),
    completedOn: f.silent.complete ? null : standing("complete"),
    closedOn: f.silent.close ? null : standing("close"),
    closedFlag: last?.kind === "close" ? "是" : "否",
    progress: stand.progress && wording(PROGRESS_TEXTS[stand.progress], f, `progress/${moves.length}`),
    remark: remarkOf(f, past),
  };
}

function leaderOn(f: ExampleFinding, asOf: LocalDate): string {
  return f.successor && f.unit.id === SUCCESSION.unit && asOf >= SUCCESSION.from ? f.successor : f.leader;
}

function categoryCell(code: string): string | null {
  const category = CATEGORIES.find((c) => c.code === code);
  return category ? categoryLabel(category) : null;
}

/** What the last return, relapse or extension was about; it stays once written. */
function remarkOf(f: ExampleFinding, past: readonly Step[]): string | null {
  const last = past.findLast((s) => s.kind === "return" || s.kind === "reopen" || s.kind === "extend");
  if (!last) return null;
  const remarks = last.kind === "return" ? RETURN_REMARKS : last.kind === "reopen" ? REOPEN_REMARKS : extensionRemarks(f.category);
  return wording(remarks, f, `remark/${last.on}`);
}

function extensionRemarks(category: string): readonly string[] {
  return category === "A6" || category === "B8" ? WORKS_EXTENSION_REMARKS : EXTENSION_REMARKS;
}

/** The same wording for the same moment of the same finding, whichever snapshot shows it. */
function wording(of: readonly string[], f: ExampleFinding, moment: string): string {
  const random = prng(`${f.code}/${moment}`);
  return word(random.pick(of), random);
}

function stated(row: Partial<Record<keyof LedgerSheetRow, string | null>>): LedgerSheetRow {
  return Object.fromEntries(Object.entries(row).filter(([, v]) => v !== null)) as LedgerSheetRow;
}
