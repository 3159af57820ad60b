// Who may sign in, and what a reach can be made of.
import { accountRows } from "@rectify/db/queries/accounts";
import { filterNames } from "@rectify/db/queries/filter-names";
import type { AccountRow } from "@rectify/domain/account";
import type { RegionNode } from "@rectify/domain/board";
import { SECURITY } from "@rectify/domain/principal";
import { z } from "zod";
import { useCase } from "../use-case.ts";

export type AccountsPage = { accounts: AccountRow[]; regions: RegionNode[]; units: { id: number; name: string; shortName: string }[] };

/** Names of units and regions, nothing of what was found there. */
export const listAccounts = useCase({
  policy: SECURITY,
  input: z.void(),
  async run({ db }): Promise<AccountsPage> {
    const { regions, units } = await filterNames(db, "all");
    return { accounts: await accountRows(db), regions, units: units.map(({ id, name, shortName }) => ({ id, name, shortName })) };
  },
});
