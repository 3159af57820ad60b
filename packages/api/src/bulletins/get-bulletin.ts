import type { Queryable } from "@rectify/db/database";
import { figures } from "@rectify/db/facts/figures";
import type { StoredBulletin } from "@rectify/db/queries/bulletins";
import { bulletinById, ledgerHeadings } from "@rectify/db/queries/bulletins";
import type { BulletinCheckRow } from "@rectify/domain/board";
import { bulletinCheck } from "@rectify/domain/bulletin-check";
import { DomainError } from "@rectify/domain/errors";
import type { LocalDate } from "@rectify/domain/local-date";
import { READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

export type BulletinPage = StoredBulletin & { check: BulletinCheckRow[]; ledgerAsOf: LocalDate };

/** The check of a stored bulletin against the ledger as of the bulletin's own day, or `now` where it states none (or a later one). */
export async function checkStored(
  db: Queryable,
  b: StoredBulletin,
  now: LocalDate,
): Promise<{ check: BulletinCheckRow[]; ledgerAsOf: LocalDate }> {
  const ledgerAsOf = b.facts.asOf && b.facts.asOf <= now ? b.facts.asOf : now;
  const ledger = {
    ...(await ledgerHeadings(db, b.unitId, b.roundId)),
    figures: await figures(db, { units: [b.unitId], rounds: [b.roundId] }, ledgerAsOf),
  };
  return { check: bulletinCheck(b.facts, ledger), ledgerAsOf };
}

/** One stored bulletin with its text, facts and check. @throws NOT_FOUND */
export const getBulletin = useCase({
  policy: READERS,
  input: z.strictObject({ bulletinId: z.int().positive() }),
  async run(ctx, { bulletinId }): Promise<BulletinPage> {
    const found = await bulletinById(ctx.db, bulletinId);
    if (!found) throw new DomainError("NOT_FOUND", { what: "bulletin", id: bulletinId });
    return { ...found, ...(await checkStored(ctx.db, found, today(ctx))) };
  },
});
