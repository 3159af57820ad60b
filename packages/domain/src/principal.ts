// Who asks, and who may. A policy stands at every use-case; scope narrows what is seen.
import { z } from "zod";

export const ROLES = ["leader", "office"] as const;
export type Role = (typeof ROLES)[number];

export const principalSchema = z.strictObject({
  id: z.string().min(1),
  roles: z.array(z.enum(ROLES)),
  /** "all", until accounts can be bound to regions and units. */
  scope: z.literal("all"),
});
export type Principal = z.infer<typeof principalSchema>;

/** Roles of which the principal needs at least one. */
export type Policy = { readonly anyOf: readonly Role[] };

/** May look at the whole board. */
export const READERS: Policy = { anyOf: ["leader", "office"] };
/** May change data. */
export const OFFICE: Policy = { anyOf: ["office"] };

/** The guest behind the printed one-time link: leader and office at once, until accounts exist. */
export const GUEST: Principal = { id: "guest", roles: ["leader", "office"], scope: "all" };
/** Whoever runs the command line on the server itself. */
export const OPERATOR: Principal = { id: "operator", roles: ["leader", "office"], scope: "all" };

export function allows(policy: Policy, principal: Principal): boolean {
  return policy.anyOf.some((role) => principal.roles.includes(role));
}
