// One heading paragraph → the title it gives, how it is phrased, and the text that runs on after it.
import { OPENS_WITH_ORDINAL } from "./line-words.ts";

/** "finding": 关于“…”的问题; "aspect": 在“…”方面, 反馈问题：…; "plain": any other words. */
export type HeadingForm = "finding" | "aspect" | "plain";
/** Offsets into the paragraph's text. `tag` is a bracketed word behind the title (已完成整改). */
export type Heading = { form: HeadingForm; from: number; to: number; tag: string | null; restFrom: number };

const INTRO = /^(?:反馈(?:的)?(?:第.{1,3}个)?问题:)?(?:关于|针对|对照|对于|对|在|围绕|聚焦)?(?=“)/;
const TAIL =
  /^(?:等)?(?:(?:的)?(?:这一)?方面)?(?:存在)?(?:的)?(?:主要|突出|具体)?(?:问题)?(?:的)?(?:整改)?(?:落实|工作)?(?:进展|完成)?(?:情况)?/;
/** Only words of a status or class: (试行) belongs to the title. */
const TAG = /^\(((?:已|基本|阶段性|正在|尚未|未|长期|持续|立行|限期|整改)[^()]{1,10})\)/;

/** Reads the heading that starts at `at` (behind its mark) in a folded paragraph. */
export function readHeading(text: string, at: number): Heading {
  return quotedHeading(text, at) ?? phrasedHeading(text, at) ?? plainHeading(text, at);
}

function quotedHeading(text: string, at: number): Heading | null {
  const intro = INTRO.exec(text.slice(at));
  if (!intro) return null;
  const open = at + intro[0].length;
  const close = closingQuote(text, open);
  if (close === null) return null;
  const tail = (TAIL.exec(text.slice(close + 1)) as RegExpExecArray)[0];
  const form = tail.includes("方面") && !tail.includes("问题") ? "aspect" : "finding";
  return finish(text, form, open + 1, close, close + 1 + tail.length);
}

/** The quotation mark that closes the title: by depth, or the last one before 问题 or 方面 where the marks do not pair. */
function closingQuote(text: string, open: number): number | null {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === "“") depth++;
    else if (text[i] === "”" && --depth === 0) {
      if (endsTitle(text, i)) return i;
      break;
    }
  }
  const sentence = text.slice(open, firstStop(text, open, /。/));
  const last = [...sentence.matchAll(/”(?=(?:的)?(?:这一)?(?:问题|方面))/g)].at(-1);
  if (last) return open + last.index;
  const only = sentence.lastIndexOf("”");
  return only > 0 ? open + only : null;
}

function endsTitle(text: string, close: number): boolean {
  const rest = text.slice(close + 1);
  const tail = (TAIL.exec(rest) as RegExpExecArray)[0];
  return tail !== "" || /^(?:$|[。;:,(.])/.test(rest) || OPENS_WITH_ORDINAL.test(rest);
}

const FINDING_PHRASE = /^(?:关于|针对)(.+?)(?:的)?问题(?:的)?(?:整改)?(?:落实)?(?:进展|完成)?(?:情况)?(?=$|[。;:,(])/;
const ASPECT_PHRASE =
  /^(?:反馈(?:的)?问题:|在|关于)(.+?)(?:方面)(?:的)?(?:存在)?(?:的)?(?:问题)?(?:的)?(?:整改)?(?:落实)?(?:情况)?(?=$|[。;:,(])/;
const FED_BACK = /^反馈(?:的)?问题:([^。]+)/;

function phrasedHeading(text: string, at: number): Heading | null {
  const sentence = text.slice(at, firstStop(text, at, /。/));
  const forms: readonly (readonly [HeadingForm, RegExp])[] = [
    ["finding", FINDING_PHRASE],
    ["aspect", ASPECT_PHRASE],
    ["aspect", FED_BACK],
  ];
  for (const [form, phrase] of forms) {
    const m = phrase.exec(sentence);
    if (!m) continue;
    const from = at + m[0].indexOf(m[1] as string);
    return finish(text, form, from, from + (m[1] as string).length, at + m[0].length);
  }
  return null;
}

function plainHeading(text: string, at: number): Heading {
  let to = firstStop(text, at, /[。;!?]/);
  const colon = text.indexOf(":", at);
  if (colon >= 0 && colon < to && (colon === text.length - 1 || OPENS_WITH_ORDINAL.test(text.slice(colon + 1)))) to = colon;
  const bracket = text.lastIndexOf("(", to);
  const tagged = bracket > at && text[to - 1] === ")" && TAG.test(text.slice(bracket, to));
  if (tagged) to = bracket;
  return finish(text, "plain", at, to, to);
}

function finish(text: string, form: HeadingForm, from: number, to: number, end: number): Heading {
  const tag = TAG.exec(text.slice(end));
  const after = end + (tag?.[0].length ?? 0);
  const stop = /^[。:;,.]/.exec(text.slice(after));
  return { form, from, to, tag: tag?.[1] ?? null, restFrom: after + (stop?.[0].length ?? 0) };
}

function firstStop(text: string, at: number, stop: RegExp): number {
  const found = text.slice(at).search(stop);
  return found < 0 ? text.length : at + found;
}
