// Takes in a published bulletin: its facts stand beside the ledger's figures and are checked against them, never mixed into them.
import type { Queryable } from "@rectify/db/database";
import { appendAudit } from "@rectify/db/queries/audit";
import { ensureBulletinInspection, insertBulletin, sameBulletin } from "@rectify/db/queries/bulletins";
import { createPlaces } from "@rectify/db/queries/create-places";
import { finishImport, hasExample, lockImports, startImport } from "@rectify/db/queries/imports";
import { knownPlaces } from "@rectify/db/queries/known-world";
import { confirmSourceFile, sha256Hex, storeSourceFile } from "@rectify/db/queries/source-files";
import type { BulletinPreview } from "@rectify/domain/board";
import type { BulletinFacts } from "@rectify/domain/bulletin";
import { DomainError } from "@rectify/domain/errors";
import type { BulletinIssue } from "@rectify/domain/issue";
import { bulletinIssueSentence } from "@rectify/domain/issue-sentences";
import { OFFICE } from "@rectify/domain/principal";
import { bulletinCheckSentence } from "@rectify/ingest/bulletin/check-sentence";
import { sourceParagraphs } from "@rectify/ingest/bulletin/source-paragraphs";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { checkBulletin } from "../bulletins/check-bulletin.ts";
import { today } from "../context.ts";
import { readBulletin } from "../reading/read-file.ts";
import { fileInput, type InputFile, readInput } from "../uploads/read-input.ts";
import { type SignedIn, useCase } from "../use-case.ts";
import { type BulletinPlaces, placesPlan, resolveBulletinPlaces } from "./bulletin-places.ts";
import { refusedImport } from "./refused-import.ts";
import { removeExampleIn } from "./remove-example.ts";

export type BulletinImportOptions = {
  /** Name of the unit or round where the text has none, or instead of the text's. */
  unit: string | null;
  round: string | null;
  dryRun: boolean;
  replaceExample: boolean;
  example: boolean;
};

type Read = { text: string; facts: BulletinFacts };

/** @throws FILE_TOO_LARGE, FILE_UNREADABLE */
async function readFacts(file: InputFile): Promise<Read> {
  const read = await readBulletin(file.bytes, file.fileName);
  if (!read.ok)
    throw new DomainError(read.code === "FILE_TOO_LARGE" ? "FILE_TOO_LARGE" : "FILE_UNREADABLE", {
      fileName: file.fileName,
      ...read.facts,
    });
  return { text: read.text, facts: read.facts };
}

const idOf = (ref: BulletinPlaces["unit"]) => (ref && "id" in ref ? ref.id : null);

async function answer(
  ctx: SignedIn,
  db: Queryable,
  file: InputFile,
  { text, facts }: Read,
  places: BulletinPlaces,
  exampleWillBeRemoved: boolean,
): Promise<BulletinPreview> {
  const [unitId, roundId] = [idOf(places.unit), idOf(places.round)];
  const inspection = exampleWillBeRemoved || unitId === null || roundId === null ? null : { unitId, roundId };
  const { check, ledgerAsOf, nowAsOf } = await checkBulletin(db, facts, inspection, today(ctx), ctx.principal.scope);
  const { issues, ...rest } = facts;
  const all: BulletinIssue[] = [
    // Whether unit and round are known is for the places to say: the reader may have named them.
    ...issues.filter((i) => i.code !== "UNIT_MISSING" && i.code !== "ROUND_MISSING"),
    ...places.issues,
  ];
  return {
    ...rest,
    issues: all.map((i) => ({ ...i, message: bulletinIssueSentence(i, ctx.lang) })),
    summary: bulletinCheckSentence(facts, ctx.lang),
    matched: { unitId, roundId, groupId: idOf(places.group) },
    committed: false,
    importId: null,
    bulletinId: null,
    fileName: file.fileName,
    text,
    check,
    ledgerAsOf: inspection ? ledgerAsOf : null,
    nowAsOf,
    paragraphs: sourceParagraphs(text),
    exampleWillBeRemoved,
  };
}

/**
 * Reads a bulletin and, unless it is a dry run or refused, attaches it to its inspection in one transaction.
 * Refused (committed = false) when unit or round is neither in the text nor given. The same text again changes nothing.
 * @throws INVALID_INPUT, FILE_TOO_LARGE, FILE_UNREADABLE, AMBIGUOUS_NAME; EXAMPLE_PRESENT when the example is loaded and `replaceExample` is off
 */
export async function runBulletinImport(ctx: SignedIn, file: InputFile, options: BulletinImportOptions): Promise<BulletinPreview> {
  checkNames(options);
  const read = await readFacts(file);
  const names = { unit: options.unit ?? read.facts.unit, round: options.round ?? roundName(read.facts), group: read.facts.group };
  if (options.dryRun) {
    const example = !options.example && (await hasExample(ctx.db));
    const world = example ? { units: [], rounds: [], groups: [], regions: [] } : await knownPlaces(ctx.db);
    return answer(ctx, ctx.db, file, read, resolveBulletinPlaces(names, world), example);
  }
  return ctx.db.transaction(async (tx) => {
    await lockImports(tx);
    const example = !options.example && (await hasExample(tx));
    const world = example ? { units: [], rounds: [], groups: [], regions: [] } : await knownPlaces(tx);
    const places = resolveBulletinPlaces(names, world);
    const result = await answer(ctx, tx, file, read, places, example);
    if (result.issues.some((i) => i.severity === "error")) {
      await refusedImport(ctx, tx, "bulletin", file, result.issues);
      return result;
    }
    if (example && !options.replaceExample) throw new DomainError("EXAMPLE_PRESENT");
    if (example) await removeExampleIn(ctx, tx);
    return attach(ctx, tx, file, read, places, result, options.example);
  });
}

/** Longer names do not fit the index by which they are found. */
const NAME_CHARS = 200;

/** @throws INVALID_INPUT */
function checkNames(names: Pick<BulletinImportOptions, "unit" | "round">): void {
  const long = (["unit", "round"] as const).filter((field) => (names[field]?.length ?? 0) > NAME_CHARS);
  if (long.length > 0) throw new DomainError("INVALID_INPUT", { issues: long.map((path) => ({ path, message: `> ${NAME_CHARS}` })) });
}

function roundName({ committeeTerm, round }: BulletinFacts): string | null {
  return round ? `${committeeTerm ?? ""}${round}` : null;
}

async function attach(
  ctx: SignedIn,
  tx: Queryable,
  file: InputFile,
  { text, facts }: Read,
  places: BulletinPlaces,
  result: BulletinPreview,
  example: boolean,
): Promise<BulletinPreview> {
  if (!places.unit || !places.round) return result;
  const { places: plan, created } = placesPlan(places);
  const ids = await createPlaces(tx, plan);
  const unitId = ids.unit(places.unit);
  const roundId = ids.round(places.round);
  const groupId = places.group ? ids.group(places.group) : null;
  const inspectionId = await ensureBulletinInspection(tx, { unitId, roundId, groupId, onSite: facts.onSite, feedbackOn: facts.feedbackOn });
  const matched = { unitId, roundId, groupId };
  const same = await sameBulletin(tx, inspectionId, text);
  if (same !== null) return { ...result, matched, committed: true, bulletinId: same };
  const { at, actor, origin } = stamp(ctx);
  const sha256 = sha256Hex(file.bytes);
  const sourceFileId = file.uploadId ?? (await storeSourceFile(tx, file));
  await confirmSourceFile(tx, sourceFileId);
  const importId = await startImport(tx, {
    kind: "BULLETIN",
    sourceFileId,
    sha256,
    fileName: file.fileName,
    asOf: facts.asOf,
    mapping: null,
    example,
    actor,
    recordedAt: at,
  });
  const bulletinId = await insertBulletin(tx, { inspectionId, importId, sourceFileId, fileName: file.fileName, text, facts });
  await finishImport(tx, importId, { added: 1, changed: 0, unchanged: 0, skipped: 0, created, changes: [] });
  const after = { fileName: file.fileName, sha256, inspectionId, declared: facts.declared, listed: facts.listed, created };
  await appendAudit(tx, { at, actor, origin, action: "bulletin.imported", subject: `bulletin ${bulletinId}`, before: null, after });
  return { ...result, matched, committed: true, importId, bulletinId };
}

const name = z.string().trim().min(1).max(NAME_CHARS).nullish();
const base = { file: fileInput, unit: name, round: name };

/** The facts of a bulletin, its check, and where it would be attached; writes nothing. */
export const previewBulletin = useCase({
  policy: OFFICE,
  input: z.strictObject(base),
  run: async (ctx, { file, unit, round }) =>
    runBulletinImport(ctx, await readInput(ctx, file), {
      unit: unit ?? null,
      round: round ?? null,
      dryRun: true,
      replaceExample: false,
      example: false,
    }),
});

/** Attaches a bulletin to its inspection. */
export const confirmBulletin = useCase({
  policy: OFFICE,
  input: z.strictObject({ ...base, replaceExample: z.boolean().default(false) }),
  run: async (ctx, { file, unit, round, replaceExample }) =>
    runBulletinImport(ctx, await readInput(ctx, file), {
      unit: unit ?? null,
      round: round ?? null,
      dryRun: false,
      replaceExample,
      example: false,
    }),
});
