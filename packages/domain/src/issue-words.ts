// The words that fill an issue's sentence, in the reader's language.

import { STATES, type State } from "./finding.ts";
import { LEDGER_COLUMNS, LEDGER_FIELDS, type LedgerField } from "./ledger-columns.ts";
import { STATE_NAMES } from "./state-words.ts";

export type Lang = "zh" | "en";

const FIELD_NAMES_EN: Readonly<Record<LedgerField, string>> = {
  code: "finding code",
  ordinal: "ordinal",
  round: "inspection round",
  unit: "inspected unit",
  region: "region",
  group: "inspection group",
  aspect: "aspect",
  item: "item",
  text: "specific finding",
  category: "category",
  termClass: "term class",
  measures: "measures",
  leader: "accountable leader",
  department: "responsible department",
  person: "responsible person",
  feedbackOn: "feedback day",
  dueOn: "due date",
  extendedTo: "extended to",
  state: "state",
  startedOn: "start day",
  completedOn: "declaration day",
  closedOn: "close-out day",
  closedFlag: "closed flag",
  progress: "progress",
  remark: "remark",
};

const STATE_NAMES_EN: Readonly<Record<State, string>> = {
  NOT_STARTED: "not started",
  IN_PROGRESS: "in progress",
  STAGE_COMPLETED: "completed for this stage",
  COMPLETED: "completed",
  CLOSED: "closed",
  CANCELLED: "cancelled",
};

const BULLETIN_FACTS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  unit: ["被巡察单位", "inspected unit"],
  committeeTerm: ["届次", "committee term"],
  round: ["轮次", "inspection round"],
  group: ["巡察组", "inspection group"],
  onSite: ["驻点时间", "on-site days"],
  "onSite.from": ["驻点开始日期", "first on-site day"],
  "onSite.to": ["驻点结束日期", "last on-site day"],
  feedbackOn: ["反馈日期", "feedback day"],
  asOf: ["统计截止日期", "as-of day"],
  "publication.on": ["公开日期", "publication day"],
  "publication.window": ["公开期限", "publication window"],
  "publication.window.from": ["公开期限起始日", "first day of the publication window"],
  "publication.window.to": ["公开期限截止日", "last day of the publication window"],
  "publication.phone": ["联系电话", "telephone"],
  "publication.post": ["邮政信箱", "postal address"],
  "publication.email": ["电子邮箱", "e-mail address"],
  aspects: ["方面", "aspects"],
  items: ["反馈问题", "items"],
  findings: ["具体问题", "findings"],
  completed: ["已完成", "completed"],
  stageCompleted: ["阶段性完成", "completed for this stage"],
  inProgress: ["整改中", "in progress"],
  notCompleted: ["未完成", "not completed"],
  measures: ["整改措施", "measures"],
  rate: ["完成率", "completion rate"],
  dueDates: ["完成时限", "due dates"],
  owners: ["责任人", "owners"],
  status: ["逐项状态", "per-item status"],
};

function isField(name: string): name is LedgerField {
  return (LEDGER_FIELDS as readonly string[]).includes(name);
}

/** The column as our template heads it. An unknown name is given back as it is. */
export function fieldName(field: string, lang: Lang): string {
  if (!isField(field)) return field;
  return lang === "en" ? FIELD_NAMES_EN[field] : (LEDGER_COLUMNS.find((c) => c.field === field)?.heading ?? field);
}

export function stateName(state: string, lang: Lang): string {
  const known = STATES.find((s) => s === state);
  if (!known) return state;
  return lang === "en" ? STATE_NAMES_EN[known] : STATE_NAMES[known];
}

/** A fact of a bulletin by its path ("onSite.from", "declared.items"). An unknown one is given back as it is. */
export function bulletinFactName(path: string, lang: Lang): string {
  const names = BULLETIN_FACTS[path.replace(/^declared\.|^listed\./, "")];
  return names ? names[lang === "en" ? 1 : 0] : path;
}
