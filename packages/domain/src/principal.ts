// Who asks, and who may. A policy stands at every use-case and route; the scope narrows what is seen.
import { z } from "zod";

/** Roles an account may hold. The office is editor and verifier. */
export const ROLES = [
  "leader",
  "editor",
  "verifier",
  "reporter",
  "systemAdministrator",
  "securityAdministrator",
  "auditAdministrator",
  "display",
] as const;
export type Role = (typeof ROLES)[number];

/** The three administrators (三员): settings and backup, accounts and roles, the audit. */
export const ADMINISTRATORS = ["systemAdministrator", "securityAdministrator", "auditAdministrator"] as const satisfies readonly Role[];

/** Only these stand together in one account; each of the others stands alone. */
const COMBINABLE: ReadonlySet<Role> = new Set(["leader", "editor", "verifier"]);

const ids = z.array(z.int().positive()).max(1000);

/** Which units one sees: all, or those of the regions with everything below them, and the named ones. */
export const reachSchema = z.union([z.literal("all"), z.strictObject({ regions: ids, units: ids })]);
export type Reach = z.infer<typeof reachSchema>;

export type RoleProblem = "NO_ROLE" | "ADMINISTRATORS_APART" | "ADMINISTRATOR_READS_NOTHING" | "ROLE_ALONE" | "REPORTER_NEEDS_UNIT";

/** What is wrong with an account of these roles and this reach; null when nothing is. */
export function roleProblem(roles: readonly Role[], scope: Reach): RoleProblem | null {
  const held = new Set(roles);
  if (held.size === 0) return "NO_ROLE";
  const administrators = ADMINISTRATORS.filter((role) => held.has(role)).length;
  if (administrators > 1) return "ADMINISTRATORS_APART";
  if (administrators === 1 && held.size > 1) return "ADMINISTRATOR_READS_NOTHING";
  if (held.size > 1 && ![...held].every((role) => COMBINABLE.has(role))) return "ROLE_ALONE";
  if (held.has("reporter") && (scope === "all" || scope.units.length + scope.regions.length === 0)) return "REPORTER_NEEDS_UNIT";
  return null;
}

const shape = z.strictObject({
  /** The account's name: what stands in the history and in the audit. */
  id: z.string().min(1),
  roles: z.array(z.enum([...ROLES, "firstRun"])),
  scope: reachSchema,
  /** Nothing but a new password is open to it. */
  mustChangePassword: z.literal(true).optional(),
  /** Nothing but setting up a second factor is open to it. */
  mustSecondFactor: z.literal(true).optional(),
});

/** Whether names of persons are shown. */
export type DisplayLevel = "internal" | "public";

/** `display`: it is a wall screen with a pass, and no account. */
export type Principal = z.infer<typeof shape> & { readonly display?: { readonly displayId: number; readonly level: DisplayLevel } };

/** A principal whose roles may not stand together is none. */
export const principalSchema = shape.refine(
  ({ roles, scope }) => (roles.length === 1 && roles[0] === "firstRun") || roleProblem(roles.filter(isRole), scope) === null,
);

function isRole(role: Principal["roles"][number]): role is Role {
  return role !== "firstRun";
}

export type Policy = {
  /** Roles of which the principal needs at least one. */
  readonly anyOf: readonly Principal["roles"][number][];
  /** Touches the whole board: not for one who sees only a part of it. */
  readonly wholeBoard?: true;
  /** Open to one who still has to choose a password, or to set up a second factor. */
  readonly beforePassword?: true;
  /** Of a person's own: not for the pass of a wall screen. */
  readonly ofPersons?: true;
};

/** May look at the board, each at the part within the own reach. */
export const READERS: Policy = { anyOf: ["leader", "editor", "verifier", "reporter"] };
/** Readers, and a screen on the wall. */
export const VIEWERS: Policy = { anyOf: [...READERS.anyOf, "display"] };
/** May change data of the whole board. */
export const OFFICE: Policy = { anyOf: ["editor", "verifier"], wholeBoard: true };
/** May see the wall screen of the meeting, which shows units beside one another. */
export const WALL: Policy = { anyOf: ["leader", "editor", "verifier", "display"] };
/** May steer walls from elsewhere: those that show no more than the own reach. */
export const STEERERS: Policy = { anyOf: ["leader", "editor", "verifier"] };
/** May move a finding within the own reach: which of them which moves, is in moves-by-role.ts. */
export const MOVERS: Policy = { anyOf: ["editor", "verifier", "reporter"] };
/** May look back at meetings, which show the whole board. */
export const MEETING_READERS: Policy = { anyOf: ["leader", "editor", "verifier"], wholeBoard: true };
/** May show a meeting, and what earlier ones decided, on a wall. */
export const MEETING_WALL: Policy = { anyOf: WALL.anyOf, wholeBoard: true };
/** May look at the rules. */
export const RULE_READERS: Policy = { anyOf: ["leader", "editor", "verifier", "systemAdministrator"] };
/** May change the rules. */
export const RULE_KEEPERS: Policy = { anyOf: ["editor", "verifier", "systemAdministrator"], wholeBoard: true };

/** Gives and takes accounts, roles and reach; sees no finding. */
export const SECURITY: Policy = { anyOf: ["securityAdministrator"] };
/** Reads the audit, and nothing else. */
export const AUDITORS: Policy = { anyOf: ["auditAdministrator"] };
/** Whoever is signed in, to their own password and sessions. */
export const SELF: Policy = { anyOf: ROLES, beforePassword: true, ofPersons: true };
/** Only the first account may be made with it. */
export const FIRST_RUN_ONLY: Policy = { anyOf: ["firstRun"] };

/** Behind the one-time link of a board with data of its own and no account yet. */
export const FIRST_RUN: Principal = { id: "first-run", roles: ["firstRun"], scope: "all" };
/** The guest behind the printed one-time link: leader and office at once, until accounts exist. */
export const GUEST: Principal = { id: "guest", roles: ["leader", "editor", "verifier"], scope: "all" };
/** Whoever runs the command line on the server itself. */
export const OPERATOR: Principal = { id: "operator", roles: ["leader", "editor", "verifier"], scope: "all" };

export function allows(policy: Policy, principal: Principal): boolean {
  if ((principal.mustChangePassword || principal.mustSecondFactor) && !policy.beforePassword) return false;
  if (policy.wholeBoard && principal.scope !== "all") return false;
  if (policy.ofPersons && principal.display) return false;
  return policy.anyOf.some((role) => principal.roles.includes(role));
}
