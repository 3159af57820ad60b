// The columns of a rectification ledger: the heading our template prints, and the headings other offices use for the same thing.

export const LEDGER_FIELDS = [
  "code",
  "ordinal",
  "round",
  "unit",
  "region",
  "group",
  "aspect",
  "item",
  "text",
  "category",
  "termClass",
  "measures",
  "leader",
  "department",
  "person",
  "feedbackOn",
  "dueOn",
  "extendedTo",
  "state",
  "startedOn",
  "completedOn",
  "closedOn",
  "closedFlag",
  "progress",
  "remark",
] as const;
export type LedgerField = (typeof LEDGER_FIELDS)[number];

/** The sheet of our template that explains the columns; a reader passes over it. */
export const INSTRUCTION_SHEET = "填写说明";

/** The sheet of a workbook handed back that lists what the check found; a reader passes over it. */
export const CHECK_SHEETS = { zh: "导入检查", en: "Import check" } as const;

/** Sheets of ours that hold no ledger. */
export const OWN_SHEETS: readonly string[] = [INSTRUCTION_SHEET, ...Object.values(CHECK_SHEETS)];

/** Fields whose cells hold a civil day. */
export const LEDGER_DATE_FIELDS = ["feedbackOn", "dueOn", "extendedTo", "startedOn", "completedOn", "closedOn"] as const;
export type LedgerDateField = (typeof LEDGER_DATE_FIELDS)[number];

export function isLedgerDateField(field: LedgerField): field is LedgerDateField {
  return (LEDGER_DATE_FIELDS as readonly string[]).includes(field);
}

export type LedgerColumn = { field: LedgerField; heading: string; synonyms: readonly string[]; width: number };

/** In the order of the template. A synonym equals a heading after NFKC, without spaces and bracketed remarks. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  { field: "code", heading: "问题编号", synonyms: ["编号", "问题编码", "台账编号"], width: 14 },
  { field: "ordinal", heading: "序号", synonyms: ["序", "No", "No."], width: 6 },
  { field: "round", heading: "轮次", synonyms: ["巡察轮次", "巡察批次"], width: 18 },
  { field: "unit", heading: "被巡察单位", synonyms: ["单位", "单位名称", "被巡察党组织", "整改单位", "责任单位"], width: 22 },
  { field: "region", heading: "所属区域", synonyms: ["区域", "所属地区", "所在区域"], width: 16 },
  { field: "group", heading: "巡察组", synonyms: ["巡察组别", "组别"], width: 14 },
  { field: "aspect", heading: "方面", synonyms: ["问题方面", "反馈方面", "所属方面"], width: 22 },
  { field: "item", heading: "项目", synonyms: ["项", "反馈问题", "问题项目"], width: 26 },
  { field: "text", heading: "具体问题", synonyms: ["具体表现", "问题表现", "问题描述", "具体问题表现"], width: 40 },
  { field: "category", heading: "问题类别", synonyms: ["类别", "问题分类", "问题类型"], width: 18 },
  { field: "termClass", heading: "整改类型", synonyms: ["整改周期", "整改时限类型", "整改类别"], width: 12 },
  { field: "measures", heading: "整改措施", synonyms: ["措施", "整改措施分解", "整改举措"], width: 44 },
  { field: "leader", heading: "责任领导", synonyms: ["牵头领导", "分管领导", "包案领导"], width: 12 },
  { field: "department", heading: "责任部门", synonyms: ["牵头部门", "牵头/责任部门", "责任科室", "责任处室", "牵头单位"], width: 20 },
  { field: "person", heading: "责任人", synonyms: ["经办人", "具体责任人"], width: 12 },
  { field: "feedbackOn", heading: "反馈日期", synonyms: ["反馈时间"], width: 13 },
  { field: "dueOn", heading: "完成时限", synonyms: ["整改时限", "完成期限", "整改期限", "时限"], width: 13 },
  { field: "extendedTo", heading: "延期至", synonyms: ["延期时限", "延期后时限", "延长至"], width: 13 },
  { field: "state", heading: "整改状态", synonyms: ["状态", "完成情况", "整改完成情况"], width: 12 },
  { field: "startedOn", heading: "开始日期", synonyms: ["启动日期", "开始时间", "启动时间"], width: 13 },
  { field: "completedOn", heading: "申报完成日期", synonyms: ["完成日期", "申报日期", "申报完成时间", "完成时间"], width: 13 },
  { field: "closedOn", heading: "销号日期", synonyms: ["销号时间", "验收日期"], width: 13 },
  { field: "closedFlag", heading: "是否销号", synonyms: ["销号情况", "是否已销号"], width: 10 },
  { field: "progress", heading: "整改进展", synonyms: ["进展", "整改进展情况", "整改情况", "整改成效"], width: 40 },
  { field: "remark", heading: "备注", synonyms: ["说明"], width: 20 },
];
