// Rounds, groups and units entered by hand. A name that is known already, in whatever spelling imports would recognise, is refused.
import type { Tx } from "@rectify/db/database";
import { createPlaces } from "@rectify/db/queries/create-places";
import { knownPlaces } from "@rectify/db/queries/known-world";
import { unitNames } from "@rectify/db/queries/unit-names";
import { DomainError } from "@rectify/domain/errors";
import { pathOfRegion } from "@rectify/domain/ledger-plan/plan-places";
import { groupKey, parseRoundName, plainName, roundKey, shortUnitName, unitCore } from "@rectify/domain/names";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { holderOf } from "../units/rename-unit.ts";
import { useCase } from "../use-case.ts";
import { auditEntry, enter } from "./enter.ts";

const name = z.string().trim().min(1).max(200);
const NONE = { regions: [], units: [], rounds: [], groups: [], unitRegions: [] };

function refuseKnown(wanted: string, known: readonly { name: string }[], keyOf: (name: string) => string): void {
  const twin = known.find((k) => keyOf(k.name) === keyOf(wanted));
  if (twin) throw new DomainError("CONFLICT", { reason: "NAME_TAKEN", name: twin.name });
}

/** @throws CONFLICT {reason: "NAME_TAKEN", name}; EXAMPLE_PRESENT */
export const createRound = useCase({
  policy: OFFICE,
  input: z.strictObject({ name }),
  run: (ctx, input): Promise<{ roundId: number }> =>
    enter(ctx, async (tx) => {
      refuseKnown(input.name, (await knownPlaces(tx)).rounds, roundKey);
      const round = parseRoundName(input.name);
      const roundId = (await createPlaces(tx, { ...NONE, rounds: [round] })).round({ create: round.name });
      await auditEntry(ctx, tx, { action: "round.created", subject: `round ${roundId}`, after: round });
      return { roundId };
    }),
});

/** @throws CONFLICT {reason: "NAME_TAKEN", name}; EXAMPLE_PRESENT */
export const createGroup = useCase({
  policy: OFFICE,
  input: z.strictObject({ name }),
  run: (ctx, input): Promise<{ groupId: number }> =>
    enter(ctx, async (tx) => {
      refuseKnown(input.name, (await knownPlaces(tx)).groups, groupKey);
      const groupId = (await createPlaces(tx, { ...NONE, groups: [input.name] })).group({ create: input.name });
      await auditEntry(ctx, tx, { action: "group.created", subject: `group ${groupId}`, after: input });
      return { groupId };
    }),
});

/**
 * `shortName` follows from the name unless it is given.
 * @throws CONFLICT {reason: "NAME_TAKEN", name} also for a name that a unit bore before; NOT_FOUND for the region; EXAMPLE_PRESENT
 */
export const createUnit = useCase({
  policy: OFFICE,
  input: z.strictObject({ name, shortName: name.optional(), regionId: z.int().positive().nullable().default(null) }),
  run: (ctx, input): Promise<{ unitId: number }> =>
    enter(ctx, async (tx) => {
      const unit = { name: input.name, shortName: await freeShortName(tx, input), region: await regionOf(tx, input.regionId) };
      const unitId = (await createPlaces(tx, { ...NONE, units: [unit] })).unit({ create: unit.name });
      await auditEntry(ctx, tx, { action: "unit.created", subject: `unit ${unitId}`, after: unit });
      return { unitId };
    }),
});

async function freeShortName(tx: Tx, input: { name: string; shortName?: string | undefined }): Promise<string> {
  const units = await unitNames(tx, "all");
  const holder = holderOf(input.name, null, units);
  if (holder) throw new DomainError("CONFLICT", { reason: "NAME_TAKEN", name: holder.name });
  const short = input.shortName ?? shortUnitName(input.name);
  if (!units.some((u) => plainName(u.shortName) === plainName(short))) return short;
  if (input.shortName) throw new DomainError("CONFLICT", { reason: "NAME_TAKEN", name: short });
  return unitCore(input.name);
}

async function regionOf(tx: Tx, regionId: number | null): Promise<string[] | null> {
  if (regionId === null) return null;
  const path = pathOfRegion(await knownPlaces(tx), regionId);
  if (path.length === 0) throw new DomainError("NOT_FOUND", { what: "region", id: regionId });
  return path;
}
