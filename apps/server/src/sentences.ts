// Sentences for what can go wrong before there is a page to show them: at start and on the command line.
import type { Lang } from "@rectify/api/context";
import type { UnavailableReason } from "@rectify/db/embedded/unavailable";
import { MIN_AUDIT_DAYS } from "@rectify/domain/audit";
import { DomainError } from "@rectify/domain/errors";
import { EnvError, type EnvProblem, type EnvRule } from "./env.ts";

type Facts = Record<string, unknown>;
type Sentence = Record<Lang, (facts: Facts) => string>;

const RULES: Record<EnvRule, Record<Lang, string>> = {
  PORT_RANGE: { zh: "应为 1 到 65535 的整数", en: "must be a whole number from 1 to 65535" },
  HOST_ADDRESS: { zh: "应为监听地址或主机名", en: "must be an address to listen on, or a host name" },
  HOST_NEEDS_TLS: {
    zh: "不是本机地址：请同时设置证书（TLS_CERT 和 TLS_KEY）或可信代理（TRUSTED_PROXY），否则密码会以明文经过网络",
    en: "is beyond this machine: set a certificate (TLS_CERT and TLS_KEY) or a trusted proxy (TRUSTED_PROXY), or passwords would cross the network in the clear",
  },
  URL_SECRET_WEAK: {
    zh: "里的密码是示例密码，或对外开放时太短（至少 12 个字符）：请换成强密码",
    en: "holds a sample password, or one too short where others reach the board (at least 12 characters): choose a strong one",
  },
  TLS_BOTH: { zh: "未设置：证书和私钥要同时给出", en: "is not set: certificate and key belong together" },
  TLS_UNREADABLE: { zh: "无法读取", en: "cannot be read" },
  PROXY_ADDRESS: {
    zh: "应为代理的地址或网段，可用逗号分隔，例如 10.0.0.5",
    en: "must be the proxy's address or network, several apart by commas, such as 10.0.0.5",
  },
  REQUIRED_OPTIONAL: { zh: "应为 required 或 optional", en: "must be required or optional" },
  PUBLIC_URL: {
    zh: "应为浏览器打开看板的地址，不带路径，以 https:// 开头（只有本机可以用 HTTP），例如 https://board.example",
    en: "must be the address under which browsers open the board, without a path, by https:// (plain HTTP on this machine only), such as https://board.example",
  },
  OIDC_ISSUER: {
    zh: "应为统一身份认证平台的地址（issuer），以 https:// 开头（只有本机可以用 HTTP）",
    en: "must be the address of the provider (its issuer), by https:// (plain HTTP on this machine only)",
  },
  OIDC_TOGETHER: {
    zh: "未设置：统一身份认证登录要同时设置 RECTIFY_PUBLIC_URL、RECTIFY_OIDC_ISSUER、RECTIFY_OIDC_CLIENT_ID、RECTIFY_OIDC_CLIENT_SECRET；不用则全部去掉",
    en: "is not set: sign-in by a provider needs RECTIFY_PUBLIC_URL, RECTIFY_OIDC_ISSUER, RECTIFY_OIDC_CLIENT_ID and RECTIFY_OIDC_CLIENT_SECRET together; without it, set no RECTIFY_OIDC_…",
  },
  SECRET_WEAK: {
    zh: "是示例密钥或太短（至少 12 个字符）：请填认证平台发放的密钥",
    en: "is a sample secret or too short (at least 12 characters): put in the one that the provider gave out",
  },
  LABEL_LENGTH: { zh: "太长：按钮上最多 40 个字", en: "is too long: a button says 40 characters at most" },
  PASSWORD_PROFILE: { zh: "应为 dengbao3 或 asvs", en: "must be dengbao3 or asvs" },
  AUDIT_DAYS: {
    zh: `应为不小于 ${MIN_AUDIT_DAYS} 的天数：审计记录至少保存 ${MIN_AUDIT_DAYS} 天（本程序不删除任何记录）`,
    en: `must be ${MIN_AUDIT_DAYS} days or more: the audit is kept at least so long (this program deletes none of it)`,
  },
  URL_POSTGRES: { zh: "应为 postgresql:// 开头的数据库地址", en: "must be a database address starting with postgresql://" },
  ZONE_UNKNOWN: { zh: "不是已知时区，例如 Asia/Shanghai", en: "is not a known time zone, such as Asia/Shanghai" },
  ON_OFF: { zh: "应为 on 或 off", en: "must be on or off" },
};

const REASONS: Record<UnavailableReason, Sentence> = {
  NO_BINARIES: {
    zh: (f) => `内置数据库没有适用于 ${f.platform} ${f.arch} 的版本（${f.package}）。请用 DATABASE_URL 指定一个 PostgreSQL。`,
    en: (f) => `There is no embedded database for ${f.platform} ${f.arch} (${f.package}). Name a PostgreSQL by DATABASE_URL.`,
  },
  NO_OS_USER: {
    zh: (f) => `以 root 启动时需要系统用户 ${f.user}，自动创建没有成功。请先创建该用户，或换一个普通用户启动。`,
    en: (f) =>
      `Started by root, the database needs the system user ${f.user}, and creating it failed. Create it, or start as another user.`,
  },
  DATA_FOLDER_UNREACHABLE: {
    zh: (f) => `无法使用数据文件夹 ${f.folder}（${f.system}）。请用 RECTIFY_DATA 指定数据库用户可以进入的文件夹。`,
    en: (f) => `The data folder ${f.folder} cannot be used (${f.system}). Set RECTIFY_DATA to a folder the database's user can enter.`,
  },
  DATA_FOLDER_FOREIGN: {
    zh: (f) => `数据文件夹 ${f.folder} 属于另一个用户。请用原来的用户启动，或用 RECTIFY_DATA 另选文件夹。`,
    en: (f) => `The data folder ${f.folder} belongs to another user. Start as that user, or choose another folder by RECTIFY_DATA.`,
  },
  DATA_FOLDER_VERSION: {
    zh: (f) => `数据文件夹由 PostgreSQL ${f.found} 建立，当前程序使用 ${f.wanted}。请用原版本备份后再升级。`,
    en: (f) => `The data folder was made by PostgreSQL ${f.found}, this program brings ${f.wanted}. Back it up with the old version first.`,
  },
  LOCKED: {
    zh: (f) => `另一个进程一直在启动或停止数据库（${f.lock}）。请稍后再试。`,
    en: (f) => `Another process keeps starting or stopping the database (${f.lock}). Try again in a moment.`,
  },
  INIT_FAILED: { zh: (f) => `建立数据库失败：${f.said}`, en: (f) => `Making the database failed: ${f.said}` },
  START_FAILED: {
    zh: (f) => `数据库没有启动，日志在 ${f.log}：${f.said}`,
    en: (f) => `The database did not start, its log is ${f.log}: ${f.said}`,
  },
  STOP_FAILED: { zh: (f) => `数据库没有停止：${f.said}`, en: (f) => `The database did not stop: ${f.said}` },
  UNREACHABLE: {
    zh: (f) => `数据库没有应答（${f.system}）。请检查 DATABASE_URL 和数据库是否在运行。`,
    en: (f) => `The database does not answer (${f.system}). Check DATABASE_URL and whether the database runs.`,
  },
  SERVER_TOO_OLD: { zh: () => "需要 PostgreSQL 15 或以上版本。", en: () => "PostgreSQL 15 or later is needed." },
  TIME_ZONE: {
    zh: (f) => `数据库会话的时区是 ${f.zone}，应为 UTC。请去掉 DATABASE_URL 里的时区设置。`,
    en: (f) => `Sessions of the database are in ${f.zone}, not in UTC. Remove the time zone from DATABASE_URL.`,
  },
  ENCODING: {
    zh: (f) => `数据库的编码是 ${f.encoding}，应为 UTF8。`,
    en: (f) => `The database is encoded in ${f.encoding}; it must be UTF8.`,
  },
  MIGRATION_CHANGED: {
    zh: (f) => `已经执行过的迁移文件被改动：${f.migrations}。请恢复原文件。`,
    en: (f) => `Migrations that were already applied have changed: ${f.migrations}. Put the original files back.`,
  },
  MIGRATION_MISSING: {
    zh: (f) => `数据库比程序新，缺少迁移：${f.migrations}。请使用新版本的程序。`,
    en: (f) => `The database is newer than this program, which lacks: ${f.migrations}. Use the newer program.`,
  },
  MIGRATION_FAILED: {
    zh: (f) => `迁移 ${f.migration} 失败，数据库保持原样：${f.said}`,
    en: (f) => `Migration ${f.migration} failed and left the database as it was: ${f.said}`,
  },
};

const NAME_LIMIT = 80;

function envSentence({ name, value, rule }: EnvProblem, lang: Lang): string {
  const shown = value === "" ? name : `${name}=${value.slice(0, NAME_LIMIT)}`;
  return `${shown} ${RULES[rule][lang]}`;
}

/** What a database command refuses. */
const CONFLICTS: Record<string, Sentence> = {
  REAL_DATA: {
    zh: (f) => `数据库里有 ${f.imports} 次真实导入，没有清空。确实要清空请加 --yes。`,
    en: (f) => `The database holds ${f.imports} real imports and was not emptied. Add --yes if that is what you want.`,
  },
  NOT_EMPTY: {
    zh: () => "数据库不是空的，或者示例区县已被移除过，没有载入。可以先运行 db reset。",
    en: () => "The database is not empty, or the example district was removed before: nothing was loaded. Run db reset first.",
  },
};

/** Sentences for wrong settings or a database that cannot be used, one a line; null for anything else. */
export function startFailureSentences(error: unknown, lang: Lang): string[] | null {
  if (error instanceof EnvError) return error.problems.map((problem) => envSentence(problem, lang));
  if (!(error instanceof DomainError) || error.code !== "DATABASE_UNAVAILABLE") return null;
  return [REASONS[error.facts.reason as UnavailableReason][lang](error.facts)];
}

/** The same, and what a database command refuses. */
export function databaseSentences(error: unknown, lang: Lang): string[] | null {
  const conflict = error instanceof DomainError ? CONFLICTS[String(error.facts.reason)] : undefined;
  return conflict && error instanceof DomainError ? [conflict[lang](error.facts)] : startFailureSentences(error, lang);
}
