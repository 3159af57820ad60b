// Undoes one import: its events are voided, the records it changed get their former words back. Nothing is deleted.
import { appendAudit } from "@rectify/db/queries/audit";
import { lockImports } from "@rectify/db/queries/imports";
import { knownInspections } from "@rectify/db/queries/known-world";
import { changedSince, importToUndo, inspectionsOf, markUndone, seqsOfImport } from "@rectify/db/queries/undo-import";
import { writeEpisodes } from "@rectify/db/queries/write-episodes";
import { type FindingWrite, writeFindings } from "@rectify/db/queries/write-findings";
import { DomainError } from "@rectify/domain/errors";
import { findingId, parseFindingId } from "@rectify/domain/finding";
import type { FindingRecord, KnownFinding } from "@rectify/domain/ledger-plan/known-world";
import { historyFault } from "@rectify/domain/legal-history";
import { OFFICE } from "@rectify/domain/principal";
import { undoEvents } from "@rectify/domain/undo-import";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";

/** The record without what only the history needs. */
function recordOf({ no: _no, events: _events, ledgerOn: _ledgerOn, enteredOn: _enteredOn, ...record }: KnownFinding): FindingRecord {
  return record;
}

/** @throws NOT_FOUND; CONFLICT when it was undone before; UNDO_BLOCKED with the findings on which newer changes build */
export const undoImport = useCase({
  policy: OFFICE,
  input: z.strictObject({ importId: z.int().positive() }),
  async run(ctx, { importId }): Promise<{ findings: number }> {
    const by = { actor: ctx.principal.id, at: new Date(ctx.nowMs).toISOString() };
    return ctx.db.transaction(async (tx) => {
      await lockImports(tx);
      const found = await importToUndo(tx, importId);
      if (!found) throw new DomainError("NOT_FOUND", { what: "import", id: importId });
      if (found.undone) throw new DomainError("CONFLICT", { reason: "ALREADY_UNDONE" });
      const changes = new Map(found.changes.map((c) => [c.finding, c]));
      const seqs = await seqsOfImport(tx, importId);
      const newer = await changedSince(tx, importId);
      const at = await inspectionsOf(tx, [...new Set([...changes.keys()].map((id) => parseFindingId(id)?.inspectionId ?? 0))]);
      const inspections = await knownInspections(tx, [...new Set(at.map((a) => a.unitId))], [...new Set(at.map((a) => a.roundId))]);
      const writes: (FindingWrite & { known: KnownFinding })[] = [];
      const blocked: string[] = [];
      for (const inspection of inspections) {
        for (const known of inspection.findings) {
          const finding = findingId(inspection.inspectionId, known.no);
          const change = changes.get(finding);
          if (!change) continue;
          const undo = undoEvents(known.events, seqs.get(finding) ?? new Set(), today(ctx));
          const before = Object.fromEntries(change.fields.map((f) => [f.field, f.before]));
          const record = { ...recordOf(known), ...before };
          // An extension by hand builds on the due date that the import brought.
          if (undo.blocked || newer.has(finding) || historyFault([...known.events, ...undo.events], record.originalDueOn))
            blocked.push(finding);
          else writes.push({ inspectionId: inspection.inspectionId, no: known.no, isNew: false, record, newEvents: undo.events, known });
        }
      }
      if (blocked.length > 0) throw new DomainError("UNDO_BLOCKED", { findings: blocked });
      await writeFindings(tx, writes, { actor: by.actor, recordedAt: by.at, importId: null });
      await writeEpisodes(
        tx,
        writes.map(({ inspectionId, no, record, newEvents, known }) => ({
          inspectionId,
          no,
          history: { termClass: record.termClass, originalDueOn: record.originalDueOn, events: [...known.events, ...newEvents] },
        })),
      );
      await markUndone(tx, importId, by);
      await appendAudit(tx, {
        at: by.at,
        actor: by.actor,
        origin: ctx.origin,
        action: "import.undone",
        subject: `import ${importId}`,
        before: { fileName: found.fileName },
        after: { findings: [...changes.keys()] },
      });
      return { findings: writes.length };
    });
  },
});
