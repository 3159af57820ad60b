// What the one-time link opens: the board as a guest, the making of the first account, or nothing any more.
import type { Queryable } from "@rectify/db/database";
import { hasAccounts } from "@rectify/db/queries/accounts";
import { hasOwnData } from "@rectify/db/queries/imports";

export type FirstDoor = "guest" | "setUp" | "closed";

/** A guest only on this machine and only while the board holds no data of its own; nothing once there is an account. */
export async function firstDoor(db: Queryable, onlyThisMachine: boolean): Promise<FirstDoor> {
  if (await hasAccounts(db)) return "closed";
  return onlyThisMachine && !(await hasOwnData(db)) ? "guest" : "setUp";
}
