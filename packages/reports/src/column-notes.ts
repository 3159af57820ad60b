// What the template's instruction sheet says about each column.
import type { LedgerField } from "@rectify/domain/ledger-columns";

export type ColumnNote = { required: boolean; note: string; example: string };

const optional = (note: string, example: string): ColumnNote => ({ required: false, note, example });
const required = (note: string, example: string): ColumnNote => ({ required: true, note, example });

export const COLUMN_NOTES: Readonly<Record<LedgerField, ColumnNote>> = {
  code: optional("同一单位同一轮次内唯一；填了就以它认定是同一个问题，文字改动不影响。不填则按方面、项目、具体问题的文字认定。", "SW-001"),
  ordinal: optional("仅供阅读，导入时忽略。", "1"),
  round: required("届次加轮次。新的轮次会新建。", "七届区委第三轮"),
  unit: required("单位全称或简称。可合并单元格；新的单位会新建。", "区水务局"),
  region: optional("单位所在区域，可填上下级，用“/”分隔。", "丰泽区"),
  group: optional("巡察组名称。", "区委第二巡察组"),
  aspect: optional("反馈意见的第一层。", "落实全面从严治党战略部署方面"),
  item: optional("反馈意见的第二层。", "内控制度执行不严"),
  text: required("一行一个具体问题，最长 4000 字。一个问题占多行时，合并本列单元格，各行填写措施。", "合同管理台账登记不全"),
  category: optional("从下拉列表选择。不填则按文字给出建议，可在系统中调整。", "B6 内控制度"),
  termClass: optional("立行立改、限期整改、长期坚持。", "限期整改"),
  measures: optional("多条措施用“一是…二是…”、①②、换行或行首“1.”分开。", "一是补登台账；二是每季度核对。"),
  leader: optional("只填一名：一个问题、一名领导、一抓到底。", "李敏"),
  department: optional("第一个是牵头部门，其余是配合部门，用顿号分开。", "办公室、财务科"),
  person: optional("具体经办人。", "周平"),
  feedbackOn: optional("反馈意见的日期。", "2025-09-10"),
  dueOn: optional("最初确定的完成时限。导入后不要改动，延期请填“延期至”。没有时限就留空。", "2025-12-10"),
  extendedTo: optional("批准延期后的新时限，须晚于完成时限。", "2026-03-10"),
  state: optional("未启动、整改中、阶段性完成、已完成（单位申报）、已销号（验收通过）、已撤销。", "整改中"),
  startedOn: optional("开始整改的日期。", "2025-09-20"),
  completedOn: optional("单位申报完成的日期。", "2026-02-20"),
  closedOn: optional("验收通过、予以销号的日期。", "2026-03-05"),
  closedFlag: optional("是或否，须与整改状态一致：只有“已销号”填“是”。", "否"),
  progress: optional("最新进展的文字说明。", "已补登合同 36 份。"),
  remark: optional("其他需要说明的情况。", ""),
};

/** Rules that concern the whole sheet. */
export const GENERAL_NOTES: readonly string[] = [
  "列的顺序可以调整，多余的列会被忽略并提示；表头上方可以有标题行。",
  "日期填确切的一天，如 2026-03-19、2026.3.19、2026年3月19日。“8月底”“3月中旬”会被退回，不会代为推定。",
  "留空表示“未说明”，再次导入时留空不会清除已有内容；少了的行也不会撤销已有问题。",
  "编号为“示例”或具体问题以“【示例】”开头的行不会导入，可以保留。",
];
