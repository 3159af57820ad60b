import { describe, expect, it } from "vitest";
import {
  ADMINISTRATORS,
  allows,
  GUEST,
  OFFICE,
  type Principal,
  principalSchema,
  READERS,
  ROLES,
  type Role,
  RULE_KEEPERS,
  RULE_READERS,
  roleProblem,
  VIEWERS,
} from "./principal.ts";

const OWN = { regions: [], units: [7] };

/** Every set of roles. */
const SETS: Role[][] = Array.from({ length: 2 ** ROLES.length }, (_, bits) => ROLES.filter((_role, i) => bits & (1 << i)));
const principal = (roles: Role[], scope: Principal["scope"] = "all"): Principal => ({ id: "x", roles, scope });

describe("the three administrators", () => {
  it("are never two in one account, nor one beside any other role", () => {
    for (const roles of SETS) {
      const administrators = roles.filter((r) => ADMINISTRATORS.some((a) => a === r));
      if (administrators.length > 1) expect(roleProblem(roles, OWN), roles.join()).toBe("ADMINISTRATORS_APART");
      else if (administrators.length === 1 && roles.length > 1) expect(roleProblem(roles, OWN)).toBe("ADMINISTRATOR_READS_NOTHING");
    }
  });

  it("read no findings", () => {
    for (const role of ADMINISTRATORS)
      for (const policy of [READERS, VIEWERS, OFFICE]) expect(allows(policy, principal([role])), role).toBe(false);
    expect(allows(RULE_KEEPERS, principal(["systemAdministrator"]))).toBe(true);
    expect(allows(RULE_READERS, principal(["securityAdministrator"]))).toBe(false);
    expect(allows(RULE_READERS, principal(["auditAdministrator"]))).toBe(false);
  });
});

describe("roles", () => {
  it("stand together only as leader and office; a reporter is bound to a unit", () => {
    const allowed = SETS.filter((roles) => roleProblem(roles, OWN) === null).map((roles) => roles.join("+"));
    expect(allowed.sort()).toEqual([
      "auditAdministrator",
      "display",
      "editor",
      "editor+verifier",
      "leader",
      "leader+editor",
      "leader+editor+verifier",
      "leader+verifier",
      "reporter",
      "securityAdministrator",
      "systemAdministrator",
      "verifier",
    ]);
    expect(roleProblem([], "all")).toBe("NO_ROLE");
    expect(roleProblem(["reporter"], "all")).toBe("REPORTER_NEEDS_UNIT");
    expect(roleProblem(["reporter"], { regions: [], units: [] })).toBe("REPORTER_NEEDS_UNIT");
    expect(principalSchema.safeParse(principal(["reporter", "editor"], OWN)).success).toBe(false);
    expect(principalSchema.safeParse(principal(["securityAdministrator", "leader"])).success).toBe(false);
    expect(principalSchema.safeParse(GUEST).success).toBe(true);
  });

  it("let the office change the board as editor or as verifier, and only one who sees all of it", () => {
    for (const role of ["editor", "verifier"] as const) {
      expect(allows(OFFICE, principal([role]))).toBe(true);
      expect(allows(OFFICE, principal([role], OWN))).toBe(false);
    }
    for (const role of ["leader", "reporter", "display"] as const) expect(allows(OFFICE, principal([role], "all"))).toBe(false);
  });

  it("open nothing to one who must choose a password first, but what is made for that", () => {
    const fresh: Principal = { ...principal(["leader"]), mustChangePassword: true };
    expect(allows(READERS, fresh)).toBe(false);
    expect(allows({ ...READERS, beforePassword: true }, fresh)).toBe(true);
  });
});
