// What a running board clears away at its start and once a day.
import type { Database } from "@rectify/db/database";
import { forgetAnswers } from "@rectify/db/queries/idempotency";

const DAY_MS = 24 * 3600_000;
/** A browser that was away over a holiday week still gets its answer. */
const ANSWER_DAYS = 7;

export async function clearAway(db: Database, nowMs: number): Promise<void> {
  await forgetAnswers(db, new Date(nowMs - ANSWER_DAYS * DAY_MS));
}

/** A day on which the database was away is made up for on the next. @returns ends it */
export function clearAwayDaily(db: Database, now: () => number = Date.now): () => Promise<void> {
  const each = setInterval(() => void clearAway(db, now()).catch(() => undefined), DAY_MS).unref();
  return async () => clearInterval(each);
}
