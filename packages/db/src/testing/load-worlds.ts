// Stores random worlds side by side in one database, through the same writers as an import, and says under which ids.
import type { ScopedFilter } from "@rectify/domain/progress-filter";
import type { SettingValue } from "@rectify/domain/settings";
import { TAXONOMY } from "@rectify/domain/taxonomy";
import { type Database, type Queryable, sql } from "../database.ts";
import { writeSetting } from "../queries/settings.ts";
import { writeEpisodes } from "../queries/write-episodes.ts";
import { writeFindings } from "../queries/write-findings.ts";
import type { OracleFinding, OracleRule } from "./oracle.ts";
import type { RandomWorld, WorldIds } from "./random-world.ts";

export type StoredFinding = OracleFinding & {
  unitId: number;
  roundId: number;
  groupId: number | null;
  /** The unit's region and all above it. */
  regionIds: number[];
  category: string;
  leader: string | null;
  text: string;
};
export type StoredWorld = {
  ids: WorldIds;
  inspections: { id: number; unitId: number; roundId: number; groupId: number | null; regionIds: number[]; bulletin: boolean }[];
  findings: StoredFinding[];
};

const BY = { actor: "test", recordedAt: "2026-01-01T00:00:00.000Z", importId: null };

/** Into an empty database. */
export async function loadWorlds(db: Database, worlds: readonly RandomWorld[]): Promise<StoredWorld[]> {
  return db.transaction(async (tx) => {
    const next = counter();
    const stored: StoredWorld[] = [];
    const places: Places = { region: [], unit: [], inspection_round: [], inspection_group: [], inspection: [], bulletin: [] };
    for (const world of worlds) stored.push(placeWorld(world, next, places));
    await writePlaces(tx, places);
    const findings = stored.flatMap((w) => w.findings);
    const at = findings.map((f) => f.id.split("-").map(Number) as [number, number]);
    await writeFindings(
      tx,
      findings.map((f, i) => ({
        inspectionId: at[i]?.[0] ?? 0,
        no: at[i]?.[1] ?? 0,
        isNew: true,
        record: recordOf(f),
        newEvents: f.events,
      })),
      BY,
    );
    await writeEpisodes(
      tx,
      findings.map((f, i) => ({ inspectionId: at[i]?.[0] ?? 0, no: at[i]?.[1] ?? 0, history: f })),
    );
    return stored;
  });
}

/** The rules as the office's settings. */
export async function storeRules(db: Database, rules: readonly OracleRule[]): Promise<SettingValue[]> {
  const rows = rules.flatMap(({ from: effectiveOn, first, second, long }): SettingValue[] => [
    { key: "firstWarningDays", effectiveOn, value: first },
    { key: "secondWarningDays", effectiveOn, value: second },
    { key: "awaitingLongDays", effectiveOn, value: long },
  ]);
  for (const row of rows) await writeSetting(db, { ...row, recordedAt: BY.recordedAt, actor: BY.actor });
  return rows;
}

function recordOf(f: StoredFinding) {
  return {
    code: null,
    aspect: null,
    item: null,
    text: f.text,
    category: f.category,
    categoryAssigned: "LEDGER" as const,
    suggestedCategory: null,
    termClass: f.termClass,
    leader: f.leader,
    leadDepartment: null,
    supportingDepartments: [],
    person: null,
    feedbackOn: null,
    originalDueOn: f.originalDueOn,
    progress: null,
    remark: null,
    measures: [],
  };
}

type Places = Record<"region" | "unit" | "inspection_round" | "inspection_group" | "inspection" | "bulletin", object[]>;

function counter() {
  const last = new Map<string, number>();
  return (kind: string) => {
    last.set(kind, (last.get(kind) ?? 0) + 1);
    return last.get(kind) as number;
  };
}

function placeWorld(world: RandomWorld, next: (kind: string) => number, places: Places): StoredWorld {
  const ids: WorldIds = {
    regions: world.regions.map(() => next("region")),
    units: world.units.map(() => next("unit")),
    rounds: Array.from({ length: world.rounds }, () => next("round")),
    groups: Array.from({ length: world.groups }, () => next("group")),
  };
  const idOf = (list: number[], at: number | null) => (at === null ? null : (list[at] ?? null));
  const above = (at: number | null): number[] => {
    const region = at === null ? undefined : world.regions[at];
    return at === null || !region ? [] : [ids.regions[at] as number, ...above(region.parent)];
  };
  world.regions.forEach((r, i) => {
    const id = ids.regions[i] as number;
    places.region.push({ id, parent_id: idOf(ids.regions, r.parent), name: `区域${id}`, depth: r.depth });
  });
  world.units.forEach((u, i) => {
    const id = ids.units[i] as number;
    places.unit.push({ id, region_id: idOf(ids.regions, u.region), name: `单位${id}`, short_name: `单位${id % 7}` });
  });
  for (const id of ids.rounds) places.inspection_round.push({ id, name: `轮次${id}`, committee_term: "七届" });
  for (const id of ids.groups) places.inspection_group.push({ id, name: `组${id}` });
  const inspections = world.inspections.map((i) => ({
    id: next("inspection"),
    unitId: ids.units[i.unit] as number,
    roundId: ids.rounds[i.round] as number,
    groupId: idOf(ids.groups, i.group),
    regionIds: above(world.units[i.unit]?.region ?? null),
    bulletin: i.bulletin,
  }));
  for (const i of inspections) {
    places.inspection.push({ id: i.id, unit_id: i.unitId, round_id: i.roundId, group_id: i.groupId });
    if (i.bulletin) places.bulletin.push({ id: next("bulletin"), inspection_id: i.id });
  }
  const findings = world.findings.map(({ inspection, ...f }): StoredFinding => {
    const { id, bulletin: _, ...place } = inspections[inspection] as (typeof inspections)[number];
    const key = `${id}-${next(`finding of ${id}`)}`;
    return { ...f, ...place, id: key, text: `问题 ${key}` };
  });
  return { ids, inspections, findings };
}

async function writePlaces(tx: Queryable, p: Places): Promise<void> {
  await tx.execute(sql`
    INSERT INTO import (id, kind, sha256, file_name, actor, recorded_at)
    VALUES (1, 'BULLETIN', repeat('0', 64), '通报.txt', 'test', '2026-01-01')`);
  await tx.execute(sql`INSERT INTO region SELECT * FROM jsonb_populate_recordset(NULL::region, ${JSON.stringify(p.region)}::jsonb)`);
  await tx.execute(sql`INSERT INTO unit SELECT * FROM jsonb_populate_recordset(NULL::unit, ${JSON.stringify(p.unit)}::jsonb)`);
  await tx.execute(
    sql`INSERT INTO inspection_round SELECT * FROM jsonb_populate_recordset(NULL::inspection_round, ${JSON.stringify(p.inspection_round)}::jsonb)`,
  );
  await tx.execute(
    sql`INSERT INTO inspection_group SELECT * FROM jsonb_populate_recordset(NULL::inspection_group, ${JSON.stringify(p.inspection_group)}::jsonb)`,
  );
  await tx.execute(
    sql`INSERT INTO inspection SELECT * FROM jsonb_populate_recordset(NULL::inspection, ${JSON.stringify(p.inspection)}::jsonb)`,
  );
  await tx.execute(sql`
    INSERT INTO bulletin (id, inspection_id, import_id, file_name, text, facts)
    SELECT id, inspection_id, 1, '通报.txt', '', '{}' FROM jsonb_populate_recordset(NULL::bulletin, ${JSON.stringify(p.bulletin)}::jsonb)`);
}

/** Whether a finding is in scope and within reach, by walking the places. */
export function matches(
  f: Omit<StoredFinding, keyof OracleFinding | "text"> & Pick<StoredFinding, "termClass">,
  filter: ScopedFilter,
): boolean {
  const within = (list: readonly number[] | undefined, id: number | null) => !list?.length || (id !== null && list.includes(id));
  const group = TAXONOMY.find((g) => g.children.some((c) => c.code === f.category))?.code;
  const reach = filter.within;
  return (
    (reach === "all" || reach.units.includes(f.unitId) || reach.regions.some((r) => f.regionIds.includes(r))) &&
    within(filter.rounds, f.roundId) &&
    within(filter.units, f.unitId) &&
    within(filter.groups, f.groupId) &&
    (!filter.regions?.length || filter.regions.some((r) => f.regionIds.includes(r))) &&
    (!filter.categories?.length || filter.categories.some((c) => c === f.category || c === group)) &&
    (!filter.classes?.length || filter.classes.includes(f.termClass ?? "NONE"))
  );
}
