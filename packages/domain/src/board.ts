// The answers behind the pages other than the overview. Shapes only; figures come from the same use-cases as everywhere.
import type { BulletinFacts, DeclaredKey, SourceParagraph } from "./bulletin.ts";
import type { EventType, State } from "./finding.ts";
import type { LedgerIssue } from "./issue.ts";
import type { LedgerReading } from "./ledger-row.ts";
import type { LocalDate } from "./local-date.ts";
import type { FindingRow } from "./overview.ts";
import type { SettingRow, Settings } from "./settings.ts";

export type RegionNode = { id: number; name: string; parentId: number | null; depth: number };
export type RoundRef = { id: number; name: string; committeeTerm: string; ordinal: number | null };
export type GroupRef = { id: number; name: string };
export type UnitRef = { id: number; name: string; shortName: string; regionId: number | null; findings: number };

export type InspectionRef = { inspectionId: number; unit: string; round: string };

/** What every page needs before it asks for figures. */
export type BoardContext = {
  today: LocalDate;
  zone: string;
  /** As-of days of the meetings that were held: what a view compares with when no day is chosen (see compare-day.ts). */
  meetingDays: LocalDate[];
  /** Name of the root region, shown under the product name; null while there is no region. */
  place: string | null;
  rounds: RoundRef[];
  regions: RegionNode[];
  groups: GroupRef[];
  units: UnitRef[];
  /** Units with an inspection: those the list of units shows. */
  inspectedUnits: number;
  /** Findings of today, without the cancelled ones. */
  findings: number;
  /** True while the example district is loaded. */
  example: boolean;
  /** Instant (ISO 8601, UTC) of the last change of data; null when nothing was ever recorded. */
  changedAt: string | null;
};

export type InspectionFacts = {
  inspectionId: number;
  round: string;
  roundId: number;
  group: string | null;
  onSite: { from: LocalDate | null; to: LocalDate | null };
  feedbackOn: LocalDate | null;
  /** End of the concentrated rectification period, by rule from the feedback day. */
  concentratedUntil: LocalDate | null;
  planDueOn: LocalDate | null;
  reportDueOn: LocalDate | null;
  firstResponsiblePerson: string | null;
};

/** One row of the check of a bulletin against its own list and against the ledger, on the bulletin's own day and now; null = not stated / not listed. */
export type BulletinCheckRow = {
  key: "aspects" | "items" | "findings" | "completed" | "closed";
  declared: number | null;
  listed: number | null;
  ledger: number | null;
  now: number | null;
};

export type BulletinSummary = {
  bulletinId: number;
  fileName: string;
  inspectionId: number;
  publishedOn: LocalDate | null;
  asOf: LocalDate | null;
  declared: Partial<Record<DeclaredKey, number>>;
  /** Ledger column: figures of the same inspection as of the bulletin's own as-of day where stated, else as of `ledgerAsOf`. */
  check: BulletinCheckRow[];
  ledgerAsOf: LocalDate;
  /** Day of the `now` column: the as-of day of the page. */
  nowAsOf: LocalDate;
};

export type TimelineEntry = {
  day: LocalDate;
  kind: EventType | "FEEDBACK" | "ON_SITE" | "BULLETIN" | "CONCENTRATED_UNTIL";
  /** Findings this line is about; more than one when several moved on the same day in the same way. */
  findings: { finding: string; text: string }[];
  reason: string | null;
  inferred: boolean;
};

/** A finding in the unit's tree. */
export type TreeFinding = FindingRow & {
  no: number;
  measures: number;
  latestEvent: { type: EventType; day: LocalDate; reason: string | null } | null;
};
export type TreeItem = { title: string | null; findings: TreeFinding[] };
export type TreeAspect = { title: string | null; items: TreeItem[] };

export type UnitPage = {
  unitId: number;
  name: string;
  shortName: string;
  region: string | null;
  asOf: LocalDate;
  inspections: InspectionFacts[];
  /** One tree an inspection, in the ledger's order. */
  trees: { inspectionId: number; round: string; aspects: TreeAspect[] }[];
  bulletins: BulletinSummary[];
  timeline: TimelineEntry[];
};

export type MeasureRow = { no: number; text: string; progress: string | null; dueOn: LocalDate | null };

export type EventRow = {
  seq: number;
  type: EventType;
  effectiveOn: LocalDate;
  inferred: boolean;
  newDueOn: LocalDate | null;
  voids: number | null;
  /** True when a later correction voids it. */
  voided: boolean;
  reason: string | null;
  /** Of an extension made by hand. */
  approver: string | null;
  actor: string;
  /** ISO 8601, UTC. */
  recordedAt: string;
  importId: number | null;
};

/** A stretch of days in one state, for the life line; half-open. */
export type LifeSpan = { from: LocalDate; to: LocalDate; state: State; overdue: boolean };

export type FindingPage = FindingRow & {
  asOf: LocalDate;
  /** Rises with every change; a move names the one it was made upon. */
  version: number;
  inspectionId: number;
  roundId: number;
  group: string | null;
  supportingDepartments: string[];
  categoryAssigned: "LEDGER" | "SUGGESTED" | "OFFICE" | "NONE";
  suggestedCategory: string | null;
  feedbackOn: LocalDate | null;
  progress: string | null;
  remark: string | null;
  measures: MeasureRow[];
  events: EventRow[];
  lifeLine: LifeSpan[];
};

export type Created = { rounds: string[]; units: string[]; regions: string[]; groups: string[] };

/** Contract of `import ledger`. */
export type LedgerImportResult = {
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Rows kept out by an error. */
  faulty: number;
  created: Created;
  /** Known findings of the inspections in the file that the file no longer lists; nothing happens to them. */
  missing: { finding: string; unit: string; text: string }[];
  issues: (LedgerIssue & { message: string })[];
  committed: boolean;
  importId: number | null;
  asOf: LocalDate;
};

/** What the import page shows before anything is written. */
export type LedgerPreview = LedgerImportResult & {
  fileName: string;
  sheet: string | null;
  headerRow: number | null;
  table: LedgerReading["table"] | null;
  exampleWillBeRemoved: boolean;
};

export type BulletinImportResult = Omit<BulletinFacts, "issues"> & {
  issues: (BulletinFacts["issues"][number] & { message: string })[];
  /** The check of declared against listed, in words of the reader's language. */
  summary: string;
  matched: { unitId: number | null; roundId: number | null; groupId: number | null };
  committed: boolean;
  importId: number | null;
  bulletinId: number | null;
};

export type BulletinPreview = BulletinImportResult & {
  fileName: string;
  text: string;
  check: BulletinCheckRow[] | null;
  ledgerAsOf: LocalDate | null;
  nowAsOf: LocalDate;
  paragraphs: SourceParagraph[];
  exampleWillBeRemoved: boolean;
};

/** A unit by its present and former names, the latest former one first. */
export type UnitNames = {
  unitId: number;
  name: string;
  shortName: string;
  former: { name: string; shortName: string; until: LocalDate }[];
};

export type SettingsPage = {
  today: LocalDate;
  /** Values in force today. */
  inForce: Settings;
  defaults: Settings;
  /** Every value with its day, latest day first; days to come included. */
  rows: SettingRow[];
};

export type ImportRow = {
  importId: number;
  kind: "LEDGER" | "BULLETIN";
  fileName: string;
  sha256: string;
  /** ISO 8601, UTC. */
  recordedAt: string;
  actor: string;
  asOf: LocalDate | null;
  added: number;
  changed: number;
  unchanged: number;
  skipped: number;
  unit: string | null;
  example: boolean;
  /** ISO 8601, UTC; null while it stands. */
  undoneAt: string | null;
  undoneBy: string | null;
};
