// Every issue of a ledger as a Chinese sentence: what is wrong, and what to do.
import type { LedgerIssueCode } from "./issue.ts";
import type { IssueFacts } from "./issue-facts.ts";

const nearest = (f: IssueFacts) => f.when("nearest", (w) => `，最接近“${w}”`);
const FILE_REASONS: Readonly<Record<string, string>> = {
  "old-format": "这是旧版 .xls 文件，或设有打开密码",
  encrypted: "文件已加密",
  "not-a-zip": "这不是 .xlsx 工作簿",
  "not-a-table": "这是文本文件，但不是表格：各行没有用逗号、分号或制表符分列",
  encoding: "它既不是 .xlsx 工作簿，也不是 UTF-8 或 GB18030 编码的文本表格（.csv）",
  "open-quote": "有一处引号没有成对",
};

export const LEDGER_SENTENCES_ZH: Readonly<Record<LedgerIssueCode, (f: IssueFacts) => string>> = {
  FILE_UNREADABLE: (f) =>
    `无法读取这个文件：${FILE_REASONS[f.text("reason")] ?? "文件已损坏"}${f.when("line", (l) => `（到第 ${l} 行为止）`)}。请用 Excel 或 WPS 另存为不加密的 .xlsx 后再导入。`,
  FILE_TOO_LARGE: (f) =>
    f.text("what") === "ratio"
      ? "文件解压后异常膨胀，已拒绝读取。请另存为新的 .xlsx 后再导入。"
      : f.text("what") === "rows"
        ? `表格行数过多${f.when("limit", (n) => `，上限为 ${n} 行`)}。请拆分后分别导入。`
        : `文件${f.text("what") === "unpacked" ? "解压后" : ""}过大${f.when("limit", () => `，上限为 ${f.mib("limit")} MB`)}。请拆分后分别导入。`,
  NO_HEADER: (f) =>
    `没有找到台账表头${f.when("sheets", (s) => `（已查看工作表：${s}）`)}。表头须在前 30 行内，并含“被巡察单位”“轮次”“具体问题”等列；请对照模板修改。`,
  MISSING_COLUMN: (f) => `缺少${f.column("一个")}必填列。请在表头${f.when("row", (r) => `（第 ${r} 行）`)}补上这一列。`,
  DUPLICATE_COLUMN: (f) =>
    `列${f.original}与${f.when("otherCell", (c) => ` ${c} `)}${f.when("other", (o) => `“${o}”`, "另一列")}含义相同，无法判断以哪一列为准。请删除或改名其中一列。`,
  UNKNOWN_COLUMN: (f) => `不认识列${f.original}，这一列没有读取${nearest(f)}。如有需要请改用模板中的列名。`,
  NO_ROWS: () => "表头下面没有可导入的行。请填写至少一个问题后再导入。",
  OTHER_SHEET: (f) =>
    `工作表${f.original}也像是台账，这次只读取${f.when("read", (s) => `“${s}”`, "第一个")}。如需导入，请把它单独存为一个文件。`,
  REQUIRED: (f) => `${f.column("必填项")}没有填写，这一行无法归位。请补填。`,
  DATE_INEXACT: (f) => `${f.original}不是确切的日期${f.when("proposal", (d) => `，可考虑 ${d}`)}。请填写具体到日的日期，系统不代为推定。`,
  DATE_NOT_A_DAY: (f) =>
    `${f.original}这一天不存在${f.when("lastDay", (n) => `：${f.text("year")} 年 ${f.text("month")} 月只有 ${n} 天`)}。请改为实际的日期。`,
  DATE_FORMAT: (f) => `${f.original}不是日期。请按 2026-03-19、2026.3.19 或 2026年3月19日 填写；没有日期就留空。`,
  DATE_OUT_OF_RANGE: (f) => `${f.original}不在 2000 年至 2088 年之间。请核对年份。`,
  FORMULA_ERROR: (f) => `单元格的公式出错${f.when("error", (e) => `（${e}）`)}。请改正公式，或直接填写内容。`,
  FORMULA_NOT_COMPUTED: (f) => `公式${f.original}没有保存计算结果。请用 Excel 或 WPS 打开并保存后再导入，或直接填写内容。`,
  STATE_UNKNOWN: (f) => `不认识整改状态${f.original}${nearest(f)}。请填写未启动、整改中、阶段性完成、已完成、已销号或已撤销。`,
  CLASS_UNKNOWN: (f) => `整改类型${f.original}不在清单中${nearest(f)}。请填写立行立改、限期整改或长期坚持。`,
  CATEGORY_UNKNOWN: (f) => `问题类别${f.original}不在分类中${nearest(f)}。请填写二级类别的代码或名称，也可以留空。`,
  CLOSED_FLAG_UNKNOWN: (f) => `是否销号填了${f.original}。请填写“是”或“否”。`,
  LEADER_NOT_ONE: (f) => `${f.original}是${f.when("count", (n) => ` ${n} 个人`, "多个人")}，责任领导只能有一名。请只留一名，其余写入备注。`,
  TEXT_TOO_LONG: (f) => `文字过长${f.when("length", (n) => `（${n} 字）`)}，最多 ${f.text("limit") || "4000"} 字。请精简。`,
  REGION_TOO_DEEP: (f) => `所属区域${f.original}的层级过多，最多 ${f.text("limit") || "4"} 级（省/市/区/街道）。请只写到第四级。`,
  CLOSED_FLAG_CONTRADICTS: (f) =>
    `状态与销号矛盾：整改状态${f.when("stateText", (s) => `“${s}”`, "")}，是否销号${f.original}。只有“已销号”填“是”，请改正其中一处。`,
  CLASS_CONTRADICTS: (f) =>
    `整改状态${f.original}表示长期坚持，与整改类型${f.when("termClass", (c) => `“${c}”`, "")}矛盾。请改正其中一处。`,
  DAY_BEYOND_STATE: (f) =>
    `填了${f.original}，但整改状态${f.when("state", () => `“${f.state("state")}”`, "")}还没有走到这一步。请改正状态，或清除这个日期。`,
  DAYS_OUT_OF_ORDER: (f) =>
    `${f.original}早于前一步的日期${f.when("before", (d) => ` ${d}`)}。开始、申报完成、销号的日期须依次不早于前一步，请核对。`,
  DUE_BEFORE_FEEDBACK: (f) => `完成时限${f.original}早于反馈日期${f.when("feedbackOn", (d) => ` ${d}`)}。请核对这两个日期。`,
  EXTENSION_NOT_LATER: (f) => `延期至${f.original}没有晚于现行时限${f.when("due", (d) => ` ${d}`)}。请填写更晚的日期，或清除这一格。`,
  EXTENSION_WITHOUT_DUE: (f) => `填了延期至${f.original}，但这个问题没有完成时限。请先填写完成时限。`,
  STATE_MISSING: (f) => `是否销号填了${f.original}，但没有填整改状态。请在整改状态填写“已销号”。`,
  DAY_IN_FUTURE: (f) => `${f.original}还没有到${f.when("today", (d) => `（今天是 ${d}）`)}。这里只填已经发生的日期，请核对。`,
  DAY_AFTER_AS_OF: (f) => `${f.original}晚于台账的截止日期${f.when("asOf", (d) => ` ${d}`)}。请核对日期，或改用更晚的截止日期导入。`,
  DAY_BEFORE_FEEDBACK: (f) => `${f.original}早于反馈日期${f.when("feedbackOn", (d) => ` ${d}`)}。请核对这两个日期。`,
  DUPLICATE_ROW: (f) => `与${f.when("rows", (r) => `第 ${r} 行`, "另一行")}是同一个问题，无法判断以哪一行为准。请只保留一行。`,
  CONTINUATION_IGNORED: (f) =>
    `这一行是${f.when("row", (r) => `第 ${r} 行`, "上一个问题")}的续行，只读取措施和进展，${f.original}没有采用。如是另一个问题，请取消“具体问题”的合并。`,
  NEARLY_EQUAL_FINDING: (f) =>
    `与已有问题${f.when("finding", (id) => ` ${id}`)}${f.when("known", (t) => `“${t}”`)}几乎相同。若是同一个问题，请改成一样的文字或填上问题编号；若不是，请写出区别。`,
  AMBIGUOUS_FINDING: (f) => `已有${f.when("count", (n) => ` ${n} 个`, "多个")}问题与这一行文字相同，无法判断是哪一个。请填写问题编号。`,
  NAME_TAKEN_AS: (f) =>
    `${f.when("name", (n) => `“${n}”`, f.original)}按已有单位${f.when("known", (n) => `“${n}”`)}归位，已有名称没有写明所在地。若不是同一个单位，请先在设置中把已有单位改成全称。`,
  NAME_NEARLY_KNOWN: (f) =>
    `${f.when("name", (n) => `“${n}”`, f.original)}与已有名称${f.when("known", (n) => `“${n}”`)}只差一个字，将作为新名称建立。如是笔误请改正。`,
  NAME_AMBIGUOUS: (f) =>
    `${f.when("name", (n) => `“${n}”`, f.original)}可以指${f.when("known", (n) => `：${n}`, "多个名称")}。请填写全称。`,
  BACKWARD_MOVE: (f) =>
    `状态不能${f.when("from", () => `从“${f.state("from")}”`)}退到${f.when("to", () => `“${f.state("to")}”`, f.original)}。退回或重新整改请填“整改中”，否则请核对状态。`,
  DUE_CHANGED: (f) => `完成时限${f.original}与已登记的${f.when("due", (d) => ` ${d} `)}不同。请恢复原时限，新的时限填在“延期至”。`,
  AS_OF_BEFORE_LAST_EVENT: (f) =>
    `台账截止日期${f.when("asOf", (d) => ` ${d} `)}早于这个问题最近一次变动${f.when("last", (d) => `（${d}）`)}。请用更晚的截止日期导入，或去掉这一行。`,
  DAY_BEFORE_LAST_EVENT: (f) =>
    `${f.original}早于这个问题最近一次退回或重新整改${f.when("last", (d) => `（${d}）`)}。请填写此后的日期，或清除这一格。`,
  START_DAY_IGNORED: (f) => `开始日期${f.original}没有采用：这个问题退回后重新整改，仍以首次开始为准。无需处理。`,
  MISSING_FROM_LEDGER: (f) =>
    `台账里没有已登记的问题${f.when("finding", (id) => ` ${id}`)}${f.when("text", (t) => `“${t}”`)}，它保持不变。如要撤销，请保留该行并填“已撤销”。`,
  REGION_CONTRADICTS: (f) =>
    `所属区域${f.when("region", (r) => `“${r}”`, f.original)}与该单位已登记的${f.when("known", (k) => `“${k}”`, "区域")}不同，仍按已登记的。如有变动，请在设置中调整。`,
  CODE_CHANGED: (f) =>
    `问题编号${f.original}与已登记的${f.when("known", (k) => `“${k}”`, "编号")}不同，但文字相同。请恢复原编号；若是另一个问题，请写出区别。`,
};
