// One unit inspected in one round, entered by hand.
import { insertInspection } from "@rectify/db/queries/inspections";
import { knownPlaces } from "@rectify/db/queries/known-world";
import { DomainError } from "@rectify/domain/errors";
import { localDateSchema } from "@rectify/domain/local-date";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { asOfDay } from "../context.ts";
import { useCase } from "../use-case.ts";
import { auditEntry, enter } from "./enter.ts";

const id = z.int().positive();
const day = localDateSchema.nullable().default(null);
const input = z
  .strictObject({
    unitId: id,
    roundId: id,
    groupId: id.nullable().default(null),
    feedbackOn: day,
    onSiteFrom: day,
    onSiteTo: day,
    firstResponsiblePerson: z.string().trim().min(1).max(200).nullable().default(null),
  })
  .refine((i) => i.onSiteFrom === null || i.onSiteTo === null || i.onSiteFrom <= i.onSiteTo, {
    path: ["onSiteTo"],
    message: "DAYS_OUT_OF_ORDER",
  });

/** @throws NOT_FOUND for unit, round or group; CONFLICT {reason: "INSPECTION_KNOWN"}; DAY_IN_FUTURE for the feedback; EXAMPLE_PRESENT */
export const createInspection = useCase({
  policy: OFFICE,
  input,
  run: (ctx, given): Promise<{ inspectionId: number }> =>
    enter(ctx, async (tx) => {
      asOfDay(ctx, given.feedbackOn ?? undefined);
      const places = await knownPlaces(tx);
      const need = (what: string, known: readonly { id: number }[], id: number | null) => {
        if (id !== null && !known.some((k) => k.id === id)) throw new DomainError("NOT_FOUND", { what, id });
      };
      need("unit", places.units, given.unitId);
      need("round", places.rounds, given.roundId);
      need("group", places.groups, given.groupId);
      const inspectionId = await insertInspection(tx, given);
      if (inspectionId === null) throw new DomainError("CONFLICT", { reason: "INSPECTION_KNOWN" });
      await auditEntry(ctx, tx, { action: "inspection.created", subject: `inspection ${inspectionId}`, after: given });
      return { inspectionId };
    }),
});
