// The figures a bulletin declares about itself. A zero is a figure, a missing one stays missing, and money of different kinds is never summed.
import type { DeclaredKey } from "@rectify/domain/bulletin";
import type { Span } from "@rectify/domain/issue";
import { rateTenths } from "@rectify/domain/ratio";
import { NUMBER, numberOf } from "./chinese-number.ts";
import { readCountSentence } from "./count-sentence.ts";
import { type MappedText, spanOf } from "./mapped-text.ts";
import { sentencesOf } from "./sentences.ts";

export type Declared = {
  counts: Partial<Record<DeclaredKey, number>>;
  spans: Partial<Record<DeclaredKey, Span>>;
  /** True when the rate was computed from completed and findings. */
  rateInferred: boolean;
  /** Decimals of the rate as stated in per cent (98.71 has 2). */
  rateDecimals: number;
};

const N = `(${NUMBER})`;
const UNIT = "(?:个|项|条|件)";
const OF = "(?:的)?(?:具体)?(?:问题|事项)?(?:共|共计|有|为)?";
/** A status word that is not part of a longer one. */
const DONE = "(?<!基本|阶段性|未|尚未|部分|正在|持续)(?:完成整改|整改完成|整改到位|完成|销号)";
const STAGE = "(?:基本完成|阶段性完成|取得阶段性(?:成果|成效|进展)|基本整改到位)(?:整改)?";
const GOING = "(?:正在整改|正在推进|持续整改|持续推进|整改中|推进中|部分整改|部分完成)(?:整改)?";
const NOT_DONE = "(?:尚未完成|未完成|尚未整改|未整改到位|未整改)(?:整改)?";

const behind = (words: string): RegExp => new RegExp(`${words}${OF}${N}${UNIT}`);
const before = (words: string): RegExp => new RegExp(`${N}${UNIT}(?:具体)?(?:问题)?(?:已|均已|已经)?(?:全部)?${words}`);

/** In each list the first pattern that matches anywhere wins. */
const FIGURES: readonly (readonly [DeclaredKey, readonly RegExp[]])[] = [
  ["completed", [behind(`已?${DONE}`), before(DONE)]],
  ["stageCompleted", [behind(STAGE), before(STAGE)]],
  ["inProgress", [behind(GOING), before(GOING)]],
  ["notCompleted", [behind(NOT_DONE), before(NOT_DONE)]],
  ["tasks", [new RegExp(`${N}[条项个](?:具体)?(?:整改)?任务`)]],
  ["units", [new RegExp(`${N}(?:家(?:责任|牵头)?(?:单位|部门)|个(?:责任|牵头)(?:单位|部门|处室|科室))`)]],
  [
    "immediate",
    [new RegExp(`立行立改(?:类)?(?:的)?(?:问题|事项|件)?${N}${UNIT}`), new RegExp(`${N}${UNIT}立行立改(?:类)?(?:的)?(?:问题|事项)`)],
  ],
  ["petitions", [new RegExp(`信访(?:举报)?(?:件|问题)?${N}(?:件|个)`), new RegExp(`${N}(?:件|个)信访(?:举报)?件?`)]],
  ["penalties", [new RegExp(`(?:党纪政务|党纪政纪|党纪|政务)处分${N}人`), new RegExp(`${N}人(?:受到|给予)?(?:党纪政务|党纪政纪)处分`)]],
  ["organisationalHandling", [new RegExp(`组织处理${N}人`)]],
  ["formalWarningTalk", [new RegExp(`诫勉(?:谈话)?${N}人`)]],
  ["criticism", [new RegExp(`批评教育(?:帮助)?${N}人`)]],
  [
    "rules",
    [
      new RegExp(`(?:制定|修订|完善|建立|出台|健全|新建)[^,。;\\d]{0,12}制度${N}[项个]`),
      new RegExp(`${N}[项个](?:规章|管理|工作|内部)?制度`),
    ],
  ],
];
const MONEY = new RegExp(`(?:追缴|追回)(?:违规|违纪|相关|各类|有关)?(?:资金|款项|金额)?(?:共计?)?${N}(万|亿)?元`);
const RATE = /(?<!按期|按时|资金)(?:整改)?(?:完成率|整改率)(?:为|达到?|是)?(\d{1,3}(?:\.(\d+))?)%/;

/** Reads the declared figures out of the paragraphs outside the entries; the first statement of a figure counts. */
export function readDeclared(paragraphs: readonly MappedText[]): Declared {
  const declared: Declared = { counts: {}, spans: {}, rateInferred: false, rateDecimals: 0 };
  const sentences = paragraphs.flatMap(sentencesOf);
  for (const sentence of sentences) {
    const counts = readCountSentence(sentence.text);
    if (!counts) continue;
    for (const { key, value, from, to } of counts) put(declared, key, value, spanOf(sentence, from, to));
    break;
  }
  for (const sentence of sentences) {
    for (const [key, patterns] of FIGURES) readFigure(declared, key, patterns, sentence);
    readMoney(declared, sentence);
    readRate(declared, sentence);
  }
  inferRate(declared);
  return declared;
}

function readFigure(declared: Declared, key: DeclaredKey, patterns: readonly RegExp[], sentence: MappedText): void {
  const m = patterns.map((pattern) => pattern.exec(sentence.text)).find((found) => found !== null);
  const value = m ? numberOf(m[1] as string) : null;
  if (m && value !== null) put(declared, key, value, spanOf(sentence, m.index, m.index + m[0].length));
}

function readMoney(declared: Declared, sentence: MappedText): void {
  const m = MONEY.exec(sentence.text);
  if (!m || !/^\d/.test(m[1] as string)) return;
  const exponent = m[2] === "万" ? 0 : m[2] === "亿" ? 4 : -4;
  const value = Number(`${(m[1] as string).replaceAll(",", "")}e${exponent}`);
  put(declared, "recoveredWan", value, spanOf(sentence, m.index, m.index + m[0].length));
}

function readRate(declared: Declared, sentence: MappedText): void {
  const m = RATE.exec(sentence.text);
  if (!m || declared.counts.rate !== undefined) return;
  declared.rateDecimals = m[2]?.length ?? 0;
  put(declared, "rate", Number(`${m[1]}e-2`), spanOf(sentence, m.index, m.index + m[0].length));
}

function inferRate(declared: Declared): void {
  const { completed: done, findings: total, rate } = declared.counts;
  if (rate !== undefined || done === undefined || total === undefined || done > total) return;
  const tenths = rateTenths({ done, total });
  if (tenths === null) return;
  declared.counts.rate = tenths / 1000;
  declared.rateInferred = true;
}

function put(declared: Declared, key: DeclaredKey, value: number, span: Span): void {
  if (declared.counts[key] !== undefined) return;
  declared.counts[key] = value;
  declared.spans[key] = span;
}
