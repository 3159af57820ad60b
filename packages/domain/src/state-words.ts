// The words ledgers use for states, term classes and the close-out flag. A word that is not here is asked about, never guessed.
import type { State, TermClass } from "./finding.ts";

/** The word our own workbooks print for a state. */
export const STATE_NAMES: Readonly<Record<State, string>> = {
  NOT_STARTED: "未启动",
  IN_PROGRESS: "整改中",
  STAGE_COMPLETED: "阶段性完成",
  COMPLETED: "已完成",
  CLOSED: "已销号",
  CANCELLED: "已撤销",
};

/** The word our own workbooks print for a term class. */
export const TERM_CLASS_NAMES: Readonly<Record<TermClass, string>> = {
  IMMEDIATE: "立行立改",
  TIME_LIMITED: "限期整改",
  SUSTAINED: "长期坚持",
};

export const STATE_SYNONYMS: Readonly<Record<State, readonly string[]>> = {
  NOT_STARTED: ["未启动", "尚未启动", "未开始"],
  IN_PROGRESS: ["整改中", "正在整改", "正在推进", "未完成"],
  STAGE_COMPLETED: ["阶段性完成", "基本完成"],
  COMPLETED: ["已完成", "完成", "待验收", "已完成待验收"],
  CLOSED: ["已销号", "销号"],
  CANCELLED: ["已撤销", "撤销"],
};

/** As a state word it says two things: done for this stage, and of class SUSTAINED. */
export const SUSTAINED_WORD = TERM_CLASS_NAMES.SUSTAINED;

const CLOSED_WORDS = new Map(
  Object.entries({
    是: true,
    已销号: true,
    "√": true,
    "✓": true,
    "✔": true,
    否: false,
    未销号: false,
    "×": false,
    "✗": false,
    "✘": false,
  }),
);

const stateOf = new Map(Object.entries(STATE_SYNONYMS).flatMap(([state, words]) => words.map((word) => [word, state as State])));
const classOf = new Map(Object.entries(TERM_CLASS_NAMES).map(([termClass, word]) => [word, termClass as TermClass]));

/** NFKC, without spaces, brackets and closing punctuation: "已完成（待验收）" → "已完成待验收". */
function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s()[\]【】。.;；,，]/g, "");
}

/** What a state word says, or null when it is none. `termClass` is set only by 长期坚持. */
export function parseStateWord(text: string): { state: State; termClass: TermClass | null } | null {
  const word = plain(text);
  if (word === SUSTAINED_WORD) return { state: "STAGE_COMPLETED", termClass: "SUSTAINED" };
  const state = stateOf.get(word);
  return state ? { state, termClass: null } : null;
}

export function parseTermClassWord(text: string): TermClass | null {
  return classOf.get(plain(text)) ?? null;
}

export function parseClosedWord(text: string): boolean | null {
  return CLOSED_WORDS.get(plain(text)) ?? null;
}
