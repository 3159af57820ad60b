// Which date mention is which fact: by the words of its sentence.
import { type DateMention, datesIn, rangesIn } from "./date-mention.ts";
import type { MappedText } from "./mapped-text.ts";
import type { Placed } from "./sections.ts";
import { sentencesOf } from "./sentences.ts";
import type { Dated, DatedFact } from "./timeline.ts";

type Found = Partial<Record<DatedFact, Dated>>;

/** Looks for the dated facts in the paragraphs outside the entries and, for the day of publication, in the lines before the title. */
export function findDates(outside: readonly Placed[], head: readonly MappedText[]): Found {
  const sentences = outside.flatMap(({ text }) => sentencesOf(text));
  const closing = outside.filter(({ zone }) => zone === "closing" || zone === "lead").map(({ text }) => text);
  return { ...onSite(sentences), ...feedback(sentences), ...asOf(sentences), ...published(closing, head), ...disclosure(closing) };
}

function onSite(sentences: readonly MappedText[]): Found {
  for (const source of sentences) {
    const range = rangesIn(source.text).find(({ from }) => !/公[开示]|截至/.test(source.text.slice(0, from.start)));
    if (range && /巡[察视]|审计|进驻|驻点/.test(source.text.slice(range.to.end)) && !/公[开示](?:期限|时间|期)/.test(source.text)) {
      return { "onSite.from": { mention: range.from, source }, "onSite.to": { mention: range.to, source, rangeStart: "onSite.from" } };
    }
  }
  return {};
}

/** The unit's own doings with the feedback are not the day of feedback. */
const OWN_MEETING = /召开(?!.{0,8}反馈)|学习|研究|审议|制定|印发|传达|对照/;
const FED_BACK = /反馈(?:了|会|意见|情况|巡[察视]|问题)?/g;

function feedback(sentences: readonly MappedText[]): Found {
  for (const source of sentences) {
    const { text } = source;
    const ends = new Set(rangesIn(text).flatMap(({ from, to }) => [from.start, to.start]));
    const dates = datesIn(text).filter((d) => !ends.has(d.start) && !countsFrom(text, d));
    for (const told of text.matchAll(FED_BACK)) {
      const mention = dates.findLast((d) => d.end <= told.index) ?? meetingAfter(text, told.index, dates);
      if (mention && !OWN_MEETING.test(text.slice(mention.end, told.index))) return { feedbackOn: { mention, source } };
    }
  }
  return {};
}

/** 反馈会于2024年5月30日召开. */
function meetingAfter(text: string, at: number, dates: readonly DateMention[]): DateMention | undefined {
  return dates.find((d) => /^反馈(?:会议?|意见)?(?:于|在)$/.test(text.slice(at, d.start)));
}

function asOf(sentences: readonly MappedText[]): Found {
  for (const source of sentences) {
    const mention = datesIn(source.text).find((d) => countsFrom(source.text, d));
    if (mention) return { asOf: { mention, source } };
  }
  return {};
}

/** True for the date of 截至8月29日. */
function countsFrom(text: string, date: DateMention): boolean {
  return /截[至止](?:到)?$/.test(text.slice(Math.max(0, date.start - 3), date.start));
}

function published(closing: readonly MappedText[], head: readonly MappedText[]): Found {
  for (const source of closing.toReversed()) {
    const mention = datesIn(source.text).at(-1);
    const wholeLine = mention && mention.end >= source.text.length - 1;
    const signed = mention && /^\(?$|(?:党组|党委|委员会|工委|支部)\(?$/.test(source.text.slice(0, mention.start));
    if (mention && wholeLine && signed) return { "publication.on": { mention, source } };
  }
  for (const source of [...head, ...closing]) {
    const label = /发布(?:时间|日期):?/.exec(source.text);
    const mention = label && datesIn(source.text).find((d) => d.start === label.index + label[0].length);
    if (mention) return { "publication.on": { mention, source } };
  }
  return {};
}

function disclosure(closing: readonly MappedText[]): Found {
  for (const source of closing) {
    const label = /公[开示](?:期限|时间|期)/.exec(source.text);
    const range = label && rangesIn(source.text).find(({ from }) => from.start >= label.index && from.start - label.index <= 12);
    if (range) {
      return {
        "publication.window.from": { mention: range.from, source },
        "publication.window.to": { mention: range.to, source, rangeStart: "publication.window.from" },
      };
    }
  }
  return {};
}
