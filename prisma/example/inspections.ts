// Which unit was inspected in which round, how much was found, and the story its rectification tells.
import type { RoundId } from "./calendar.ts";

export type Story =
  /** Everything closed, and on time. */
  | "exemplary"
  /** Everything declared when its bulletin came out; afterwards some of it is returned. */
  | "published"
  | "diligent"
  | "steady"
  | "slack"
  /** Many findings never declared. */
  | "late"
  /** Asks for an extension of everything, then for a second one. */
  | "extends"
  /** What was closed comes back. */
  | "relapses"
  /** Declares completion and leaves it there for months. */
  | "parks"
  /** Feedback a few days old, still drawing up its plan. */
  | "new";

export type Inspection = { unit: string; round: RoundId; findings: number; story: Story };

export const INSPECTIONS: readonly Inspection[] = [
  { unit: "education", round: 2, findings: 24, story: "diligent" },
  { unit: "housing", round: 2, findings: 24, story: "slack" },
  { unit: "health", round: 2, findings: 12, story: "steady" },
  { unit: "civil", round: 2, findings: 17, story: "diligent" },
  { unit: "baishi", round: 2, findings: 22, story: "steady" },
  { unit: "beihu", round: 2, findings: 20, story: "steady" },
  { unit: "qingshanqiao", round: 2, findings: 18, story: "diligent" },
  { unit: "grain", round: 2, findings: 17, story: "steady" },
  { unit: "maternity", round: 2, findings: 16, story: "diligent" },
  { unit: "veterans", round: 2, findings: 11, story: "diligent" },
  { unit: "fenghuangling", round: 2, findings: 17, story: "steady" },
  { unit: "labour", round: 2, findings: 19, story: "steady" },
  { unit: "reform", round: 2, findings: 19, story: "diligent" },
  { unit: "vocational", round: 2, findings: 16, story: "steady" },
  { unit: "water", round: 3, findings: 21, story: "published" },
  { unit: "market", round: 3, findings: 15, story: "relapses" },
  { unit: "investment", round: 3, findings: 27, story: "late" },
  { unit: "enforcement", round: 3, findings: 28, story: "slack" },
  { unit: "planning", round: 3, findings: 21, story: "extends" },
  { unit: "hospital", round: 3, findings: 23, story: "parks" },
  { unit: "emergency", round: 3, findings: 20, story: "diligent" },
  { unit: "farming", round: 3, findings: 20, story: "steady" },
  { unit: "linjiang", round: 3, findings: 19, story: "steady" },
  { unit: "wangyue", round: 3, findings: 17, story: "diligent" },
  { unit: "liuhe", round: 3, findings: 19, story: "slack" },
  { unit: "audit", round: 3, findings: 15, story: "exemplary" },
  { unit: "culture", round: 3, findings: 21, story: "diligent" },
  { unit: "commerce", round: 4, findings: 19, story: "diligent" },
  { unit: "services", round: 4, findings: 16, story: "diligent" },
  { unit: "justice", round: 4, findings: 15, story: "steady" },
  { unit: "transit", round: 4, findings: 14, story: "slack" },
  { unit: "tourism", round: 4, findings: 16, story: "steady" },
  { unit: "chinese-medicine", round: 4, findings: 15, story: "steady" },
  { unit: "gucheng", round: 4, findings: 16, story: "diligent" },
  { unit: "zhonglou", round: 4, findings: 12, story: "steady" },
  { unit: "shuangxi", round: 4, findings: 13, story: "slack" },
  { unit: "daping", round: 4, findings: 14, story: "new" },
  { unit: "middle-school", round: 4, findings: 11, story: "diligent" },
  { unit: "petitions", round: 4, findings: 4, story: "steady" },
  // Inspected a second time, more narrowly.
  { unit: "housing", round: 4, findings: 9, story: "steady" },
  { unit: "baishi", round: 4, findings: 8, story: "diligent" },
];
