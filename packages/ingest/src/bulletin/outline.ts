// The progress section as a tree of headings, each with the paragraphs that stand under it.
import { type Heading, readHeading } from "./heading.ts";
import { isLabelled, MEASURES_LABEL, OPENS_WITH_ORDINAL } from "./line-words.ts";
import { type MappedText, sliceMapped } from "./mapped-text.ts";
import type { Rank } from "./mark.ts";
import type { Placed } from "./sections.ts";

export type Node = {
  paragraph: MappedText;
  rank: Rank;
  heading: Heading;
  parent: Node | null;
  children: Node[];
  /** What runs on behind the heading, then the paragraphs under it. */
  body: MappedText[];
};

/** All headings of the progress zones in order. Numbered measures under a label stay in the body of their entry. */
export function outlineOf(placed: readonly Placed[]): Node[] {
  const nodes: Node[] = [];
  let current: Node | null = null;
  for (const { text, zone, mark, section } of placed) {
    if (zone !== "progress" || section) {
      current = null;
      continue;
    }
    if (!mark) {
      current?.body.push(text);
      continue;
    }
    const heading = readHeading(text.text, mark.length);
    if (current && mark.rank > current.rank && heading.form === "plain" && tellsMeasures(current)) {
      current.body.push(text);
      continue;
    }
    const parent: Node | null = parentFor(mark.rank, current);
    const rest = sliceMapped(text, heading.restFrom);
    current = { paragraph: text, rank: mark.rank, heading, parent, children: [], body: rest.text === "" ? [] : [rest] };
    parent?.children.push(current);
    nodes.push(current);
  }
  return foldNumberedMeasures(nodes);
}

function parentFor(rank: Rank, current: Node | null): Node | null {
  let candidate = current;
  while (candidate && candidate.rank >= rank) candidate = candidate.parent;
  return candidate;
}

/** True when the node's own body has begun to tell measures. */
export function tellsMeasures(node: Node): boolean {
  return node.body.some(({ text }) => MEASURES_LABEL.test(text) || OPENS_WITH_ORDINAL.test(text) || /[。;:]一是/.test(text));
}

/** Under a finding, plain numbered paragraphs with nothing of their own are its measures, not findings of a deeper level. */
function foldNumberedMeasures(nodes: readonly Node[]): Node[] {
  const folded = new Set<Node>();
  for (const node of nodes) {
    const { children } = node;
    if (node.heading.form === "finding" && children.length > 0 && children.every(isBareParagraph)) {
      for (const child of children) {
        folded.add(child);
        node.body.push(child.paragraph);
      }
      node.children = [];
    }
  }
  return nodes.filter((node) => !folded.has(node));
}

function isBareParagraph(node: Node): boolean {
  const { text } = node.paragraph;
  const ownText = sliceMapped(node.paragraph, node.heading.restFrom).text;
  const single = node.body.length <= (ownText === "" ? 0 : 1);
  return single && node.children.length === 0 && node.heading.form === "plain" && !/[。;:,]一是/.test(text) && !isLabelled(ownText);
}
