import type { Me } from "@rectify/domain/account";
import { expect, test } from "vitest";
import { entryFor, homeOf, mayOpen } from "./may-open.ts";

const me = (roles: Me["roles"], more: Partial<Me> = {}): Me => ({
  id: "x",
  name: "x",
  roles,
  scope: "all",
  account: true,
  mustChangePassword: false,
  secondFactor: { on: false, required: false },
  passwords: "dengbao3",
  passwordOld: null,
  ...more,
});
const PAGES = [
  "/",
  "/units",
  "/units/7",
  "/findings",
  "/findings/1-2",
  "/bulletins/3",
  "/screen",
  "/meetings",
  "/import",
  "/settings",
  "/accounts",
  "/account",
  "/audit",
];
const open = (who: Me) => PAGES.filter((path) => mayOpen(who, path)).join(" ");

test("each role is led to its own pages only", () => {
  const read = "/ /units /units/7 /findings /findings/1-2 /bulletins/3";
  expect(open(me(["leader"]))).toBe(`${read} /screen /meetings /settings /account`);
  expect(open(me(["editor"]))).toBe(`${read} /screen /meetings /import /settings /account`);
  expect(open(me(["reporter"], { scope: { regions: [], units: [7] } }))).toBe(`${read} /account`);
  expect(open(me(["display"]))).toBe("/screen /account");
  expect(open(me(["display"], { account: false, display: { name: "三楼会议室", level: "public", scenes: [], watermark: false } }))).toBe(
    "/screen",
  );
  expect(open(me(["systemAdministrator"]))).toBe("/settings /account");
  expect(open(me(["securityAdministrator"]))).toBe("/accounts /account");
  expect(open(me(["auditAdministrator"]))).toBe("/account /audit");
  expect(
    (["leader", "display", "systemAdministrator", "securityAdministrator", "auditAdministrator"] as const).map((r) => homeOf(me([r]))),
  ).toEqual(["/", "/screen", "/settings", "/accounts", "/audit"]);
});

test("nothing is shown before the door is passed", () => {
  expect(entryFor(null)).toBe("signIn");
  expect(entryFor(me(["firstRun"]))).toBe("setUp");
  expect(entryFor(me(["leader"], { mustChangePassword: true }))).toBe("firstPassword");
  expect(entryFor(me(["systemAdministrator"], { secondFactor: { on: false, required: true } }))).toBe("secondFactor");
  expect(entryFor(me(["systemAdministrator"], { secondFactor: { on: true, required: true } }))).toBeNull();
  expect(entryFor(me(["leader"]))).toBeNull();
});
