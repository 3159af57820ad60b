// Two units that must not know of each other: A, and B, whose every text bears a mark.
import { type Database, sql } from "@rectify/db/database";
import type { BulletinFacts } from "@rectify/domain/bulletin";
import { day } from "@rectify/domain/local-date";
import { FIRST_RUN, type Principal } from "@rectify/domain/principal";
import { ledgerWorkbook } from "@rectify/reports/ledger-workbook";
import { runLedgerImport } from "../imports/import-ledger.ts";
import { type ApiWorld, apiWorld, importRows, row } from "./api-world.ts";

/** Stands in every text column of unit B, and nowhere else. */
export const CANARY = "KANARIE";

export type UnitIds = { unitId: number; finding: string; bulletinId: number; importId: number; regionId: number };
export type TwoUnits = ApiWorld & { a: UnitIds; b: UnitIds };

const K = (text: string) => `${CANARY}${text}`;

async function idsOf(db: Database, unit: string): Promise<UnitIds> {
  const [ids] = await db.query<UnitIds & { inspectionId: number; no: number }>(sql`
    SELECT u.id AS "unitId", u.region_id AS "regionId", f.inspection_id || '-' || f.no AS finding,
           (SELECT id FROM bulletin b WHERE b.inspection_id = i.id) AS "bulletinId",
           (SELECT import_id FROM event e WHERE e.inspection_id = f.inspection_id AND e.finding_no = f.no ORDER BY seq LIMIT 1) AS "importId"
      FROM unit u JOIN inspection i ON i.unit_id = u.id JOIN finding f ON f.inspection_id = i.id
     WHERE u.name LIKE ${`${unit}%`} ORDER BY f.no LIMIT 1`);
  if (!ids) throw new Error(unit);
  return ids;
}

/** What ledgers do not carry is written straight into the tables. */
async function markTheRest(db: Database, unitId: number, inspectionId: number): Promise<void> {
  await db.execute(sql`UPDATE event SET reason = ${K("原因")}, actor = ${K("办事员")} WHERE inspection_id = ${inspectionId}`);
  await db.execute(sql`UPDATE event SET approver = ${K("批准人")} WHERE inspection_id = ${inspectionId} AND type = 'EXTENDED'`);
  await db.execute(sql`UPDATE finding SET supporting_departments = ${[K("配合")]}::text[] WHERE inspection_id = ${inspectionId}`);
  await db.execute(sql`UPDATE measure SET progress = ${K("措施进展")} WHERE inspection_id = ${inspectionId}`);
  await db.execute(sql`UPDATE inspection SET first_responsible_person = ${K("书记")} WHERE id = ${inspectionId}`);
  await db.execute(sql`
    UPDATE inspection_round SET committee_term = ${K("届")}, type = ${K("常规")} WHERE id = (SELECT round_id FROM inspection WHERE id = ${inspectionId})`);
  const changes = [
    { finding: `${inspectionId}-1`, kind: "CHANGED", fields: [{ field: "remark", before: K("前"), after: K("后") }], events: [] },
  ];
  await db.execute(sql`
    UPDATE import SET changes = ${JSON.stringify(changes)}::jsonb, mapping = ${JSON.stringify({ text: { heading: K("列"), column: "A" } })}::jsonb
     WHERE file_name LIKE ${`${CANARY}%`}`);
  const plan = JSON.stringify({ filter: {}, scenes: [{ scene: "text", seconds: 20, text: K("幕") }], expected: K("人") });
  await db.execute(sql`
    INSERT INTO meeting (id, title, held_on, as_of, compare_with, plan, created_at, created_by, frozen_at, frozen_by, frozen, frozen_sha256)
    VALUES (${unitId}, ${K("例会")}, '2026-01-08', '2026-01-08', '2026-01-01', ${plan}::jsonb, now(), 'office', now(), 'office', ${K("幕")}, ${"0".repeat(64)})`);
  await db.execute(sql`
    INSERT INTO decision (meeting_id, text, owner, due_on, about, unit_id, created_at, created_by, note)
    VALUES (${unitId}, ${K("决定")}, ${K("责任人")}, '2026-02-01', 'unit', ${unitId}, now(), 'office', ${K("落实")})`);
  await db.execute(sql`INSERT INTO unit_former_name VALUES (${unitId}, ${K("旧名")}, ${K("旧简称")}, '2026-01-01')`);
}

const FACTS = (unit: string): BulletinFacts => ({
  unit,
  committeeTerm: null,
  round: null,
  group: null,
  onSite: { from: null, to: null },
  feedbackOn: null,
  asOf: null,
  inferred: [],
  declared: {},
  listed: { aspects: 0, items: 0, findings: 0, measures: 0 },
  items: [],
  publication: { on: null, window: null, phone: null, post: null, email: null },
  spans: {},
  issues: [],
});

async function addBulletin(db: Database, unitId: number, word: string): Promise<void> {
  await db.execute(sql`
    INSERT INTO bulletin (inspection_id, import_id, file_name, text, facts)
    SELECT i.id, (SELECT max(id) FROM import), ${`${word}.txt`}, ${word}, ${JSON.stringify(FACTS(word))}::jsonb
      FROM inspection i WHERE i.unit_id = ${unitId}`);
}

export async function twoUnits(): Promise<TwoUnits> {
  const world = await apiWorld();
  const { db, ctx } = world;
  const own = { region: "云溪市/丰泽区", aspect: "一、政治建设", item: "学习", leader: "李敏", measures: "制定制度" };
  await importRows(ctx, "2026-03-05", [row({ ...own, code: "A-1", text: "会议多" }), row({ ...own, code: "A-2", text: "文件多" })]);
  const cells = row({
    code: K("-1"),
    unit: K("局"),
    round: K("轮"),
    group: K("组"),
    region: `云溪市/${K("县")}`,
    aspect: K("方面"),
    item: K("项"),
    text: K("问题"),
    measures: K("措施"),
    leader: K("领导"),
    department: K("部门"),
    person: K("经办"),
    progress: K("进展"),
    extendedTo: day("2026-06-30"),
    remark: K("备注"),
  });
  const bytes = await ledgerWorkbook([cells]);
  const options = { asOf: day("2026-03-12"), dryRun: false, skipFaulty: false, replaceExample: false, example: false, shiftDays: 0 };
  await runLedgerImport(ctx, { fileName: `${K("台账")}.xlsx`, bytes, uploadId: null }, options);
  const rows = await db.query<{ id: number; unitId: number }>(sql`SELECT id, unit_id AS "unitId" FROM inspection ORDER BY id`);
  const [a, b] = rows;
  if (!a || !b) throw new Error("two inspections");
  await addBulletin(db, a.unitId, "商务局通报");
  await addBulletin(db, b.unitId, K("通报"));
  await markTheRest(db, b.unitId, b.id);
  return { ...world, a: await idsOf(db, "丰泽区商务局"), b: await idsOf(db, CANARY) };
}

const reach = (units: number[]) => ({ regions: [], units });

/** One of each kind that can ask. Those bound to a part of the board are bound to unit A, but for reporterB. */
export function principals({ a, b }: Pick<TwoUnits, "a" | "b">): Record<string, Principal | null> {
  const one = (id: string, roles: Principal["roles"], scope: Principal["scope"] = "all"): Principal => ({ id, roles, scope });
  return {
    anonymous: null,
    newcomer: { ...one("newcomer", ["leader", "editor", "verifier"]), mustChangePassword: true },
    bareAdmin: { ...one("bareAdmin", ["securityAdministrator"]), mustSecondFactor: true },
    reporterA: one("reporterA", ["reporter"], reach([a.unitId])),
    reporterB: one("reporterB", ["reporter"], reach([b.unitId])),
    editor: one("editor", ["editor"]),
    verifier: one("verifier", ["verifier"]),
    countyEditor: one("countyEditor", ["editor"], { regions: [a.regionId], units: [] }),
    leader: one("leader", ["leader"]),
    countyLeader: one("countyLeader", ["leader"], { regions: [a.regionId], units: [] }),
    display: one("display", ["display"]),
    wallPass: { ...one("display 1", ["display"], { regions: [a.regionId], units: [] }), display: { displayId: 1, level: "internal" } },
    publicWall: { ...one("display 2", ["display"]), display: { displayId: 2, level: "public" } },
    system: one("system", ["systemAdministrator"]),
    security: one("security", ["securityAdministrator"]),
    audit: one("audit", ["auditAdministrator"]),
    firstRun: FIRST_RUN,
  };
}
