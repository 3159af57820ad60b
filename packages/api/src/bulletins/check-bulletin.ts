// A bulletin's counts beside those of its inspection's ledger.
import type { Queryable } from "@rectify/db/database";
import { figures } from "@rectify/db/facts/figures";
import { ledgerHeadings } from "@rectify/db/queries/bulletins";
import type { BulletinCheckRow } from "@rectify/domain/board";
import type { BulletinFacts } from "@rectify/domain/bulletin";
import { bulletinCheck } from "@rectify/domain/bulletin-check";
import type { LocalDate } from "@rectify/domain/local-date";
import type { Reach } from "@rectify/domain/principal";

export type CheckedBulletin = { check: BulletinCheckRow[]; ledgerAsOf: LocalDate; nowAsOf: LocalDate };

/**
 * `ledger` as of the bulletin's own day, or `now` where it states none (or a later one); `now` as of that day. Null `inspection`: nothing is
 * stored of it.
 */
export async function checkBulletin(
  db: Queryable,
  facts: BulletinFacts,
  inspection: { unitId: number; roundId: number } | null,
  now: LocalDate,
  within: Reach,
): Promise<CheckedBulletin> {
  const ledgerAsOf = facts.asOf && facts.asOf <= now ? facts.asOf : now;
  if (inspection === null) return { check: bulletinCheck(facts, null), ledgerAsOf, nowAsOf: now };
  const { unitId, roundId } = inspection;
  const filter = { units: [unitId], rounds: [roundId], within };
  const [then, today] = [await figures(db, filter, ledgerAsOf), await figures(db, filter, now)];
  return { check: bulletinCheck(facts, { ...(await ledgerHeadings(db, unitId, roundId)), then, now: today }), ledgerAsOf, nowAsOf: now };
}
