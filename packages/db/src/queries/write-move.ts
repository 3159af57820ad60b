// Writes what the office did to one finding: the events, their episodes and the next version, inside the caller's transaction.
import type { HandEvent } from "@rectify/domain/moves";
import { type Queryable, sql } from "../database.ts";
import type { FindingKey, HandledFinding } from "./known-finding.ts";
import { writeEpisodes } from "./write-episodes.ts";
import { type Provenance, writeEvents } from "./write-findings.ts";

/** The finding's new version. The caller holds the finding's lock. */
export async function writeMove(
  tx: Queryable,
  at: FindingKey,
  known: HandledFinding,
  newEvents: readonly HandEvent[],
  by: Omit<Provenance, "importId">,
): Promise<number> {
  await writeEvents(tx, [{ ...at, newEvents }], { ...by, importId: null });
  const { termClass, originalDueOn } = known;
  await writeEpisodes(tx, [{ ...at, history: { termClass, originalDueOn, events: [...known.events, ...newEvents] } }]);
  const version = known.version + 1;
  await tx.execute(sql`UPDATE finding SET version = ${version} WHERE inspection_id = ${at.inspectionId} AND no = ${at.no}`);
  return version;
}
