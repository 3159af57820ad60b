// What an entry says about its own state and term class. Verbs such as 持续推进 inside a measure say nothing about either.
import type { LiveState, TermClass } from "@rectify/domain/finding";

export type StatedStatus = { status: LiveState | null; termClass: TermClass | null };

/** In order: 基本完成 before 完成, 未完成 before 完成. */
const STATUS_WORDS: readonly (readonly [RegExp, LiveState])[] = [
  [/(?:尚未|未)(?:启动|开始|整改(?!完|到))/, "NOT_STARTED"],
  [/基本完成|阶段性|基本整改到位/, "STAGE_COMPLETED"],
  [/未完成|未整改(?:完成|到位)|部分(?:完成|整改)|正在|整改中|推进中|进行中/, "IN_PROGRESS"],
  [/已?销号/, "CLOSED"],
  [/完成|整改到位|已整改|整改完毕|已办结/, "COMPLETED"],
];
const CLASS_WORDS: readonly (readonly [RegExp, TermClass])[] = [
  [/长期坚持|(?:需|并|且|已|,|^)(?:要)?持续(?:整改|推进|坚持|巩固)|坚持长期/, "SUSTAINED"],
  [/立行立改|立改立行|即知即改/, "IMMEDIATE"],
  [/限期整改|限时整改/, "TIME_LIMITED"],
];

/** The state and class a status line's value names (完成, 基本完成并长期坚持); both null when it names none. */
export function statusOf(words: string): StatedStatus {
  return { status: first(STATUS_WORDS, words), termClass: first(CLASS_WORDS, words) };
}

/**
 * A sentence that is about the entry's state and nothing else: 该问题已完成整改 / 正在整改 / 该问题需持续整改 / 已于2024年8月完成整改.
 * Null for any other sentence.
 */
export function statusSentence(sentence: string): StatedStatus | null {
  return SENTENCE.test(sentence) ? statusOf(sentence) : null;
}

const PHRASE = [
  "已(?:于[^,。]{2,16})?(?:全部|基本|部分|阶段性)?(?:完成(?:整改)?|整改完成|整改到位|整改完毕|整改|销号)",
  "(?:全部|基本|阶段性|部分)(?:完成(?:整改)?|整改到位)",
  "(?:整改)?(?:已完成|完成整改|整改完成|基本完成|整改到位)",
  "正在(?:持续)?(?:整改|推进)(?:整改|中)?(?:落实)?",
  "(?:整改|推进|进行)中",
  "(?:尚未|未)(?:完成)?(?:整改)?(?:完成|启动|到位)?",
  "(?:需|需要|应|将)(?:要)?(?:持续|长期)(?:整改|推进|坚持)(?:整改)?",
  "(?:属)?(?:长期坚持|立行立改|限期整改|持续整改)(?:类)?(?:问题|事项)?",
].join("|");
const SENTENCE = new RegExp(
  `^(?:目前,?|现|截至[^,。]{2,15},)?(?:(?:该|此|本|上述|以上)(?:项|条|类|个)?问题,?)?(?:目前,?)?(?:${PHRASE})` +
    "(?:,?(?:并|且|需|将)*(?:长期坚持|持续(?:推进|巩固|整改|坚持)))?$",
);

function first<T>(words: readonly (readonly [RegExp, T])[], text: string): T | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
