// What the wall opens of one unit and of one finding: a part of what their pages know.
import { findingsList } from "@rectify/db/facts/findings-list";
import { unitFacts, unitInspections } from "@rectify/db/queries/unit-facts";
import { DomainError } from "@rectify/domain/errors";
import { localDateSchema } from "@rectify/domain/local-date";
import { WALL } from "@rectify/domain/principal";
import { progressFilterSchema } from "@rectify/domain/progress-filter";
import { type WallFinding, type WallUnit, wallRow } from "@rectify/domain/screen/wall-rows";
import { z } from "zod";
import { getFinding } from "../findings/get-finding.ts";
import { days } from "../progress/overview.ts";
import { useCase, within } from "../use-case.ts";

const SOON_ROWS = 4;

/** @throws NOT_FOUND, also beyond the own reach */
export const wallUnit = useCase({
  policy: WALL,
  input: z.strictObject({
    unitId: z.int().positive(),
    filter: progressFilterSchema.omit({ units: true }).default({}),
    asOf: localDateSchema.optional(),
  }),
  async run(ctx, { unitId, filter, ...input }): Promise<WallUnit> {
    if (!(await unitFacts(ctx.db, unitId, ctx.principal.scope))) throw new DomainError("NOT_FOUND", { what: "unit", id: unitId });
    const [latest] = await unitInspections(ctx.db, unitId);
    const view = { ...(await days(ctx, input)), sort: { by: "dueOn", desc: false }, limit: SOON_ROWS } as const;
    const { rows } = await findingsList(ctx.db, within(ctx, { ...filter, units: [unitId] }), { dueSoon: true }, view);
    const inspection = latest
      ? { firstResponsiblePerson: latest.firstResponsiblePerson, group: latest.group, feedbackOn: latest.feedbackOn }
      : null;
    return { inspection, soon: rows.map(wallRow) };
  },
});

/** @throws NOT_FOUND, also beyond the own reach */
export const wallFinding = useCase({
  policy: WALL,
  input: getFinding.input,
  async run(ctx, input): Promise<WallFinding> {
    const page = await getFinding.run(ctx, input);
    const { unit, text, leader, department, person, feedbackOn, originalDueOn, dueOn, overdue, daysLate, state, lifeLine } = page;
    const measures = page.measures.map((m) => ({ no: m.no, text: m.text }));
    return { unit, text, leader, department, person, feedbackOn, originalDueOn, dueOn, overdue, daysLate, state, lifeLine, measures };
  },
});
