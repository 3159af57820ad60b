import { appendAudit } from "@rectify/db/queries/audit";
import { displayRows, revokeDisplay as revoke } from "@rectify/db/queries/displays";
import type { DisplayRow } from "@rectify/domain/display";
import { DomainError } from "@rectify/domain/errors";
import { OFFICE } from "@rectify/domain/principal";
import { z } from "zod";
import { stamp } from "../access/stamp.ts";
import { useCase } from "../use-case.ts";

/** All displays, those in force first. */
export const listDisplays = useCase({
  policy: OFFICE,
  input: z.void(),
  run: (ctx): Promise<DisplayRow[]> => displayRows(ctx.db, new Date(ctx.nowMs)),
});

/** Its next question is answered as a stranger's. @throws NOT_FOUND, also when it is revoked already */
export const revokeDisplay = useCase({
  policy: OFFICE,
  input: z.strictObject({ id: z.int().positive() }),
  async run(ctx, { id }): Promise<{ id: number }> {
    return ctx.db.transaction(async (tx) => {
      const gone = await revoke(tx, id, ctx.principal.id, new Date(ctx.nowMs));
      if (!gone) throw new DomainError("NOT_FOUND", { what: "display", id });
      await appendAudit(tx, { ...stamp(ctx), action: "display.revoked", subject: `display ${id}`, before: gone, after: null });
      return { id };
    });
  },
});
