// The facts of a published bulletin: what it declares, what it lists, and where each fact stands in its text. Nothing here enters a denominator.
import type { LiveState, TermClass } from "./finding.ts";
import type { BulletinIssue, Span } from "./issue.ts";
import type { LocalDate } from "./local-date.ts";

/** Figures a bulletin states about itself. Absent = not stated; 0 is a stated zero. `rate` is as stated (0.9265). */
export const DECLARED_KEYS = [
  "aspects",
  "items",
  "findings",
  "completed",
  "stageCompleted",
  "inProgress",
  "notCompleted",
  "rate",
  "units",
  "tasks",
  "manifestations",
  "immediate",
  "petitions",
  "penalties",
  "organisationalHandling",
  "formalWarningTalk",
  "criticism",
  "rules",
  "recoveredWan",
] as const;
export type DeclaredKey = (typeof DECLARED_KEYS)[number];

export type BulletinMeasure = { seq: number; text: string; span: Span };

export type BulletinItem = {
  seq: number;
  title: string;
  aspect: string | null;
  /** The heading between aspect and entry, where the bulletin nests one. */
  parent: string | null;
  /** Only where the entry itself states one. */
  status: LiveState | null;
  termClass: TermClass | null;
  /** Suggested from the title by the taxonomy's cues; null when nothing matches. */
  category: string | null;
  measures: BulletinMeasure[];
  span: Span;
};

export type BulletinFacts = {
  /** The unit's name as the title gives it, without 中共. */
  unit: string | null;
  committeeTerm: string | null;
  round: string | null;
  group: string | null;
  onSite: { from: LocalDate | null; to: LocalDate | null };
  feedbackOn: LocalDate | null;
  asOf: LocalDate | null;
  /** Names of facts that a rule supplied ("asOf", "rate", …). */
  inferred: string[];
  declared: Partial<Record<DeclaredKey, number>>;
  listed: { aspects: number; items: number; findings: number; measures: number };
  items: BulletinItem[];
  publication: {
    on: LocalDate | null;
    window: { from: LocalDate; to: LocalDate } | null;
    phone: string | null;
    post: string | null;
    email: string | null;
  };
  /** Path of a fact ("unit", "onSite.from", "declared.items", "publication.phone") → where it stands. */
  spans: Record<string, Span>;
  issues: BulletinIssue[];
};

/** Where a paragraph of the text begins (UTF-16 offset), for showing the text: it runs on to the next one, over line breaks inside a sentence. */
export type SourceParagraph = { start: number; kind: "title" | "section" | "text" };
