// A browser sends each mutation of a finding under a key of its own making, so that a lost answer can be asked for again.
import { createHash } from "node:crypto";
import { type Queryable, sql } from "../database.ts";
import { canonicalJson } from "./audit.ts";
import type { FindingKey } from "./known-finding.ts";

/** What was answered under the key. `same` is false when it was asked by someone else, or for something else. */
export async function answerUnder<T>(
  tx: Queryable,
  { inspectionId }: FindingKey,
  key: string,
  asked: unknown,
): Promise<{ same: boolean; answer: T } | null> {
  const [row] = await tx.query<{ hash: string; answer: T }>(sql`
    SELECT encode(input_hash, 'hex') AS hash, answer FROM idempotency WHERE inspection_id = ${inspectionId} AND key = ${key}::uuid`);
  return row ? { same: row.hash === hashOf(asked), answer: row.answer } : null;
}

/** False when the key was taken meanwhile, for another finding of the inspection: the caller must write nothing. */
export async function keepAnswer(
  tx: Queryable,
  at: FindingKey,
  key: string,
  { asked, answer, recordedAt }: { asked: unknown; answer: unknown; recordedAt: string },
): Promise<boolean> {
  const written = await tx.execute(sql`
    INSERT INTO idempotency (inspection_id, key, finding_no, input_hash, answer, recorded_at)
    VALUES (${at.inspectionId}, ${key}::uuid, ${at.no}, decode(${hashOf(asked)}, 'hex'), ${JSON.stringify(answer)}::jsonb, ${recordedAt}::timestamptz)
    ON CONFLICT DO NOTHING`);
  return written === 1;
}

/** Answers are asked for again within minutes; after that they only take room. How many were forgotten. */
export async function forgetAnswers(db: Queryable, before: Date): Promise<number> {
  return db.execute(sql`DELETE FROM idempotency WHERE recorded_at < ${before}`);
}

function hashOf(asked: unknown): string {
  return createHash("sha256").update(canonicalJson(asked), "utf8").digest("hex");
}
