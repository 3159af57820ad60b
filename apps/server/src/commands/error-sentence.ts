// A foreseen error in the words of whoever runs the command: what is wrong and what to do.
import type { Lang } from "@rectify/api/context";
import type { DomainError, DomainErrorCode } from "@rectify/domain/errors";

type Facts = Record<string, unknown>;
const KINDS: Record<string, { zh: string; en: string }> = {
  round: { zh: "轮次", en: "round" },
  region: { zh: "区域", en: "region" },
  unit: { zh: "单位", en: "unit" },
  group: { zh: "巡察组", en: "group" },
  category: { zh: "类别", en: "category" },
  class: { zh: "整改类型", en: "term class" },
};
const kind = (f: Facts, lang: Lang) => KINDS[String(f.kind)]?.[lang] ?? String(f.kind ?? "");
const list = (value: unknown, lang: Lang) => (Array.isArray(value) ? value.join(lang === "zh" ? "、" : ", ") : String(value ?? ""));
const issues = (f: Facts) =>
  Array.isArray(f.issues) ? f.issues.map((i: { path?: string; message?: string }) => `${i.path}: ${i.message}`).join("; ") : "";

/** What the reading thread ran out of. */
const BUSY: readonly string[] = ["memory", "time"];

const SENTENCES: Record<DomainErrorCode, Record<Lang, (f: Facts) => string>> = {
  NOT_FOUND: {
    zh: (f) => `没有找到：${f.what ?? ""} ${f.id ?? ""}。请核对后重试。`,
    en: (f) => `Not found: ${f.what ?? ""} ${f.id ?? ""}. Check it and try again.`,
  },
  AMBIGUOUS_NAME: {
    zh: (f) => `${kind(f, "zh")}“${f.name}”对应多个：${list(f.candidates, "zh")}。请写全称或编号。`,
    en: (f) => `The ${kind(f, "en")} “${f.name}” may mean ${list(f.candidates, "en")}. Give the full name or the id.`,
  },
  UNKNOWN_NAME: {
    zh: (f) => `没有名为“${f.name}”的${kind(f, "zh")}。请核对名称、简称、代码或编号。`,
    en: (f) => `There is no ${kind(f, "en")} “${f.name}”. Check the name, short name, code or id.`,
  },
  DAY_IN_FUTURE: {
    zh: (f) => `${f.day} 在今天（${f.today}）之后。截至日期不能是将来。`,
    en: (f) => `${f.day} is after today (${f.today}). An as-of day cannot lie in the future.`,
  },
  COMPARE_AFTER_AS_OF: {
    zh: (f) => `对比日期 ${f.compareWith} 在截至日期 ${f.asOf} 之后。`,
    en: (f) => `The comparison day ${f.compareWith} is after the as-of day ${f.asOf}.`,
  },
  FORBIDDEN: { zh: () => "没有权限。", en: () => "You may not do this." },
  SIGN_IN_REFUSED: { zh: () => "用户名或密码不正确。", en: () => "The name or the password is wrong." },
  SIGN_IN_LOCKED: { zh: (f) => `失败次数过多，已锁定到 ${f.until}。`, en: (f) => `Too many failures: locked until ${f.until}.` },
  PASSWORD_REFUSED: { zh: () => "新密码不符合要求。", en: () => "The new password does not meet the rules." },
  CODE_REQUIRED: { zh: () => "请输入验证码。", en: () => "A code is needed." },
  CODE_REFUSED: { zh: () => "验证码不正确。", en: () => "The code is wrong." },
  SECOND_FACTOR_REQUIRED: { zh: () => "请先设置两步验证。", en: () => "Set up the second factor first." },
  PASSWORD_CHANGE_REQUIRED: { zh: () => "请先修改初始密码。", en: () => "Choose a password of your own first." },
  UNAUTHENTICATED: { zh: () => "请先登录。", en: () => "Sign in first." },
  EXAMPLE_PRESENT: {
    zh: () => "数据库里还是示例数据。加上 --replace-example，会在同一事务里先清除示例再导入。",
    en: () => "The example district is loaded. With --replace-example it is removed in the same transaction, before the import.",
  },
  INPUT_REFUSED: { zh: () => "输入有误，没有写入。", en: () => "The input has faults; nothing was written." },
  INVALID_INPUT: { zh: (f) => `参数不正确。${issues(f)}`, en: (f) => `The arguments are not right. ${issues(f)}` },
  DATABASE_UNAVAILABLE: { zh: () => "数据库不可用。", en: () => "The database is not available." },
  CONFLICT: {
    zh: (f) => (f.reason === "ALREADY_UNDONE" ? "这次导入已经撤销过，没有改动。" : "同时有其他写入，本次没有写入。请重试。"),
    en: (f) =>
      f.reason === "ALREADY_UNDONE"
        ? "This import was undone before; nothing was changed."
        : "Others were writing at the same time; nothing was written. Try again.",
  },
  UNDO_BLOCKED: {
    zh: (f) => `撤销不了：之后的改动建立在这次导入之上（${list(f.findings, "zh")}）。请先撤销较新的导入，或更正此后的手工记录。`,
    en: (f) =>
      `It cannot be undone: newer changes build on it (${list(f.findings, "en")}). Undo the newer imports, or correct what was entered by hand since, first.`,
  },
  MOVE_REFUSED: {
    zh: () => "这一步不符合问题现在的状态或日期，没有写入。",
    en: () => "This step does not fit the finding's state or dates; nothing was written.",
  },
  FILE_TOO_LARGE: {
    zh: (f) =>
      BUSY.includes(String(f.what))
        ? "文件内容太多，读取超出了允许的时间或内存。请删去多余的行、列和格式，或拆分后分别导入。"
        : `文件过大：${f.fileName ?? ""}。上限 20 MB，解压后 200 MB。`,
    en: (f) =>
      BUSY.includes(String(f.what))
        ? "The file holds too much to be read in the time and memory allowed. Delete rows, columns and formats that are not needed, or split it."
        : `The file is too large: ${f.fileName ?? ""}. At most 20 MB, 200 MB unpacked.`,
  },
  FILE_UNREADABLE: {
    zh: (f) =>
      f.reason === "ENOENT"
        ? `没有这个文件：${f.fileName ?? ""}。请核对路径。`
        : `读不了文件：${f.fileName ?? f.file ?? ""}。通报用 txt 或 docx，台账用 xlsx 或 csv。`,
    en: (f) =>
      f.reason === "ENOENT"
        ? `There is no such file: ${f.fileName ?? ""}. Check the path.`
        : `The file cannot be read: ${f.fileName ?? f.file ?? ""}. Bulletins are txt or docx, ledgers xlsx or csv.`,
  },
};

export function errorSentence(error: DomainError, lang: Lang): string {
  return SENTENCES[error.code][lang](error.facts);
}
