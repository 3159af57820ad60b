// Accounts and sessions as pages show them. Shapes only; what a password must be is in password.ts, which roles stand together in principal.ts.
import { z } from "zod";
import type { OwnDisplay } from "./display.ts";
import type { PasswordProfile } from "./password.ts";
import { type Principal, type Reach, ROLES, type Role, reachSchema } from "./principal.ts";

/** Names under which the product itself writes histories. */
const RESERVED = new Set(["guest", "operator", "start", "example", "anonymous", "first-run"]);

/** Letters of any script, digits, dot, hyphen, underscore; capitals do not matter. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{1,39}$/u)
  .refine((name) => !RESERVED.has(name));

/** What an account is made of, apart from its password. */
export const accountSchema = z.strictObject({
  username: usernameSchema,
  name: z.string().trim().min(1).max(60),
  roles: z.array(z.enum(ROLES)).max(ROLES.length),
  scope: reachSchema,
});
export type AccountInput = z.infer<typeof accountSchema>;

export type AccountRow = {
  id: number;
  username: string;
  name: string;
  roles: Role[];
  scope: Reach;
  /** ISO 8601, UTC. */
  createdAt: string;
  disabledAt: string | null;
  /** Has not yet chosen a password of its own. */
  mustChange: boolean;
  /** A code is asked for beside the password. */
  secondFactor: boolean;
  lastSeenAt: string | null;
};

export type SessionRow = {
  id: number;
  createdAt: string;
  lastSeenAt: string;
  address: string | null;
  agent: string | null;
};

/** What a page must know of who looks at it. */
export type Me = Pick<Principal, "id" | "roles" | "scope"> & {
  name: string;
  mustChangePassword: boolean;
  /** Null for the guest of a one-time link. `required`: the board asks it of this account. */
  secondFactor: { on: boolean; required: boolean } | null;
  /** False for the guest of a one-time link. */
  account: boolean;
  passwords: PasswordProfile;
  /** Days since the password was chosen, when it is time for another; else null. */
  passwordOld: number | null;
  /** Of a wall screen with a pass. */
  display?: OwnDisplay;
};

/** The door beside the password, where the board has one: where it is, and what its button says. */
export type ProviderOffer = { href: string; label: { zh: string; en: string } };

/** Why who came by that door is not in; the sign-in page has a sentence for each. */
export const PROVIDER_REFUSALS = ["unknown", "disabled", "denied", "expired", "answer", "unreachable", "failed"] as const;
export type ProviderRefusal = (typeof PROVIDER_REFUSALS)[number];
