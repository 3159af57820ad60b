// Takes in a ledger: the same code for the page's preview and confirm, the command line and the example district.

import type { Queryable } from "@rectify/db/database";
import { applyLedgerPlan } from "@rectify/db/queries/apply-ledger-plan";
import { appendAudit } from "@rectify/db/queries/audit";
import { finishImport, hasExample, lockImports, startImport } from "@rectify/db/queries/imports";
import { knownInspections, knownPlaces } from "@rectify/db/queries/known-world";
import { confirmSourceFile, sha256Hex, storeSourceFile } from "@rectify/db/queries/source-files";
import type { LedgerPreview } from "@rectify/domain/board";
import { DomainError } from "@rectify/domain/errors";
import type { LedgerIssue } from "@rectify/domain/issue";
import { ledgerIssueSentence } from "@rectify/domain/issue-sentences";
import type { KnownWorld } from "@rectify/domain/ledger-plan/known-world";
import { type LedgerPlan, planLedger } from "@rectify/domain/ledger-plan/plan-ledger";
import { planPlaces } from "@rectify/domain/ledger-plan/plan-places";
import type { LedgerReading, LedgerRow } from "@rectify/domain/ledger-row";
import { addDays, type LocalDate, localDateSchema, parseLocalDate } from "@rectify/domain/local-date";
import { OFFICE } from "@rectify/domain/principal";
import { shiftRow } from "@rectify/domain/shift-rows";
import { z } from "zod";
import { asOfDay } from "../context.ts";
import { readLedgerFile } from "../reading/read-file.ts";
import { dayInFileName, fileInput, type InputFile, readInput } from "../uploads/read-input.ts";
import { type SignedIn, useCase } from "../use-case.ts";
import { refusedImport } from "./refused-import.ts";
import { removeExampleIn } from "./remove-example.ts";

export type LedgerImportOptions = {
  /** Null: the day in the file's name, else today. */
  asOf: LocalDate | null;
  dryRun: boolean;
  /** Import the faultless rows although others have errors. */
  skipFaulty: boolean;
  /** Remove the example district in the same transaction, where it is loaded. */
  replaceExample: boolean;
  /** The rows are the example district's. */
  example: boolean;
  /** Days by which all days of the ledger and its as-of day are moved; 0 but for the example. */
  shiftDays: number;
};

const EMPTY: KnownWorld = { regions: [], units: [], groups: [], rounds: [], inspections: [] };

/** The part of the world that the rows speak of. */
async function knownWorldFor(db: Queryable, rows: readonly LedgerRow[]): Promise<KnownWorld> {
  const places: KnownWorld = { ...(await knownPlaces(db)), inspections: [] };
  const { byRow } = planPlaces(rows, places);
  const ids = (of: "unit" | "round") => [...new Set([...byRow.values()].map((p) => p[of]).flatMap((ref) => ("id" in ref ? [ref.id] : [])))];
  return { ...places, inspections: await knownInspections(db, ids("unit"), ids("round")) };
}

const rowOf = (i: LedgerIssue) => Number(/\d+$/.exec(i.cell ?? "")?.[0] ?? 0);
const columnOf = (i: LedgerIssue) => (i.cell ?? "").replace(/\d+$/, "").padStart(3);

/** Issues in the order in which the eye meets their cells. */
function inSheetOrder(issues: LedgerIssue[]): LedgerIssue[] {
  return issues.toSorted((a, b) => rowOf(a) - rowOf(b) || (columnOf(a) < columnOf(b) ? -1 : columnOf(a) > columnOf(b) ? 1 : 0));
}

function answer(
  ctx: SignedIn,
  file: InputFile,
  asOf: LocalDate,
  reading: LedgerReading,
  plan: LedgerPlan,
  exampleWillBeRemoved: boolean,
): LedgerPreview {
  const issues = inSheetOrder([...reading.issues, ...plan.issues]);
  return {
    rows: reading.rows.length + reading.faulty.length,
    added: plan.added,
    changed: plan.changed,
    unchanged: plan.unchanged,
    faulty: reading.faulty.length + plan.faulty.length,
    created: plan.created,
    missing: plan.missing,
    issues: issues.map((i) => ({ ...i, message: ledgerIssueSentence(i, ctx.lang) })),
    committed: false,
    importId: null,
    asOf,
    fileName: file.fileName,
    sheet: reading.sheet || null,
    headerRow: reading.headerRow || null,
    table: reading.table.columns.length > 0 ? reading.table : null,
    exampleWillBeRemoved,
  };
}

/**
 * Checks a ledger and, unless it is a dry run or refused, writes it in one transaction.
 * Refused (committed = false) when a row has an error and `skipFaulty` is off, or when no row is faultless.
 * @throws DAY_IN_FUTURE; EXAMPLE_PRESENT when the example district is loaded and `replaceExample` is off
 */
export async function runLedgerImport(ctx: SignedIn, file: InputFile, options: LedgerImportOptions): Promise<LedgerPreview> {
  const named = parseLocalDate(dayInFileName(file.fileName) ?? "");
  const stated = options.asOf ?? named ?? undefined;
  const asOf = asOfDay(ctx, stated && addDays(stated, options.shiftDays));
  const unshifted = addDays(asOf, -options.shiftDays);
  const reading = await readLedgerFile(file.bytes, {
    today: options.shiftDays === 0 ? asOfDay(ctx, undefined) : unshifted,
    asOf: unshifted,
  });
  const rows = options.shiftDays === 0 ? reading.rows : reading.rows.map((r) => shiftRow(r, options.shiftDays));

  if (options.dryRun) {
    const example = !options.example && (await hasExample(ctx.db));
    const plan = planLedger({ rows, faultyRows: reading.faultyRows, world: example ? EMPTY : await knownWorldFor(ctx.db, rows), asOf });
    return answer(ctx, file, asOf, reading, plan, example);
  }
  return ctx.db.transaction(async (tx) => {
    await lockImports(tx);
    const example = !options.example && (await hasExample(tx));
    const plan = planLedger({ rows, faultyRows: reading.faultyRows, world: example ? EMPTY : await knownWorldFor(tx, rows), asOf });
    const result = answer(ctx, file, asOf, reading, plan, example);
    const refused = result.issues.some((i) => i.severity === "error") && !options.skipFaulty;
    if (refused || plan.added + plan.changed + plan.unchanged === 0) {
      await refusedImport(ctx, tx, "ledger", file, result.issues);
      return result;
    }
    if (example && !options.replaceExample) throw new DomainError("EXAMPLE_PRESENT");
    if (!writesAnything(plan)) return { ...result, committed: true };
    if (example) await removeExampleIn(ctx, tx);
    const importId = await record(ctx, tx, file, { asOf, reading, plan, result, example: options.example });
    return { ...result, committed: true, importId };
  });
}

function writesAnything(plan: LedgerPlan): boolean {
  return plan.inspections.length > 0 || plan.places.unitRegions.length > 0;
}

type Done = { asOf: LocalDate; reading: LedgerReading; plan: LedgerPlan; result: LedgerPreview; example: boolean };

async function record(ctx: SignedIn, tx: Queryable, file: InputFile, { asOf, reading, plan, result, example }: Done): Promise<number> {
  const by = { actor: ctx.principal.id, recordedAt: new Date(ctx.nowMs).toISOString() };
  const sha256 = sha256Hex(file.bytes);
  const sourceFileId = file.uploadId ?? (await storeSourceFile(tx, file));
  await confirmSourceFile(tx, sourceFileId);
  const importId = await startImport(tx, {
    kind: "LEDGER",
    sourceFileId,
    sha256,
    fileName: file.fileName,
    asOf,
    mapping: reading.mapping,
    example,
    ...by,
  });
  const changes = await applyLedgerPlan(tx, plan, { ...by, importId });
  const outcome = { added: plan.added, changed: plan.changed, unchanged: plan.unchanged, skipped: result.faulty, created: plan.created };
  await finishImport(tx, importId, { ...outcome, changes });
  await appendAudit(tx, {
    at: by.recordedAt,
    actor: by.actor,
    origin: ctx.origin,
    action: "ledger.imported",
    subject: `import ${importId}`,
    before: {
      changed: changes
        .filter((c) => c.kind === "CHANGED")
        .map((c) => ({ finding: c.finding, fields: c.fields.map((f) => [f.field, f.before]) })),
    },
    after: {
      fileName: file.fileName,
      sha256,
      asOf,
      ...outcome,
      changed: changes
        .filter((c) => c.kind === "CHANGED")
        .map((c) => ({ finding: c.finding, fields: c.fields.map((f) => [f.field, f.after]), events: c.events })),
    },
  });
  return importId;
}

const base = { file: fileInput, asOf: localDateSchema.nullish() };
const NEVER_EXAMPLE = { example: false, shiftDays: 0 } as const;

/** What a ledger would do; writes nothing. */
export const previewLedger = useCase({
  policy: OFFICE,
  input: z.strictObject(base),
  run: async (ctx, { file, asOf }) =>
    runLedgerImport(ctx, await readInput(ctx, file), {
      asOf: asOf ?? null,
      dryRun: true,
      skipFaulty: false,
      replaceExample: false,
      ...NEVER_EXAMPLE,
    }),
});

/** Writes a ledger, all or nothing; with `skipFaulty` exactly its faultless rows. */
export const confirmLedger = useCase({
  policy: OFFICE,
  input: z.strictObject({ ...base, skipFaulty: z.boolean().default(false), replaceExample: z.boolean().default(false) }),
  run: async (ctx, { file, asOf, skipFaulty, replaceExample }) =>
    runLedgerImport(ctx, await readInput(ctx, file), { asOf: asOf ?? null, dryRun: false, skipFaulty, replaceExample, ...NEVER_EXAMPLE }),
});
