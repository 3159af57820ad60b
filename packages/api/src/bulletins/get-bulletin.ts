import type { StoredBulletin } from "@rectify/db/queries/bulletins";
import { bulletinById } from "@rectify/db/queries/bulletins";
import type { SourceParagraph } from "@rectify/domain/bulletin";
import { DomainError } from "@rectify/domain/errors";
import { READERS } from "@rectify/domain/principal";
import { sourceParagraphs } from "@rectify/ingest/bulletin/source-paragraphs";
import { z } from "zod";
import { today } from "../context.ts";
import { useCase } from "../use-case.ts";
import { type CheckedBulletin, checkBulletin } from "./check-bulletin.ts";

export type BulletinPage = StoredBulletin & CheckedBulletin & { paragraphs: SourceParagraph[] };

/** One stored bulletin with its text, facts and check. @throws NOT_FOUND */
export const getBulletin = useCase({
  policy: READERS,
  input: z.strictObject({ bulletinId: z.int().positive() }),
  async run(ctx, { bulletinId }): Promise<BulletinPage> {
    const found = await bulletinById(ctx.db, bulletinId, ctx.principal.scope);
    if (!found) throw new DomainError("NOT_FOUND", { what: "bulletin", id: bulletinId });
    return {
      ...found,
      ...(await checkBulletin(ctx.db, found.facts, found, today(ctx), ctx.principal.scope)),
      paragraphs: sourceParagraphs(found.text),
    };
  },
});
