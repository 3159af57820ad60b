// The ledger with twelve kinds of faults: what to practise on, and what the tests read. Run as a script it writes the committed file.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LedgerIssueCode } from "@rectify/domain/issue";
import { LEDGER_COLUMNS, type LedgerField } from "@rectify/domain/ledger-columns";
import { type LedgerSheetRow, ledgerWorkbook } from "@rectify/reports/ledger-workbook";

export const FAULTY_LEDGER_FILE = join(import.meta.dirname, "../examples/ledgers-faulty/台账-含12类错误-2026-03-19.xlsx");

const TITLE = "丰泽区档案馆巡察整改台账（练习用，含 12 类错误）";
/** Below the title and the header. */
const FIRST_ROW = 3;

const BASE: LedgerSheetRow = {
  round: "七届区委第三轮",
  unit: "中共云溪市丰泽区档案馆党组",
  region: "云溪市/丰泽区/城东片区",
  group: "区委第三巡察组",
  termClass: "限期整改",
  leader: "萧立新",
  department: "办公室、业务指导科",
  person: "周平",
  feedbackOn: "2025-11-10",
  dueOn: "2026-02-10",
  state: "整改中",
  startedOn: "2025-11-20",
  closedFlag: "否",
};

type Fault = { field: LedgerField; code: LedgerIssueCode };
type Line = { row: LedgerSheetRow; fault?: Fault };

const good = (text: string, more: LedgerSheetRow = {}): Line => ({ row: { ...BASE, text, ...more } });
const bad = (code: LedgerIssueCode, field: LedgerField, text: string, more: LedgerSheetRow): Line => ({
  row: { ...BASE, text, ...more },
  fault: { code, field },
});

const A = "落实党的理论和路线方针政策、党中央决策部署方面";
const B = "落实全面从严治党战略部署方面";
const C = "落实新时代党的组织路线方面";

const LINES: readonly Line[] = [
  good("“第一议题”学习不及时，传达上级会议精神平均滞后 21 天", { aspect: A, measures: "一是修订学习计划；二是每月通报学习情况。" }),
  bad("DATE_NOT_A_DAY", "dueOn", "馆藏档案数字化进度滞后，未按期完成年度任务", { aspect: A, dueOn: "2026.2.31" }),
  bad("LEADER_NOT_ONE", "leader", "涉密档案库房安全巡查记录不完整", { aspect: A, leader: "李敏、周平" }),
  good("档案开放审核流程不清，申请平均等待 40 天", {
    aspect: A,
    state: "已完成",
    completedOn: "2026-02-06",
    measures: "①制定审核规程②公开办理时限",
  }),
  bad("CLASS_UNKNOWN", "termClass", "党风廉政建设责任清单照搬照抄", { aspect: B, termClass: "限时整改" }),
  bad("CLOSED_FLAG_CONTRADICTS", "closedFlag", "公务接待先接待后补单，审批手续不全", { aspect: B, closedFlag: "是" }),
  bad("DATE_INEXACT", "dueOn", "档案整理外包合同未见验收单", { aspect: B, dueOn: "8月底" }),
  bad("DATE_FORMAT", "startedOn", "固定资产账实不符，12 台设备未登记", { aspect: B, startedOn: "尽快" }),
  good("办公用房调整后未及时更新台账", { aspect: B, state: "已销号", completedOn: "2026-01-15", closedOn: "2026-02-02", closedFlag: "是" }),
  bad("STATE_UNKNOWN", "state", "差旅费报销附件不齐", { aspect: B, state: "差不多完成" }),
  bad("CATEGORY_UNKNOWN", "category", "窗口人员考勤管理松散", { aspect: B, category: "作风建没" }),
  bad("REQUIRED", "unit", "征集经费使用范围不清", { aspect: B, unit: "" }),
  bad("DAYS_OUT_OF_ORDER", "closedOn", "党费收缴公示不及时", {
    aspect: C,
    state: "已销号",
    completedOn: "2026-02-20",
    closedOn: "2026-02-02",
    closedFlag: "是",
  }),
  bad("DUE_BEFORE_FEEDBACK", "dueOn", "干部档案“三龄两历”未认定", { aspect: C, dueOn: "2025-10-01" }),
  bad("DUPLICATE_ROW", "text", "党支部主题党日活动记录雷同", { aspect: C }),
  good("长期借调人员清理不到位", { aspect: C, termClass: "长期坚持", state: "阶段性完成" }),
  bad("DUPLICATE_ROW", "text", "党支部主题党日活动记录雷同。", { aspect: C }),
  good("年轻干部培养计划未落实", { aspect: C, dueOn: "2026-04-10" }),
];

function cellOf(field: LedgerField, row: number): string {
  const column = LEDGER_COLUMNS.findIndex((c) => c.field === field);
  return `${String.fromCharCode(65 + column)}${row}`;
}

/** Every issue that reading the file must report, in the order of the rows. */
export const EXPECTED_FAULTS = LINES.flatMap(({ fault }, i) =>
  fault ? [{ code: fault.code, cell: cellOf(fault.field, FIRST_ROW + i) }] : [],
);

/** Rows that have no fault. */
export const FAULTLESS_ROWS = LINES.flatMap(({ fault }, i) => (fault ? [] : [FIRST_ROW + i]));

export function faultyLedger(): Promise<Uint8Array> {
  return ledgerWorkbook(
    LINES.map(({ row }, i) => ({ ordinal: String(i + 1), ...row })),
    { title: TITLE },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(dirname(FAULTY_LEDGER_FILE), { recursive: true });
  writeFileSync(FAULTY_LEDGER_FILE, await faultyLedger());
}
