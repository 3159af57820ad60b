// The audit in words, Chinese and English: its page and its file say the same. What is not here is shown as it is stored.
import type { AuditFact, AuditLink, AuditOutcome } from "./audit.ts";

type Words = { readonly zh: string; readonly en: string };
type Lang = keyof Words;
const w = (zh: string, en: string): Words => ({ zh, en });

export const ACTION_WORDS: Readonly<Record<string, Words>> = {
  "access.signed-in": w("登录", "signed in"),
  "access.signed-out": w("退出登录", "signed out"),
  "access.sign-in-failed": w("登录未成功", "sign-in failed"),
  "access.sign-in-refused": w("锁定期间登录", "sign-in while locked"),
  "access.session-ended": w("结束一处登录", "ended a session"),
  "access.sessions-ended": w("结束某账号的全部登录", "ended an account's sessions"),
  "access.code-asked": w("要求输入验证码", "code asked for"),
  "access.refused": w("无权访问", "not allowed"),
  "account.made": w("新建账号", "made an account"),
  "account.imported": w("批量新建账号", "made accounts from a file"),
  "account.import-previewed": w("预览账号表格", "looked at a file of accounts"),
  "account.import-refused": w("账号表格未导入", "file of accounts not taken in"),
  "account.template-exported": w("下载空白账号表格", "downloaded the empty file of accounts"),
  "account.changed": w("修改账号", "changed an account"),
  "account.password-changed": w("修改密码", "changed the password"),
  "account.password-reset": w("重置密码", "reset a password"),
  "account.password-refused": w("原密码或验证码不对", "present password or code wrong"),
  "account.second-factor-begun": w("开始设置两步验证", "began a second factor"),
  "account.second-factor-on": w("启用两步验证", "turned a second factor on"),
  "account.second-factor-off": w("停用两步验证", "turned a second factor off"),
  "account.second-factor-removed": w("取消某账号的两步验证", "took a second factor off an account"),
  "audit.checked": w("校验审计", "checked the audit"),
  "audit.exported": w("导出审计", "exported the audit"),
  "setting.changed": w("修改规则", "changed a rule"),
  "round.created": w("新建轮次", "made a round"),
  "group.created": w("新建巡察组", "made a group"),
  "unit.created": w("新建单位", "made a unit"),
  "unit.renamed": w("单位改名", "renamed a unit"),
  "inspection.created": w("新建巡察", "made an inspection"),
  "finding.created": w("录入问题", "entered a finding"),
  "finding.moved": w("办理问题", "moved a finding"),
  "ledger.imported": w("导入台账", "imported a ledger"),
  "ledger.import-refused": w("台账未导入", "ledger not imported"),
  "bulletin.imported": w("导入通报", "imported a bulletin"),
  "bulletin.import-refused": w("通报未导入", "bulletin not imported"),
  "import.undone": w("撤销导入", "undid an import"),
  "example.removed": w("清除示例数据", "removed the example"),
  "meeting.made": w("新建例会", "made a meeting"),
  "meeting.changed": w("修改例会", "changed a meeting"),
  "meeting.frozen": w("固定例会", "froze a meeting"),
  "decision.made": w("议定事项", "made a decision"),
  "decision.changed": w("修改议定事项", "changed a decision"),
  "display.pairing-asked": w("大屏请求配对", "a screen asked to be paired"),
  "display.paired": w("配对大屏", "paired a display"),
  "display.pairing-refused": w("配对码不对", "pairing code wrong"),
  "display.pass-given": w("大屏启用", "display came on"),
  "display.revoked": w("撤销大屏", "revoked a display"),
  "screen.steered": w("遥控大屏", "steered a wall"),
  "file.uploaded": w("上传文件", "uploaded a file"),
  "ledger.exported": w("导出台账", "exported the ledger"),
  "ledger.template-exported": w("下载空白台账", "downloaded the empty ledger"),
  "ledger.marked-exported": w("下载标注台账", "downloaded a marked ledger"),
  "table.exported": w("导出表格", "exported a table"),
  "change.refused": w("操作被拒绝", "change refused"),
  "change.failed": w("操作出错", "change failed"),
};

export const OUTCOME_WORDS: Readonly<Record<AuditOutcome, Words>> = {
  done: w("完成", "done"),
  refused: w("拒绝", "refused"),
  failed: w("失败", "failed"),
};

export const LINK_WORDS: Readonly<Record<AuditLink, Words>> = {
  number: w("编号不连续：有记录被删除或插入", "the numbers are not in sequence: a row was removed or put in"),
  previous: w("与上一条的校验值对不上", "it does not join the row before"),
  hash: w("内容与校验值不符：记录被改动", "its hash does not fit its content: the row was changed"),
  head: w("与留存的末条校验值不符：末尾被截掉或重写", "it does not fit the head that was kept: the end was cut off or rewritten"),
};

const PEOPLE: Readonly<Record<string, Words>> = {
  anonymous: w("未登录者", "not signed in"),
  guest: w("访客（一次性链接）", "guest (one-time link)"),
  "first-run": w("首次设置", "first set-up"),
  operator: w("服务器命令行", "command line on the server"),
};

/** The name at the time; words for those who have no account. */
export function personWords({ actor, actorName }: { actor: string; actorName: string }, lang: Lang): string {
  return PEOPLE[actor]?.[lang] ?? actorName;
}

const THINGS: Readonly<Record<string, Words>> = {
  account: w("账号", "account"),
  session: w("登录", "session"),
  finding: w("问题", "finding"),
  inspection: w("巡察", "inspection"),
  unit: w("单位", "unit"),
  round: w("轮次", "round"),
  group: w("巡察组", "group"),
  import: w("导入", "import"),
  bulletin: w("通报", "bulletin"),
  ledger: w("台账", "ledger"),
  meeting: w("例会", "meeting"),
  screen: w("大屏", "wall"),
  decision: w("议定事项", "decision"),
  display: w("大屏", "display"),
  pairing: w("大屏配对", "pairing of a display"),
  file: w("文件", "file"),
  upload: w("上传文件", "upload"),
  table: w("表格", "table"),
  audit: w("审计", "audit"),
  example: w("示例数据", "example"),
  "one-time link": w("一次性链接", "one-time link"),
  "unknown account": w("不存在的账号", "unknown account"),
  planWorkingDays: w("整改方案期限", "days for the plan"),
  concentratedMonths: w("集中整改期", "concentrated period"),
  firstWarningDays: w("第一次临期提醒", "first warning"),
  secondWarningDays: w("第二次临期提醒", "second warning"),
  awaitingLongDays: w("待验收超期天数", "long awaiting verification"),
  holidays: w("节假日", "holidays"),
};

/** What a refused procedure would have done. */
const PROCEDURES: Readonly<Record<string, string>> = {
  "finding.move": "finding.moved",
  "unit.rename": "unit.renamed",
  "entry.createRound": "round.created",
  "entry.createGroup": "group.created",
  "entry.createUnit": "unit.created",
  "entry.createInspection": "inspection.created",
  "entry.createFinding": "finding.created",
  "settings.change": "setting.changed",
  "table.workbook": "table.exported",
  "import.confirmLedger": "ledger.imported",
  "import.confirmBulletin": "bulletin.imported",
  "import.undo": "import.undone",
  "import.removeExample": "example.removed",
  "access.changePassword": "account.password-changed",
  "access.endSession": "access.session-ended",
  "access.setUp": "account.made",
  "account.make": "account.made",
  "account.change": "account.changed",
  "account.resetPassword": "account.password-reset",
  "account.endSessions": "access.sessions-ended",
  "display.confirm": "display.paired",
  "display.revoke": "display.revoked",
  "audit.check": "audit.checked",
  "screen.steer": "screen.steered",
  "POST /uploads": "file.uploaded",
  "GET /downloads/ledger.xlsx": "ledger.exported",
  "GET /downloads/ledger-template.xlsx": "ledger.template-exported",
  "GET /downloads/marked-ledger.xlsx": "ledger.marked-exported",
  "GET /downloads/audit.csv": "audit.exported",
};

/** "finding 12-3" → "问题 12-3". An address or the name of another procedure stays as it is. */
export function subjectWords(subject: string, lang: Lang): string {
  const whole = THINGS[subject] ?? ACTION_WORDS[PROCEDURES[subject] ?? ""];
  if (whole) return whole[lang];
  const [, thing = "", rest = ""] = /^([a-z]+) (.*)$/.exec(subject) ?? [];
  return THINGS[thing] ? `${THINGS[thing][lang]} ${rest}` : subject;
}

const FIELDS: Readonly<Record<string, Words>> = {
  state: w("状态", "state"),
  dueOn: w("完成时限", "due date"),
  version: w("版本", "version"),
  order: w("办理", "order"),
  move: w("动作", "move"),
  on: w("日期", "day"),
  reason: w("说明", "reason"),
  events: w("事件", "events"),
  type: w("类型", "type"),
  effectiveOn: w("生效日", "in effect from"),
  seq: w("序号", "number"),
  inferred: w("推定", "inferred"),
  newDueOn: w("新时限", "new due date"),
  approver: w("批准人", "approver"),
  voids: w("作废事件", "voids event"),
  changed: w("变更", "changed"),
  unchanged: w("不变", "unchanged"),
  added: w("新增", "added"),
  skipped: w("跳过", "skipped"),
  created: w("新建", "made"),
  finding: w("问题", "finding"),
  findings: w("问题", "findings"),
  fileName: w("文件", "file"),
  sha256: w("文件校验值", "file hash"),
  bytes: w("字节", "bytes"),
  made: w("新建", "made"),
  existing: w("已有", "there already"),
  faults: w("错误", "faults"),
  errors: w("错误", "errors"),
  issues: w("问题提示", "issues"),
  asOf: w("截至", "as of"),
  compareWith: w("对比", "compared with"),
  filter: w("筛选", "filter"),
  condition: w("条件", "condition"),
  rows: w("行数", "rows"),
  name: w("名称", "name"),
  shortName: w("简称", "short name"),
  title: w("标题", "title"),
  filters: w("筛选", "filters"),
  username: w("用户名", "username"),
  roles: w("角色", "roles"),
  scope: w("可见范围", "reach"),
  regions: w("区域", "regions"),
  units: w("单位", "units"),
  rounds: w("轮次", "rounds"),
  groups: w("巡察组", "groups"),
  disabled: w("停用", "disabled"),
  level: w("公开级别", "level"),
  scenes: w("画面", "scenes"),
  watermark: w("水印", "watermark"),
  expiresAt: w("有效至", "valid until"),
  ended: w("退出登录数", "sessions ended"),
  address: w("地址", "address"),
  agent: w("浏览器", "browser"),
  until: w("锁定到", "locked until"),
  door: w("进入方式", "opened"),
  method: w("登录方式", "by"),
  value: w("值", "value"),
  code: w("原因", "code"),
  head: w("末条校验值", "head"),
  hash: w("校验值", "hash"),
  firstBad: w("第一处不符", "first misfit"),
  row: w("第几条", "row"),
  link: w("不符处", "what does not fit"),
  text: w("正文", "text"),
  record: w("内容", "content"),
  event: w("事件", "event"),
  declared: w("申报数", "declared"),
  listed: w("列出数", "listed"),
  from: w("从", "from"),
  to: w("到", "to"),
  action: w("操作", "action"),
  outcome: w("结果", "outcome"),
  who: w("操作人", "who"),
  unit: w("单位", "unit"),
  region: w("区域", "region"),
  off: w("放假", "days off"),
  worked: w("上班", "working days"),
  leader: w("责任领导", "accountable leader"),
  department: w("牵头部门", "lead department"),
  person: w("责任人", "responsible person"),
  progress: w("进展", "progress"),
  remark: w("备注", "remark"),
  measures: w("措施", "measures"),
  aspect: w("方面", "aspect"),
  item: w("项", "item"),
  scene: w("第几幕（从 0 起）", "scene, from 0"),
  into: w("打开", "opens"),
};

/** Values that are words of the product. */
const VALUES: Readonly<Record<string, Words>> = {
  NOT_STARTED: w("未启动", "not started"),
  IN_PROGRESS: w("整改中", "in progress"),
  STAGE_COMPLETED: w("阶段性完成", "stage completed"),
  COMPLETED: w("已完成", "completed"),
  CLOSED: w("已销号", "closed"),
  CANCELLED: w("已撤销", "cancelled"),
  WRONG: w("密码不对", "wrong password"),
  CODE: w("验证码不对", "wrong code"),
  LOCKED: w("已锁定", "locked"),
  PASSWORD: w("密码", "password"),
  PROVIDER: w("统一身份认证", "single sign-on"),
  UNKNOWN: w("没有这个账号", "no such account"),
  DENIED: w("对方拒绝或本人取消", "refused or given up there"),
  EXPIRED: w("过期或不是本机开始的", "too old, or not begun in this browser"),
  ANSWER: w("应答没有通过核对", "answer not valid"),
  UNREACHABLE: w("对方没有应答", "no answer"),
  DISABLED: w("已停用", "disabled"),
  UNAUTHENTICATED: w("未登录", "not signed in"),
  FORBIDDEN: w("没有权限", "may not"),
  SECOND_FACTOR_REQUIRED: w("须先设置两步验证", "second factor to be set up first"),
  PASSWORD_CHANGE_REQUIRED: w("须先改密码", "password to be changed first"),
  CONFLICT: w("与他人的改动冲突", "conflict"),
  MOVE_REFUSED: w("不符合状态或日期", "does not fit state or dates"),
  INVALID_INPUT: w("输入有误", "input not right"),
  NOT_FOUND: w("不存在", "not found"),
  INTERNAL: w("程序出错", "internal fault"),
  FILE_UNREADABLE: w("文件无法读取", "file not readable"),
  FILE_TOO_LARGE: w("文件过大", "file too large"),
  UNDO_BLOCKED: w("之后已有改动", "later changes build on it"),
  EXAMPLE_PRESENT: w("还是示例数据", "the example is loaded"),
  PASSWORD_REFUSED: w("新密码不合要求", "new password against the rules"),
  SIGN_IN_LOCKED: w("已锁定", "locked"),
  STATE: w("状态不允许", "state does not allow it"),
  VERSION: w("已被他人改动", "changed by somebody else"),
  KEY_REUSED: w("重复提交", "sent twice"),
  DECLARER_VERIFIES: w("申报人不能验收", "the declarer may not verify"),
  NAME_TAKEN: w("名称已被使用", "name taken"),
  USERNAME_TAKEN: w("用户名已被使用", "username taken"),
  DAY_IN_PAST: w("日期已过", "day has passed"),
  FIRST_BELOW_SECOND: w("第一次提醒晚于第二次", "first warning later than the second"),
  ALREADY_UNDONE: w("已经撤销过", "undone before"),
  FINDING_KNOWN: w("问题已存在", "finding known"),
  LAST_SECURITY_ADMINISTRATOR: w("最后一个安全管理员", "last security administrator"),
  true: w("是", "yes"),
  false: w("否", "no"),
  all: w("全部", "all"),
  leader: w("领导", "leader"),
  editor: w("巡察办录入", "office, editor"),
  verifier: w("巡察办验收", "office, verifier"),
  reporter: w("单位联络员", "unit reporter"),
  systemAdministrator: w("系统管理员", "system administrator"),
  securityAdministrator: w("安全管理员", "security administrator"),
  auditAdministrator: w("审计管理员", "audit administrator"),
  display: w("大屏", "display"),
  internal: w("内部", "internal"),
  public: w("公开，不显示姓名", "public, no names of persons"),
  next: w("下一页", "next page"),
  previous: w("上一页", "previous page"),
  nextScene: w("下一幕", "next scene"),
  previousScene: w("上一幕", "previous scene"),
  home: w("回到首幕", "first scene"),
  back: w("返回", "back"),
  pause: w("暂停", "pause"),
  jump: w("转到某一幕", "go to a scene"),
  drill: w("下钻", "open a row"),
};

/** "order.reason" → "办理 说明". */
export function factLabel({ path }: AuditFact, lang: Lang): string {
  return path
    .split(".")
    .map((part) => FIELDS[part]?.[lang] ?? part)
    .join(" ");
}

/** A value in words; of a text that may not be told, how long it is. */
export function factValue(fact: AuditFact, lang: Lang): string {
  const zh = lang === "zh";
  if ("chars" in fact) return zh ? `（${fact.chars} 字）` : `(characters: ${fact.chars})`;
  if ("items" in fact) return zh ? `（${fact.items} 项）` : `(items: ${fact.items})`;
  return fact.value
    .split(", ")
    .map((part) => VALUES[part]?.[lang] ?? part)
    .join(", ");
}

/** "状态：整改中", "说明：（12 字）". */
export function factWords(fact: AuditFact, lang: Lang): string {
  if (fact.path === "") return moreWords(fact, lang);
  return `${factLabel(fact, lang)}${lang === "zh" ? "：" : ": "}${factValue(fact, lang)}`;
}

/** Of the last fact, which only counts those left out. */
export function moreWords(fact: AuditFact, lang: Lang): string {
  if (!("items" in fact)) return factValue(fact, lang);
  return lang === "zh" ? `另有 ${fact.items} 处` : `${fact.items} more`;
}

/** "web 10.0.0.7" → "网页 10.0.0.7". */
export function originWords(origin: string, lang: Lang): string {
  const [way = "", ...rest] = origin.split(" ");
  return [ORIGINS[way]?.[lang] ?? way, ...rest].join(" ");
}

const ORIGINS: Readonly<Record<string, Words>> = {
  web: w("网页", "web"),
  cli: w("命令行", "command line"),
  start: w("启动", "start"),
};

/** Of the file of the audit. */
export const CSV_WORDS = {
  zh: {
    columns: ["编号", "时间", "操作人", "账号", "来源", "操作", "结果", "对象", "之前", "之后", "校验值"],
    head: "末条校验值",
    file: "审计",
  },
  en: {
    columns: ["No.", "Time", "Who", "Account", "From", "What", "Outcome", "Object", "Before", "After", "Hash"],
    head: "Head",
    file: "audit",
  },
} as const;
