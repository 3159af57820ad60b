// Who looks at the page, as far as a page must know.
import { credentialsOf } from "@rectify/db/queries/accounts";
import { ownDisplay } from "@rectify/db/queries/displays";
import type { Me } from "@rectify/domain/account";
import { PASSWORD_RULES } from "@rectify/domain/password";
import type { ApiContext } from "../context.ts";

const DAY_MS = 24 * 3600_000;

/** Null when nobody is signed in. */
export async function me(ctx: ApiContext): Promise<Me | null> {
  const { principal, passwords = "dengbao3" } = ctx;
  if (!principal) return null;
  const display = principal.display ? await ownDisplay(ctx.db, principal.display.displayId) : null;
  const account = await credentialsOf(ctx.db, principal.id);
  const after = PASSWORD_RULES[passwords].changeAfterDays;
  const days = account ? Math.floor((ctx.nowMs - account.passwordAt.getTime()) / DAY_MS) : 0;
  return {
    id: principal.id,
    name: account?.name ?? display?.name ?? principal.id,
    roles: principal.roles,
    scope: principal.scope,
    mustChangePassword: principal.mustChangePassword ?? false,
    account: account !== null,
    secondFactor: account === null ? null : (ctx.secondFactor ?? { on: account.secondFactor, required: false }),
    passwords,
    passwordOld: after !== null && days > after ? days : null,
    ...(display ? { display } : {}),
  };
}
