// Findings in scope on a day, as the rows of a ledger. Days that were only inferred stay blank, so that importing the file again changes nothing.
import type { FindingEvent } from "@rectify/domain/finding";
import { parseFindingId } from "@rectify/domain/finding";
import { dueOn, standingEvents, stateOn } from "@rectify/domain/history";
import type { FindingRecord } from "@rectify/domain/ledger-plan/known-world";
import { pathOfRegion } from "@rectify/domain/ledger-plan/plan-places";
import type { LedgerRow } from "@rectify/domain/ledger-row";
import type { LocalDate } from "@rectify/domain/local-date";
import type { ListCondition, ScopedFilter } from "@rectify/domain/progress-filter";
import type { Queryable } from "../database.ts";
import { sql } from "../database.ts";
import { findingsList } from "../facts/findings-list.ts";
import { knownInspections, knownPlaces } from "./known-world.ts";

export type ExportRow = Omit<LedgerRow, "sheet" | "row" | "cells">;

/** In the order unit, inspection, number. Without a condition cancelled findings are included; with one, exactly its list is. */
export async function exportRows(
  db: Queryable,
  filter: ScopedFilter,
  asOf: LocalDate,
  condition: ListCondition = {},
  compareWith: LocalDate | null = null,
): Promise<ExportRow[]> {
  const narrowed = Object.values(condition).some((asked) => asked !== undefined);
  const asked: ListCondition[] = narrowed ? [condition] : [{}, { states: ["CANCELLED"] }];
  const lists = await Promise.all(asked.map((c) => findingsList(db, filter, c, { asOf, compareWith })));
  const wanted = new Set(lists.flatMap((list) => list.rows.map((r) => r.finding)));
  const inspectionIds = [...new Set([...wanted].map((id) => parseFindingId(id)?.inspectionId ?? 0))];
  const places = await knownPlaces(db);
  const at = await db.query<{ unitId: number; roundId: number }>(
    sql`SELECT unit_id AS "unitId", round_id AS "roundId" FROM inspection WHERE id = ANY(${inspectionIds}::int[])`,
  );
  const inspections = await knownInspections(db, [...new Set(at.map((a) => a.unitId))], [...new Set(at.map((a) => a.roundId))]);
  return inspections.flatMap((i) => {
    const unit = places.units.find((u) => u.id === i.unitId);
    const place = {
      unit: unit?.name ?? "",
      round: places.rounds.find((r) => r.id === i.roundId)?.name ?? "",
      region: unit?.regionId ? pathOfRegion(places, unit.regionId).join("/") : null,
      group: places.groups.find((g) => g.id === i.groupId)?.name ?? null,
    };
    return i.findings.filter((f) => wanted.has(`${i.inspectionId}-${f.no}`)).map((f) => ({ ...place, ...rowOf(f, f.events, asOf) }));
  });
}

function rowOf(f: FindingRecord, events: readonly FindingEvent[], asOf: LocalDate): Omit<ExportRow, "unit" | "round" | "region" | "group"> {
  const standing = standingEvents(events).filter((e) => e.effectiveOn <= asOf);
  const turn = standing.findLastIndex((e) => e.type === "RETURNED" || e.type === "REOPENED");
  const run = standing.slice(turn + 1);
  const stated = (among: readonly FindingEvent[], type: FindingEvent["type"]) =>
    among.find((e) => e.type === type && !e.inferred)?.effectiveOn ?? null;
  const state = stateOn(events, asOf);
  const due = dueOn(f.originalDueOn, events, asOf);
  return {
    code: f.code,
    aspect: f.aspect,
    item: f.item,
    text: f.text,
    // A suggestion is not the office's word: it would come back as one.
    category: f.categoryAssigned === "LEDGER" || f.categoryAssigned === "OFFICE" ? f.category : null,
    termClass: f.termClass,
    measures: f.measures,
    leader: f.leader,
    leadDepartment: f.leadDepartment,
    supportingDepartments: f.supportingDepartments,
    person: f.person,
    feedbackOn: stated(standing, "REGISTERED"),
    dueOn: f.originalDueOn,
    extendedTo: due !== f.originalDueOn ? due : null,
    state,
    startedOn: stated(standing, "STARTED"),
    completedOn: stated(run, "COMPLETED"),
    closedOn: stated(run, "CLOSED"),
    closedFlag: state === "CLOSED",
    progress: f.progress,
    remark: f.remark,
  };
}
