// Headings with their bodies → the entries of a bulletin: those that carry measures, at whatever depth.
import type { BulletinItem, BulletinMeasure } from "@rectify/domain/bulletin";
import type { Span } from "@rectify/domain/issue";
import { suggestCategory } from "@rectify/domain/suggest-category";
import { type StatedStatus, statusOf, statusSentence } from "./entry-status.ts";
import * as words from "./line-words.ts";
import { type MappedText, readable, sliceMapped, spanOf } from "./mapped-text.ts";
import { splitMeasures } from "./measures.ts";
import { type Node, tellsMeasures } from "./outline.ts";

/** Which per-entry facts the bulletin states somewhere: an owner or due date has no field in an entry, but must not be called unstated. */
export type Entries = { items: BulletinItem[]; statesDueDates: boolean; statesOwners: boolean };

export function entriesOf(raw: string, nodes: readonly Node[]): Entries {
  const items: BulletinItem[] = [];
  for (const node of nodes) {
    if (node.children.length > 0 && !tellsMeasures(node)) continue;
    const body = readBody(node.body);
    const measures = splitMeasures(body.measures).map((parts, i) => measureOf(raw, parts, i + 1));
    if (measures.length > 0) items.push(itemOf(raw, node, body, measures, items.length + 1));
  }
  const lines = nodes.flatMap((node) => node.body.map(({ text }) => text));
  return {
    items,
    statesDueDates: lines.some((line) => words.DUE_LABEL.test(line)),
    statesOwners: lines.some((line) => words.OWNER_LABEL.test(line)),
  };
}

type Body = StatedStatus & { measures: MappedText[] };

/** Takes labels and the status sentence off a body; what remains are the paragraphs that tell measures. */
function readBody(paragraphs: readonly MappedText[]): Body {
  const body: Body = { status: null, termClass: null, measures: [] };
  const results: MappedText[] = [];
  let target = body.measures;
  let labelled = false;
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    if (words.STATUS_LABEL.test(text) || words.CLASS_LABEL.test(text)) {
      take(body, statusOf(text.slice(text.indexOf(":") + 1)));
    } else if (words.DUE_LABEL.test(text) || words.OWNER_LABEL.test(text) || words.FINDING_LABEL.test(text)) {
      // facts about the finding, not measures
    } else {
      const label = words.MEASURES_LABEL.exec(text) ?? words.RESULTS_LABEL.exec(text);
      if (label) {
        // What stands above the first label describes the finding; what a further label opens tells results.
        if (!labelled) body.measures = [];
        target = words.RESULTS_LABEL.test(text) || body.measures.some((part) => part.text !== "") ? results : body.measures;
        labelled = true;
      }
      target.push(withoutStatus(sliceMapped(paragraph, label?.[0].length ?? 0), body, target.length === 0));
    }
  }
  body.measures = body.measures.filter(({ text }) => text !== "");
  if (body.measures.length === 0) body.measures = results.filter(({ text }) => text !== "");
  return body;
}

/** A first sentence that only tells the status gives the status; it stays as the text when nothing else follows it. */
function withoutStatus(paragraph: MappedText, body: Body, first: boolean): MappedText {
  const stop = paragraph.text.search(/[。;]|$/);
  const stated = first ? statusSentence(paragraph.text.slice(0, stop)) : null;
  if (!stated) return paragraph;
  take(body, stated);
  const rest = sliceMapped(paragraph, stop + 1);
  return rest.text === "" ? paragraph : rest;
}

function take(body: Body, stated: StatedStatus): void {
  body.status ??= stated.status;
  body.termClass ??= stated.termClass;
}

function measureOf(raw: string, parts: readonly MappedText[], seq: number): BulletinMeasure {
  const span = around(parts);
  return { seq, text: readable(raw.slice(span.start, span.end)), span };
}

function itemOf(raw: string, node: Node, body: Body, measures: BulletinMeasure[], seq: number): BulletinItem {
  const ancestors = ancestorsOf(node).map((ancestor) => titleOf(raw, ancestor));
  const aspect = ancestors[0] ?? null;
  const title = titleOf(raw, node);
  const tagged = statusOf(node.heading.tag ?? "");
  return {
    seq,
    title,
    aspect,
    parent: ancestors.length > 1 ? (ancestors.at(-1) ?? null) : null,
    status: body.status ?? tagged.status,
    termClass: body.termClass ?? tagged.termClass,
    category: suggestCategory(title, aspect)?.code ?? null,
    measures,
    span: around([node.paragraph, ...node.body]),
  };
}

function titleOf(raw: string, { paragraph, heading }: Node): string {
  if (heading.to <= heading.from) return "";
  const { start, end } = spanOf(paragraph, heading.from, heading.to);
  return readable(raw.slice(start, end));
}

/** From the highest heading down to the one above the node. */
function ancestorsOf(node: Node): Node[] {
  return node.parent ? [...ancestorsOf(node.parent), node.parent] : [];
}

function around(parts: readonly MappedText[]): Span {
  const filled = parts.filter(({ text }) => text !== "");
  return { start: spanOf(filled[0] as MappedText).start, end: spanOf(filled.at(-1) as MappedText).end };
}
