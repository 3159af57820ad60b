// Every issue of a bulletin as a sentence in Chinese and in English: what is wrong, and what to do.
import type { BulletinIssueCode } from "./issue.ts";
import type { IssueFacts } from "./issue-facts.ts";

type Sentences = Readonly<Record<BulletinIssueCode, (f: IssueFacts) => string>>;

/** The fact an issue is about, under whichever name it carries it. */
function about(f: IssueFacts, otherwise: string): string {
  for (const name of ["fact", "level"]) if (f.text(name)) return f.bulletinFact(name);
  return otherwise;
}

export const BULLETIN_SENTENCES_ZH: Sentences = {
  FILE_UNREADABLE: () => "无法读取这个文件：文件已损坏、已加密，或不是 txt、docx。请另存为 docx 或纯文本后再导入。",
  FILE_TOO_LARGE: (f) => `文件过大${f.when("limit", () => `，上限为 ${f.mib("limit")} MB`)}。请只保留通报正文后再导入。`,
  ENCODING_UNKNOWN: () => "无法识别文本编码。请另存为 UTF-8 或 GB18030 编码的文本后再导入。",
  UNIT_MISSING: () => "通报里没有写明被巡察单位。请在页面上选择，或用 --unit 指定后再导入。",
  ROUND_MISSING: () => "通报里没有写明巡察轮次。请在页面上选择，或用 --round 指定后再导入。",
  NO_ENTRIES: () => "通报里没有逐项列出的整改内容，只保存其公布的数字。请核对文件是否完整。",
  COUNTS_DISAGREE: (f) =>
    `公布的数字前后对不上${f.when("findings", (n) => `：具体问题 ${n} 个，各状态合计 ${f.text("sum")} 个`)}。按原文保存，不作改动，请与发布单位核对。`,
  LISTED_FEWER: (f) =>
    `${about(f, "条目")}列出${f.when("listed", (n) => ` ${n} 项`, "的项数")}，少于公布的${f.when("declared", (n) => ` ${n} 项`, "数字")}。请核对原文，未列出的不会补上。`,
  LISTED_MORE: (f) =>
    `${about(f, "条目")}列出${f.when("listed", (n) => ` ${n} 项`, "的项数")}，多于公布的${f.when("declared", (n) => ` ${n} 项`, "数字")}。请核对原文，两个数字都予保留。`,
  NOT_LISTED: (f) => `公布了${about(f, "条目")}${f.when("declared", (n) => ` ${n} 项`)}，但没有逐一列出。只保存公布的数字，无需处理。`,
  RATE_DISAGREES: (f) =>
    `公布的完成率${f.original}与公布的数字${f.when("findings", (n) => `（${n} 个中完成 ${f.text("completed")} 个）`)}不一致。按原文保存，请与发布单位核对。`,
  DATE_NOT_A_DAY: (f) => `${about(f, "日期")}${f.original}这一天不存在，没有采用。请核对原文。`,
  DATE_INEXACT: (f) => `${about(f, "日期")}${f.original}不够确切，没有采用。如知道具体日期，请在页面上补充。`,
  YEAR_INFERRED: (f) => `${about(f, "日期")}${f.original}没有写年份，按上下文推定${f.when("day", (d) => `为 ${d}`)}并已标明。请核对。`,
  NOT_STATED: (f) => `通报没有写明${about(f, "这一项")}，留作“未说明”。无需处理。`,
  TWO_INSPECTIONS: () => "这份通报同时涉及两次巡察，无法归到其中一次。请拆成两份后分别导入。",
};

export const BULLETIN_SENTENCES_EN: Sentences = {
  FILE_UNREADABLE: () =>
    "This file cannot be read: it is damaged, encrypted, or neither txt nor docx. Save it as docx or plain text and import it again.",
  FILE_TOO_LARGE: (f) =>
    `The file is too large${f.when("limit", () => ` (the limit is ${f.mib("limit")} MB)`)}. Keep the bulletin's text only and import again.`,
  ENCODING_UNKNOWN: () => "The text encoding is not known. Save the file in UTF-8 or GB18030 and import it again.",
  UNIT_MISSING: () => "The bulletin does not name the inspected unit. Choose it on the page or give --unit.",
  ROUND_MISSING: () => "The bulletin does not name the inspection round. Choose it on the page or give --round.",
  NO_ENTRIES: () => "The bulletin lists no entries; only its declared figures are kept. Check that the file is complete.",
  COUNTS_DISAGREE: (f) =>
    `The declared figures do not add up${f.when("findings", (n) => `: ${n} findings, but the states sum to ${f.text("sum")}`)}. They are kept as stated; check with the publisher.`,
  LISTED_FEWER: (f) =>
    `Of ${about(f, "entries")}, ${f.when("listed", (n) => n, "fewer")} are listed, fewer than the ${f.when("declared", (n) => n, "number")} declared. Check the text; nothing is added.`,
  LISTED_MORE: (f) =>
    `Of ${about(f, "entries")}, ${f.when("listed", (n) => n, "more")} are listed, more than the ${f.when("declared", (n) => n, "number")} declared. Check the text; both figures are kept.`,
  NOT_LISTED: (f) =>
    `The bulletin declares ${f.when("declared", (n) => `${n} `)}${about(f, "entries")} and lists none one by one. Only the declared figure is kept; nothing to do.`,
  RATE_DISAGREES: (f) =>
    `The stated completion rate ${f.original} is not what its own figures give${f.when("findings", (n) => ` (${f.text("completed")} of ${n})`)}. It is kept as stated; check with the publisher.`,
  DATE_NOT_A_DAY: (f) => `${f.original}, given as ${about(f, "a date")}, does not exist and was not used. Check the text.`,
  DATE_INEXACT: (f) =>
    `${f.original}, given as ${about(f, "a date")}, is not an exact day and was not used. Add the day on the page if you know it.`,
  YEAR_INFERRED: (f) =>
    `${f.original}, given as ${about(f, "a date")}, has no year; it was inferred from the text${f.when("day", (d) => ` as ${d}`)} and is marked so. Check it.`,
  NOT_STATED: (f) => `The bulletin does not state ${about(f, "this")}; it stays “not stated”. Nothing to do.`,
  TWO_INSPECTIONS: () => "The bulletin speaks of two inspections and fits neither alone. Split it and import the parts.",
};
