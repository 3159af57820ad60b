import { findingPage } from "@rectify/db/queries/finding-page";
import type { FindingPage } from "@rectify/domain/board";
import { DomainError } from "@rectify/domain/errors";
import { parseFindingId } from "@rectify/domain/finding";
import { localDateSchema } from "@rectify/domain/local-date";
import { READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { asOfDay } from "../context.ts";
import { useCase } from "../use-case.ts";

/** One finding as it stood on the as-of day. @throws NOT_FOUND when there is none, or it was not registered by then */
export const getFinding = useCase({
  policy: READERS,
  input: z.strictObject({ id: z.string().max(30), asOf: localDateSchema.optional() }),
  async run(ctx, { id, ...input }): Promise<FindingPage> {
    const at = parseFindingId(id);
    const found = at && (await findingPage(ctx.db, at, asOfDay(ctx, input.asOf), ctx.principal.scope));
    if (!found) throw new DomainError("NOT_FOUND", { what: "finding", id });
    return found;
  },
});
