// Where a finding stands in a list: what lets a reader leaf through the list from the finding's page.
import { findingPlace } from "@rectify/db/facts/findings-list";
import { parseFindingId } from "@rectify/domain/finding";
import type { FindingPlace } from "@rectify/domain/overview";
import { READERS } from "@rectify/domain/principal";
import { z } from "zod";
import { days } from "../progress/overview.ts";
import { useCase, within } from "../use-case.ts";
import { listShape } from "./list-findings.ts";

/** Null when the finding is not, or no longer, in the list. */
export const placeFinding = useCase({
  policy: READERS,
  input: z.strictObject({ id: z.string().max(30), ...listShape }),
  async run(ctx, { id, filter, condition, sort, ...input }): Promise<FindingPlace | null> {
    const at = parseFindingId(id);
    return at && findingPlace(ctx.db, within(ctx, filter), condition, { ...(await days(ctx, input)), sort }, at);
  },
});
