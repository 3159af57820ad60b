// A use-case: a name, a declared policy, a checked input and one function. The web, the command line and the tests all call it through `call`.
import { DomainError } from "@rectify/domain/errors";
import { allows, type Policy, type Principal } from "@rectify/domain/principal";
import type { ProgressFilter, ScopedFilter } from "@rectify/domain/progress-filter";
import type { z } from "zod";
import type { ApiContext } from "./context.ts";
import { forLevel } from "./wall/without-persons.ts";

export type SignedIn = ApiContext & { principal: Principal };

export type UseCase<I extends z.ZodType, O> = {
  policy: Policy;
  input: I;
  run(ctx: SignedIn, input: z.output<I>): Promise<O>;
};

/** Declares a use-case; only here for its types. */
export function useCase<I extends z.ZodType, O>(definition: UseCase<I, O>): UseCase<I, O> {
  return definition;
}

/** @throws UNAUTHENTICATED, PASSWORD_CHANGE_REQUIRED, SECOND_FACTOR_REQUIRED, FORBIDDEN */
export function authorise(ctx: ApiContext, policy: Policy): SignedIn {
  if (!ctx.principal) throw new DomainError("UNAUTHENTICATED");
  if (ctx.principal.mustChangePassword && !policy.beforePassword) throw new DomainError("PASSWORD_CHANGE_REQUIRED");
  if (ctx.principal.mustSecondFactor && !policy.beforePassword) throw new DomainError("SECOND_FACTOR_REQUIRED");
  if (!allows(policy, ctx.principal)) throw new DomainError("FORBIDDEN");
  return { ...ctx, principal: ctx.principal };
}

/** What was asked for, as far as the asker may see it. What lies beyond is as if it were not there. */
export function within(ctx: Pick<SignedIn, "principal">, filter: ProgressFilter): ScopedFilter {
  return { ...filter, within: ctx.principal.scope };
}

/** Runs a use-case whose policy and input were checked. The only way to its answer: a display of the level "public" gets it without persons. */
export async function answer<I extends z.ZodType, O>(definition: UseCase<I, O>, ctx: SignedIn, input: z.output<I>): Promise<O> {
  return forLevel(ctx.principal, await definition.run(ctx, input));
}

/**
 * Runs a use-case as the context's principal, input checked.
 * @throws UNAUTHENTICATED, FORBIDDEN, INVALID_INPUT, and what the use-case says
 */
export async function call<I extends z.ZodType, O>(definition: UseCase<I, O>, ctx: ApiContext, input: z.input<I>): Promise<O> {
  const signedIn = authorise(ctx, definition.policy);
  const checked = definition.input.safeParse(input);
  if (!checked.success)
    throw new DomainError("INVALID_INPUT", { issues: checked.error.issues.map((i) => ({ path: i.path.join("."), message: i.message })) });
  return answer(definition, signedIn, checked.data);
}
