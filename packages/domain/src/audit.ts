// The audit trail as others see it: rows, the head of its chain, and what a check of the chain found.
import { z } from "zod";
import { localDateSchema } from "./local-date.ts";

/** Number of rows, and the hash of the last one: who keeps it elsewhere notices a cut-off end. */
export type AuditHead = { rows: number; hash: string };

/** What does not fit at a row: its number, the hash of the row before, its own hash, or the head that was kept elsewhere. */
export type AuditLink = "number" | "previous" | "hash" | "head";

export type AuditVerdict = AuditHead & { firstBad: { row: number; link: AuditLink } | null };

/** The hash before the first row. */
export const AUDIT_FIRST_HASH = "0".repeat(64);

/** Rows are kept without end; a shorter time than this must not even be wished for (days). */
export const MIN_AUDIT_DAYS = 184;

export const AUDIT_OUTCOMES = ["done", "refused", "failed"] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** The name of an action ends in how it went. */
export function outcomeOf(action: string): AuditOutcome {
  return action.endsWith("failed") ? "failed" : action.endsWith("refused") ? "refused" : "done";
}

/** "1234:ab12…": a head as it is printed and kept. */
export function parseHead(text: string): AuditHead | null {
  const [, rows, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return rows && hash ? { rows: Number(rows), hash } : null;
}

export function formatHead({ rows, hash }: AuditHead): string {
  return `${rows}:${hash}`;
}

/** Which rows are looked for. Days are the office's, both included. */
export const auditFilterSchema = z.strictObject({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  who: z.string().min(1).max(60).optional(),
  action: z
    .string()
    .regex(/^[a-z]+\.[a-z-]+$/)
    .max(60)
    .optional(),
  outcome: z.enum(AUDIT_OUTCOMES).optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

/** A field before or after: its value where whoever reads no findings may know it, else only how much there is. */
export type AuditFact = { path: string; value: string } | { path: string; chars: number } | { path: string; items: number };

export type AuditLine = {
  id: number;
  /** ISO 8601, UTC. */
  at: string;
  actor: string;
  /** The name at the time. */
  actorName: string;
  origin: string;
  action: string;
  subject: string;
  before: AuditFact[];
  after: AuditFact[];
  hash: string;
};

export type AuditPage = {
  zone: string;
  /** How many rows match. */
  total: number;
  lines: AuditLine[];
  /** Ask for rows before this one; null at the end. */
  next: number | null;
  people: { id: string; name: string }[];
  head: AuditHead;
};
