// Writes records, measures and events of findings in bulk. Callers hold the transaction and have planned what to write.
import type { FindingEvent } from "@rectify/domain/finding";
import { findingKey } from "@rectify/domain/finding-key";
import type { FindingRecord } from "@rectify/domain/ledger-plan/known-world";
import type { HandEvent } from "@rectify/domain/moves";
import { type Queryable, sql } from "../database.ts";
import { soundsOf } from "./finding-sounds.ts";

export type FindingWrite = {
  inspectionId: number;
  no: number;
  isNew: boolean;
  record: FindingRecord;
  newEvents: readonly (FindingEvent & Partial<HandEvent>)[];
};
export type Provenance = { actor: string; recordedAt: string; importId: number | null };

type Heading = { inspectionId: number; no: number; title: string; aspectNo: number | null };
const headingKey = (h: { inspectionId: number; title: string; aspectNo?: number | null }) =>
  JSON.stringify([h.inspectionId, h.aspectNo ?? null, h.title]);

/** Numbers the headings (aspects, items) of the findings, creating the new ones in the order of the ledger. */
async function ensureHeadings(
  tx: Queryable,
  table: "aspect" | "item",
  wanted: { inspectionId: number; title: string; aspectNo: number | null }[],
): Promise<Map<string, number>> {
  const ids = [...new Set(wanted.map((w) => w.inspectionId))];
  const known: Heading[] =
    table === "aspect"
      ? await tx.query(
          sql`SELECT inspection_id AS "inspectionId", no, title, NULL::int AS "aspectNo" FROM aspect WHERE inspection_id = ANY(${ids}::int[])`,
        )
      : await tx.query(
          sql`SELECT inspection_id AS "inspectionId", no, title, aspect_no AS "aspectNo" FROM item WHERE inspection_id = ANY(${ids}::int[])`,
        );
  const numbers = new Map(known.map((k) => [headingKey(k), k.no]));
  const highest = new Map<number, number>();
  for (const k of known) highest.set(k.inspectionId, Math.max(highest.get(k.inspectionId) ?? 0, k.no));
  const added: Heading[] = [];
  for (const w of wanted) {
    if (numbers.has(headingKey(w))) continue;
    const no = (highest.get(w.inspectionId) ?? 0) + 1;
    highest.set(w.inspectionId, no);
    numbers.set(headingKey(w), no);
    added.push({ ...w, no });
  }
  const rows = JSON.stringify(added.map((a) => ({ i: a.inspectionId, no: a.no, a: a.aspectNo, t: a.title })));
  if (table === "aspect")
    await tx.execute(
      sql`INSERT INTO aspect (inspection_id, no, title) SELECT i, no, t FROM jsonb_to_recordset(${rows}::jsonb) AS r(i int, no int, t text)`,
    );
  else
    await tx.execute(
      sql`INSERT INTO item (inspection_id, no, aspect_no, title) SELECT i, no, a, t FROM jsonb_to_recordset(${rows}::jsonb) AS r(i int, no int, a int, t text)`,
    );
  return numbers;
}

/** Inserts new findings and updates known ones, with their headings, measures and new events. Episodes are written apart. */
export async function writeFindings(tx: Queryable, findings: readonly FindingWrite[], by: Provenance): Promise<void> {
  if (findings.length === 0) return;
  const aspects = await ensureHeadings(
    tx,
    "aspect",
    findings.flatMap((f) => (f.record.aspect ? [{ inspectionId: f.inspectionId, title: f.record.aspect, aspectNo: null }] : [])),
  );
  const aspectNo = (f: FindingWrite) =>
    f.record.aspect ? (aspects.get(headingKey({ inspectionId: f.inspectionId, title: f.record.aspect })) ?? null) : null;
  const itemOf = (f: FindingWrite) =>
    f.record.item ? { inspectionId: f.inspectionId, title: f.record.item, aspectNo: aspectNo(f) } : null;
  const items = await ensureHeadings(
    tx,
    "item",
    findings.map(itemOf).filter((x) => x !== null),
  );
  const rows = findings.map((f) => {
    const item = itemOf(f);
    const { aspect: _a, item: _i, measures: _m, ...record } = f.record;
    return {
      ...record,
      inspection_id: f.inspectionId,
      no: f.no,
      is_new: f.isNew,
      aspect_no: aspectNo(f),
      item_no: item ? (items.get(headingKey(item)) ?? null) : null,
      natural_key: findingKey(f.record),
      ...soundsOf(f.record.text),
    };
  });
  const source = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(inspection_id int, no int, is_new boolean, aspect_no int, item_no int, natural_key text, code text, text text,
    category text, "categoryAssigned" text, "suggestedCategory" text, "termClass" text, leader text, "leadDepartment" text, "supportingDepartments" text[], person text,
    "feedbackOn" date, "originalDueOn" date, progress text, remark text, initials text, sounds text)`;
  await tx.execute(sql`
    INSERT INTO finding (inspection_id, no, aspect_no, item_no, code, natural_key, text, category, category_assigned, suggested_category, term_class, leader,
                         lead_department, supporting_departments, person, feedback_on, original_due_on, progress, remark, initials, sounds, created_at)
    SELECT inspection_id, no, aspect_no, item_no, code, natural_key, text, category, "categoryAssigned", "suggestedCategory", "termClass", leader,
           "leadDepartment", "supportingDepartments", person, "feedbackOn", "originalDueOn", progress, remark, initials, sounds, ${by.recordedAt}::timestamptz
    FROM ${source} WHERE is_new`);
  await tx.execute(sql`
    UPDATE finding f SET aspect_no = r.aspect_no, item_no = r.item_no, code = r.code, natural_key = r.natural_key, text = r.text, category = r.category,
      category_assigned = r."categoryAssigned", suggested_category = r."suggestedCategory", term_class = r."termClass", leader = r.leader,
      lead_department = r."leadDepartment", supporting_departments = r."supportingDepartments", person = r.person, feedback_on = r."feedbackOn",
      original_due_on = r."originalDueOn", progress = r.progress, remark = r.remark, initials = r.initials, sounds = r.sounds, version = f.version + 1
    FROM ${source} WHERE NOT r.is_new AND f.inspection_id = r.inspection_id AND f.no = r.no`);
  await writeMeasures(tx, findings);
  await writeEvents(tx, findings, by);
}

async function writeMeasures(tx: Queryable, findings: readonly FindingWrite[]): Promise<void> {
  const keys = JSON.stringify(findings.map((f) => ({ i: f.inspectionId, n: f.no })));
  await tx.execute(
    sql`DELETE FROM measure m USING jsonb_to_recordset(${keys}::jsonb) AS k(i int, n int) WHERE m.inspection_id = k.i AND m.finding_no = k.n`,
  );
  const rows = JSON.stringify(
    findings.flatMap((f) => f.record.measures.map((text, at) => ({ i: f.inspectionId, n: f.no, no: at + 1, t: text }))),
  );
  await tx.execute(
    sql`INSERT INTO measure (inspection_id, finding_no, no, text) SELECT i, n, no, t FROM jsonb_to_recordset(${rows}::jsonb) AS r(i int, n int, no int, t text)`,
  );
}

type EventsWrite = Pick<FindingWrite, "inspectionId" | "no" | "newEvents">;

export async function writeEvents(tx: Queryable, findings: readonly EventsWrite[], by: Provenance): Promise<void> {
  const rows = JSON.stringify(findings.flatMap((f) => f.newEvents.map((e) => ({ i: f.inspectionId, n: f.no, ...e }))));
  await tx.execute(sql`
    INSERT INTO event (inspection_id, finding_no, seq, type, effective_on, inferred, new_due_on, voids, reason, approver, entered_on, actor, recorded_at, import_id)
    SELECT i, n, seq, type, "effectiveOn", inferred, "newDueOn", voids, reason, approver, "enteredOn", ${by.actor}, ${by.recordedAt}::timestamptz, ${by.importId}::int
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(i int, n int, seq int, type text, "effectiveOn" date, inferred boolean, "newDueOn" date, voids int, reason text, approver text, "enteredOn" date)
    ORDER BY i, n, seq`);
}
