// A unit gets another name; the former one goes on finding it.
import { appendAudit } from "@rectify/db/queries/audit";
import { lockImports } from "@rectify/db/queries/imports";
import { unitNames, writeUnitName } from "@rectify/db/queries/unit-names";
import type { UnitNames } from "@rectify/domain/board";
import { DomainError } from "@rectify/domain/errors";
import { plainName, shortUnitName, unitCore } from "@rectify/domain/names";
import { OFFICE, READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

/** Units within reach with their former names. */
export const listUnitNames = useCase({
  policy: READERS,
  input: z.void(),
  run: ({ db, principal }): Promise<UnitNames[]> => unitNames(db, principal.scope),
});

const name = z.string().trim().min(1).max(200);

/** A unit, other than `unitId`, that bears the name or bore it: one name must not find two. */
export function holderOf(wanted: string, unitId: number | null, units: readonly UnitNames[]): UnitNames | undefined {
  return units.find((u) => u.unitId !== unitId && [u, ...u.former].some((n) => unitCore(n.name) === unitCore(wanted)));
}

/**
 * `shortName` follows from the name unless it is given.
 * @throws NOT_FOUND; CONFLICT {reason: "NAME_TAKEN", unit} when another unit bears the name or bore it
 */
export const renameUnit = useCase({
  policy: OFFICE,
  input: z.strictObject({ unitId: z.int().positive(), name, shortName: name.optional() }),
  async run(ctx, input): Promise<{ changed: boolean }> {
    const at = new Date(ctx.nowMs).toISOString();
    return ctx.db.transaction(async (tx) => {
      // An import that is under way has looked names up already.
      await lockImports(tx);
      const units = await unitNames(tx, ctx.principal.scope);
      const unit = units.find((u) => u.unitId === input.unitId);
      if (!unit) throw new DomainError("NOT_FOUND", { what: "unit", id: input.unitId });
      const holder = holderOf(input.name, input.unitId, units);
      if (holder) throw new DomainError("CONFLICT", { reason: "NAME_TAKEN", unit: holder.name });
      const short = input.shortName ?? shortUnitName(input.name);
      const taken = units.some((u) => u.unitId !== input.unitId && plainName(u.shortName) === plainName(short));
      if (taken && input.shortName) throw new DomainError("CONFLICT", { reason: "NAME_TAKEN", unit: short });
      const shortName = taken ? unitCore(input.name) : short;
      if (unit.name === input.name && unit.shortName === shortName) return { changed: false };
      await writeUnitName(tx, input.unitId, { name: input.name, shortName, on: today(ctx) });
      await appendAudit(tx, {
        at,
        actor: ctx.principal.id,
        origin: ctx.origin,
        action: "unit.renamed",
        subject: `unit ${input.unitId}`,
        before: { name: unit.name, shortName: unit.shortName },
        after: { name: input.name, shortName },
      });
      return { changed: true };
    });
  },
});
