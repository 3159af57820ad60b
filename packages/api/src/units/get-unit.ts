// One unit: its inspections, its findings as the ledger nests them, its bulletins and its timeline.
import { bulletinsOfUnit } from "@rectify/db/queries/bulletins";
import { settingRows } from "@rectify/db/queries/settings";
import { timelineOf, unitEvents } from "@rectify/db/queries/unit-events";
import { unitFacts, unitInspections } from "@rectify/db/queries/unit-facts";
import { unitTrees } from "@rectify/db/queries/unit-trees";
import type { InspectionFacts, TimelineEntry, UnitPage } from "@rectify/domain/board";
import { DomainError } from "@rectify/domain/errors";
import { type LocalDate, localDateSchema } from "@rectify/domain/local-date";
import { periodsAfter } from "@rectify/domain/periods";
import { READERS } from "@rectify/domain/principal";
import { settingsOn, withHolidays } from "@rectify/domain/settings";
import { z } from "zod";
import { checkBulletin } from "../bulletins/check-bulletin.ts";
import { asOfDay } from "../context.ts";
import { useCase } from "../use-case.ts";
import { isWorkingDay } from "./working-days.ts";

const MILESTONES: TimelineEntry["kind"][] = ["ON_SITE", "FEEDBACK", "CONCENTRATED_UNTIL", "BULLETIN"];

function milestones(inspections: readonly InspectionFacts[], published: (LocalDate | null)[]): TimelineEntry[] {
  const days: [TimelineEntry["kind"], LocalDate | null][] = [
    ...inspections.flatMap((i): [TimelineEntry["kind"], LocalDate | null][] => [
      ["ON_SITE", i.onSite.from],
      ["FEEDBACK", i.feedbackOn],
      ["CONCENTRATED_UNTIL", i.concentratedUntil],
    ]),
    ...published.map((d): [TimelineEntry["kind"], LocalDate | null] => ["BULLETIN", d]),
  ];
  return days.flatMap(([kind, day]) => (day ? [{ day, kind, findings: [], reason: null, inferred: false }] : []));
}

/** @throws NOT_FOUND, DAY_IN_FUTURE */
export const getUnit = useCase({
  policy: READERS,
  input: z.strictObject({ unitId: z.int().positive(), asOf: localDateSchema.optional() }),
  async run(ctx, { unitId, ...input }): Promise<UnitPage> {
    const asOf = asOfDay(ctx, input.asOf);
    return ctx.db.transaction(
      async (tx) => {
        const facts = await unitFacts(tx, unitId, ctx.principal.scope);
        if (!facts) throw new DomainError("NOT_FOUND", { what: "unit", id: unitId });
        const stated = await unitInspections(tx, unitId);
        const rows = await settingRows(tx);
        // The holiday table is a fact about the calendar, known as of the day; the periods are the rules under which the feedback was given.
        const works = withHolidays(isWorkingDay, settingsOn(rows, asOf).holidays);
        const inspections = stated.map(
          (i): InspectionFacts => ({ ...i, ...periodsAfter(i.feedbackOn, works, settingsOn(rows, i.feedbackOn ?? asOf)) }),
        );
        const events = await unitEvents(tx, unitId, asOf);
        const stored = await bulletinsOfUnit(tx, unitId);
        const bulletins: UnitPage["bulletins"] = [];
        for (const b of stored) {
          const { bulletinId, fileName, inspectionId, facts: f } = b;
          bulletins.push({
            bulletinId,
            fileName,
            inspectionId,
            publishedOn: f.publication.on,
            asOf: f.asOf,
            declared: f.declared,
            ...(await checkBulletin(tx, f, b, asOf, ctx.principal.scope)),
          });
        }
        const timeline = [
          ...milestones(
            inspections,
            bulletins.map((b) => b.publishedOn),
          ).filter((m) => m.day <= asOf),
          ...timelineOf(events.filter((e) => e.type !== "REGISTERED")),
        ];
        timeline.sort((a, b) => (a.day === b.day ? MILESTONES.indexOf(b.kind) - MILESTONES.indexOf(a.kind) : a.day < b.day ? 1 : -1));
        return { ...facts, asOf, inspections, trees: await unitTrees(tx, unitId, asOf, events), bulletins, timeline };
      },
      { snapshot: true },
    );
  },
});
