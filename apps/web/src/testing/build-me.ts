import type { Me } from "@rectify/domain/account";

/** The guest of the example district, unless a test says otherwise. */
export function buildMe(change: Partial<Me> = {}): Me {
  return {
    id: "guest",
    name: "guest",
    roles: ["leader", "editor", "verifier"],
    scope: "all",
    account: false,
    mustChangePassword: false,
    secondFactor: null,
    passwords: "dengbao3",
    passwordOld: null,
    ...change,
  };
}
